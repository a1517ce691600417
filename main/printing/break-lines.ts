/** How wide a text is in the type it will be set in. */
export type Measure = (text: string) => number

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/**
 * Breaks a text into lines no wider than `width`, at spaces, else after a hyphen or slash, else inside a word.
 *
 * `taken` is what already stands at the head of the first line, e.g. a label.
 *
 * Never returns an empty list and never loses a letter: the lines put together again are the text without its breaks.
 */
export function breakLines(text: string, width: number, measure: Measure, taken = 0): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (measure(joined) <= (lines.length === 0 ? width - taken : width)) {
      line = joined
      continue
    }
    if (line !== '' || (taken > 0 && lines.length === 0)) lines.push(line)
    const pieces = measure(word) <= width ? [word] : brokenWord(word, width, measure)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  lines.push(line)
  return lines
}

/** A piece that fits stays whole; one that doesn't is filled in letter by letter, and what follows it goes on behind. */
function brokenWord(word: string, width: number, measure: Measure): string[] {
  const pieces = word
    .split(/(?<=[-/])/)
    .flatMap((piece) =>
      measure(piece) <= width ? [piece] : [...graphemes.segment(piece)].map(({ segment }) => segment),
    )
  return packed(pieces, width, measure)
}

function packed(pieces: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && measure(line + piece) > width) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  return [...lines, line]
}
