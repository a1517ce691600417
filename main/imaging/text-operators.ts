/** The name of the font in the resources of a page; see `glyphless-font.ts`. */
export const textFontName = 'Text'

/** Advance of every glyph of that font, in shares of its size. */
const advance = 0.5

interface Word {
  readonly left: number
  readonly width: number
  readonly text: string
}

interface Line {
  readonly top: number
  readonly height: number
  readonly words: Word[]
}

/**
 * Recognised words as operators of a PDF's page (ISO 32000-1, 9.4), invisible, each as wide as it was printed, in
 * pixels of the page counted from its lower left corner. Null where nothing was recognised.
 *
 * As bytes from the beginning, so that the process of the visit never makes texts of a person's paper that nobody could
 * overwrite.
 *
 * @param table Tesseract's own: a row for the page, each block, paragraph, line and word, with its level, place and text
 */
export function textOperators(table: string): Uint8Array<ArrayBuffer> | null {
  let pageHeight = 0
  const lines: Line[] = []
  for (const row of table.split('\n')) {
    const [level, , , , , , left, top, width, height, , text = ''] = row.split('\t')
    if (level === '1') pageHeight = Number(height)
    if (level === '4') lines.push({ top: Number(top), height: Number(height), words: [] })
    if (level === '5' && text.trim() !== '') {
      lines.at(-1)?.words.push({ left: Number(left), width: Number(width), text: text.trim().normalize('NFC') })
    }
  }
  const printed = lines.filter(({ words }) => words.length > 0)
  if (printed.length === 0) return null
  const shown = printed.map((line) => showLine(line, pageHeight)).join('\n')
  return new TextEncoder().encode(`BT\n3 Tr\n${shown}\nET\n`)
}

/** The words of a line stand on one level, or readers would take each for a line of its own. */
function showLine({ top, height, words }: Line, pageHeight: number): string {
  const level = pageHeight - top - height
  const shown = words.map((word, at) => {
    const next = words[at + 1]
    const gap = next === undefined ? '' : ` ${show(' ', Math.max(1, next.left - word.left - word.width), height)}`
    return `1 0 0 1 ${word.left} ${level} Tm ${show(word.text, word.width, height)}${gap}`
  })
  return `/${textFontName} ${height} Tf\n${shown.join('\n')}`
}

/** Text from where the last one ended, stretched to a width. */
function show(text: string, width: number, size: number): string {
  const stretch = (100 * width) / (text.length * advance * size)
  return `${stretch.toFixed(2)} Tz <${hexOf(text)}> Tj`
}

function hexOf(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')
}
