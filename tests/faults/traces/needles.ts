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

/** Looks for many needles in one walk over the bytes. */
export type Finder = (bytes: Buffer) => ReadonlyMap<string, number>

/**
 * A finder that tells how often each needle that occurs at all occurs, as `mark: form`.
 *
 * A bit for every three bytes that a needle begins with rules almost every place out by one look, so that hundreds of
 * needles cost as much as one; searching for each in turn takes minutes for the memory of a browser.
 */
export function finderOf(needles: readonly Needle[]): Finder {
  const begins = new Uint8Array(1 << 24)
  const byBegin = new Map<number, Needle[]>()
  for (const needle of needles) {
    const begin = needle.bytes.readUIntLE(0, 3)
    begins[begin] = 1
    byBegin.set(begin, [...(byBegin.get(begin) ?? []), needle])
  }
  return (bytes) => {
    const found = new Map<string, number>()
    let begin = ((bytes[0] ?? 0) << 8) | ((bytes[1] ?? 0) << 16)
    for (let at = 2; at < bytes.length; at += 1) {
      begin = (begin >>> 8) | ((bytes[at] as number) << 16)
      if (begins[begin] === 0) continue
      for (const { mark, form, bytes: piece } of byBegin.get(begin) ?? []) {
        const from = at - 2
        if (bytes.compare(piece, 0, piece.length, from, Math.min(bytes.length, from + piece.length)) === 0) {
          found.set(`${mark}: ${form}`, (found.get(`${mark}: ${form}`) ?? 0) + 1)
        }
      }
    }
    return found
  }
}
