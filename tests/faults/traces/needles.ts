/** One way in which a mark could lie in a file or in memory. */
export interface Needle {
  /** What was marked, e.g. `name`. */
  readonly mark: string
  /** How it is written there, e.g. `utf16le upper`. */
  readonly form: string
  readonly bytes: Buffer
}

/** Shorter pieces turn up by chance in a few hundred megabytes. */
const shortest = 6

const cases: Readonly<Record<string, (text: string) => string>> = {
  typed: (text) => text,
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
}

const normalForms = ['NFC', 'NFD'] as const

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  utf8: (text) => Buffer.from(text, 'utf8'),
  utf16le: (text) => Buffer.from(text, 'utf16le'),
  utf16be: (text) => Buffer.from(text, 'utf16le').swap16(),
}

/**
 * Every way in which a text could be written: as typed, in lower and upper case and without its marks, composed and
 * decomposed, in UTF-8 and both UTF-16, and each of these as base64 wherever in its groups of three the text begins.
 */
export function needlesOfText(mark: string, text: string): readonly Needle[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
  const spellings = Object.entries(cases).flatMap(([name, change]) => [
    ...normalForms.map((form) => [`${name} ${form}`, change(text).normalize(form)] as const),
    [`${name} folded`, change(folded)] as const,
  ])
  return distinct(
    spellings.flatMap(([spelling, written]) =>
      Object.entries(encodings).flatMap(([encoding, encode]) =>
        needlesOfBytes(mark, encode(written)).map((needle) => ({
          ...needle,
          form: `${needle.form} ${encoding} ${spelling}`,
        })),
      ),
    ),
  )
}

/** Bytes as they are, and as base64 at each of its three alignments. */
export function needlesOfBytes(mark: string, bytes: Buffer): readonly Needle[] {
  const alignments = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
    // Only the characters that hold nothing but bits of these bytes are the same whatever stands around them.
    const from = Math.ceil((offset * 8) / 6)
    const to = Math.floor(((offset + bytes.length) * 8) / 6)
    return { mark, form: `base64+${offset}`, bytes: Buffer.from(text.slice(from, to), 'latin1') }
  })
  return [{ mark, form: 'plain', bytes }, ...alignments].filter((needle) => needle.bytes.length >= shortest)
}

function distinct(needles: readonly Needle[]): readonly Needle[] {
  return [...new Map(needles.map((needle) => [needle.bytes.toString('latin1'), needle])).values()]
}

/** How often each needle that occurs at all occurs in these bytes, as `mark: form`. */
export function findNeedles(bytes: Buffer, needles: readonly Needle[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { mark, form, bytes: piece } of needles) {
    let count = 0
    for (let at = bytes.indexOf(piece); at !== -1; at = bytes.indexOf(piece, at + piece.length)) count += 1
    if (count > 0) found.set(`${mark}: ${form}`, count)
  }
  return found
}
