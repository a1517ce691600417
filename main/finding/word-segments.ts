/** Stands between two words that are no neighbours: punctuation or a bracket. */
export const pause = null

/** The words of a text, in pieces that pauses separate. */
export function wordSegments(text: string): readonly (readonly string[])[] {
  const pieces: string[][] = []
  let piece: string[] = []
  for (const item of [...wordsAndPauses(text), pause]) {
    if (item !== pause) piece.push(item)
    else if (piece.length > 0) {
      pieces.push(piece)
      piece = []
    }
  }
  return pieces
}

/**
 * The words of a text and the pauses between them.
 *
 * Numbers are words too, with the points within them (5.000, 1.001193). Apostrophes belong to their word (Ia H'Drai);
 * a hyphen parts two words that stay neighbours. No sign is read by what stands beyond a space, so that a text may be
 * read space by space.
 */
export function wordsAndPauses(text: string): readonly (string | typeof pause)[] {
  const lower = text.normalize('NFC').replace(unseen, '').toLowerCase()
  const { length } = lower
  const items: (string | typeof pause)[] = []
  let start = -1
  for (let at = 0; at <= length; at += 1) {
    const kind = at === length ? 'gap' : isLetter(lower.charCodeAt(at)) ? 'letter' : kindAt(lower, at)
    if (kind === 'letter') {
      if (start === -1) start = at
      continue
    }
    if (start !== -1) {
      const word = lower.slice(start, at)
      items.push(word.includes('.') ? word.replaceAll('.', '') : word)
    }
    start = -1
    if (kind === 'pause') items.push(pause)
  }
  return items
}

/** Soft hyphens, joiners and the like, which copied text brings along within words. */
const unseen = /\u00AD|\u200B|\u200C|\u200D|\u2060|\uFE0F|\uFEFF/g

type Kind = 'letter' | 'gap' | 'pause'

/** Letters of Vietnamese in lower case and their marks: most of a text is told without looking further. */
function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 0xdf && code < 0x250 && code !== 0xf7) || (code >= 0x1ea0 && code < 0x1f00)
  )
}

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at)
  if (isDigit(code)) return 'letter'
  if (code === 0x20 || code === 0xa0 || (code >= 9 && code <= 13)) return 'gap'
  if (code < 0x80) return kindOfSign(text, at, code)
  // Beyond ASCII only quotation marks, dashes and the like are no letters; combining marks belong to their letter.
  if (code === 0x2019 || code === 0x02bc) return isLetterBeside(text, at) ? 'letter' : 'pause'
  if ((code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f)) return 'pause'
  // Emoji and scripts that nobody here writes.
  if (code >= 0xd800 && code <= 0xdfff) return 'pause'
  return code < 0xc0 || code === 0xd7 || code === 0xf7 ? 'pause' : 'letter'
}

function kindOfSign(text: string, at: number, code: number): Kind {
  const sign = text.charAt(at)
  if (sign === "'") return isLetterBeside(text, at) ? 'letter' : 'pause'
  if (sign === '.') return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)) ? 'letter' : 'pause'
  if (sign === '-') return isLetterBeside(text, at) ? 'gap' : 'pause'
  return code < 0x20 ? 'gap' : 'pause'
}

function isLetterBeside(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
