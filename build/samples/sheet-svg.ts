import type { Typefaces, Weight } from '../../main/printing/typeface.ts'

/** Colours of print and pen. */
export const print = '#22242a'
export const pen = '#1d3f94'
export const stampRed = '#b3262a'

export interface TextLook {
  readonly size?: number
  readonly weight?: Weight
  readonly colour?: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** Draws in millimetres; every text becomes outlines, so the pictures are the same wherever they are made. */
export interface Drawer {
  readonly text: (x: number, y: number, words: string, look?: TextLook) => string
  /** A printed label, a dotted line up to `right`, and what somebody wrote on it by pen. */
  readonly field: (x: number, y: number, right: number, label: string, value: string) => string
  /** Large words across the sheet that no crop can lose. */
  readonly notValid: (width: number, height: number) => string
  readonly stamp: (x: number, y: number, lines: readonly [string, string]) => string
  /** A scribble that is nobody's signature. */
  readonly signature: (x: number, y: number, random: () => number) => string
}

export function createDrawer(faces: Typefaces): Drawer {
  const text: Drawer['text'] = (x, y, words, look = {}) => {
    const { size = 4, weight = 400, colour = print, anchor = 'start' } = look
    const width = faces[weight].widthOf(words, size)
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
    return `<path fill="${colour}" d="${faces[weight].outline(words, size, left, y)}"/>`
  }
  return {
    text,
    field(x, y, right, label, value) {
      const from = x + faces[400].widthOf(`${label}: `, 4)
      const line = `<path d="M${from} ${y + 0.8}H${right}" stroke="#777" stroke-width=".25" stroke-dasharray=".4 .7"/>`
      const written = `<g transform="rotate(-.35 ${from} ${y})">${text(from + 2, y, value, { size: 4.3, colour: pen })}</g>`
      return text(x, y, `${label}:`) + line + written
    },
    notValid(width, height) {
      const size = Math.min(width, height) / 12.5
      const turn = `rotate(${height > width ? -38 : -20} ${width / 2} ${height / 2})`
      const look = { size, weight: 600, colour: stampRed, anchor: 'middle' } as const
      return `<g opacity=".22" transform="${turn}">${text(width / 2, height / 2 + size / 3, 'MẪU – KHÔNG CÓ GIÁ TRỊ', look)}</g>`
    },
    stamp(x, y, [above, below]) {
      const look = { colour: stampRed, anchor: 'middle', weight: 600 } as const
      return `<g opacity=".75" transform="rotate(-9 ${x} ${y})"><circle cx="${x}" cy="${y}" r="17" fill="none" stroke="${stampRed}" stroke-width=".9"/><circle cx="${x}" cy="${y}" r="15.2" fill="none" stroke="${stampRed}" stroke-width=".35"/>${text(x, y - 6, above, { ...look, size: 2.3 })}${text(x, y + 3, 'MẪU', { ...look, size: 8 })}${text(x, y + 8.5, below, { ...look, size: 2.3 })}</g>`
    },
    signature(x, y, random) {
      const step = () => (random() - 0.5) * 9
      const waves = Array.from(
        { length: 6 },
        () =>
          `q${(3 + step() / 3).toFixed(2)} ${step().toFixed(2)} ${(5 + random() * 2).toFixed(2)} ${(step() / 3).toFixed(2)}`,
      )
      return `<path d="M${x} ${y} ${waves.join(' ')}" fill="none" stroke="${pen}" stroke-width=".55" stroke-linecap="round"/>`
    },
  }
}
