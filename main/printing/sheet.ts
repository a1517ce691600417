/**
 * A kind of paper and how large things stand on it. Everything in millimetres; text sizes are the em.
 *
 * `height: null` is paper from a roll: one page as long as it needs to be.
 */
export interface Sheet {
  readonly width: number
  readonly height: number | null
  readonly margin: { readonly x: number; readonly top: number; readonly bottom: number }
  /** `columns` puts labels beside values and the code beside its QR; `stacked` puts them below each other. */
  readonly arrangement: 'columns' | 'stacked'
  readonly text: {
    readonly body: number
    readonly small: number
    readonly head: number
    readonly title: number
    readonly highlight: number
  }
  /** Baseline to baseline as a multiple of the em. Vietnamese marks stack above capitals and below vowels. */
  readonly leading: number
  /** Height of capitals of the tracking code, and how far it may shrink to stay on one line. */
  readonly codeCapHeight: { readonly wanted: number; readonly least: number }
  readonly qrSize: number
  /** Edge of one cell of the woven band; a multiple of the printer's dot on a roll. */
  readonly bandCell: number
  readonly hairline: number
  readonly gap: number
  /** Our colours and the woven band mark what the office hands out; an official form goes without. */
  readonly ornament: boolean
}

/** A5 upright, the size that circular 01/2018 gives to the receipt. */
export const a5: Sheet = {
  width: 148,
  height: 210,
  margin: { x: 10, top: 6, bottom: 6 },
  arrangement: 'columns',
  text: { body: 2.9, small: 2.5, head: 2.65, title: 4.7, highlight: 3.7 },
  leading: 1.28,
  codeCapHeight: { wanted: 6, least: 5.2 },
  qrSize: 22.5,
  bandCell: 0.3,
  hairline: 0.2,
  gap: 1.8,
  ornament: true,
}

/** A form in A4 with the margins and the 13-point text that decree 30/2020 asks of papers between people and agencies. */
export const formA4: Sheet = {
  width: 210,
  height: 297,
  margin: { x: 22, top: 20, bottom: 12 },
  arrangement: 'columns',
  text: { body: 4.1, small: 3.4, head: 4.1, title: 5.6, highlight: 4.9 },
  leading: 1.34,
  codeCapHeight: { wanted: 6, least: 5.2 },
  qrSize: 26,
  bandCell: 0.4,
  hairline: 0.25,
  gap: 2.3,
  ornament: false,
}

/** A form in A5, which a few circulars ask for. */
export const formA5: Sheet = {
  ...formA4,
  width: 148,
  height: 210,
  margin: { x: 14, top: 12, bottom: 8 },
  text: { body: 3.5, small: 2.9, head: 3.5, title: 4.7, highlight: 4.2 },
  gap: 2.4,
}

/** Dots per millimetre of the usual 203 dpi receipt printers. */
export const rollDotsPerMm = 8

/** An 80 mm roll with the usual 72 mm (576 dots) that its head can reach. */
export const roll80: Sheet = {
  width: 72,
  height: null,
  margin: { x: 1.5, top: 2, bottom: 4 },
  arrangement: 'stacked',
  text: { body: 3.125, small: 2.75, head: 2.875, title: 4.6, highlight: 4.25 },
  leading: 1.3,
  codeCapHeight: { wanted: 6, least: 4.8 },
  qrSize: 31,
  bandCell: 0.375,
  hairline: 0.25,
  gap: 2.5,
  ornament: true,
}
