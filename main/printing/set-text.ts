import { breakLines } from './break-lines.ts'
import type { Ink, Mark } from './drawing.ts'
import type { Setting } from './fragment.ts'
import type { Weight } from './typeface.ts'

export interface TextStyle {
  readonly size: number
  readonly weight?: Weight
  readonly ink?: Ink
  readonly align?: 'left' | 'centre' | 'right'
}

/** Lines of text as marks, from the top left corner of their column. */
export interface SetText {
  readonly marks: readonly Mark[]
  readonly height: number
}

/** Sets a text into a column `width` wide whose left edge is at `x`; `top` is where its first line begins. */
export function setText(
  setting: Setting,
  text: string,
  style: TextStyle,
  column: { readonly x: number; readonly width: number; readonly top?: number },
): SetText {
  return setLines(setting, linesOf(setting, text, style, column.width), style, column)
}

/** The lines that a text takes in a column of this width, of whose first line `taken` is not free. */
export function linesOf(setting: Setting, text: string, style: TextStyle, width: number, taken = 0): string[] {
  const face = setting.faces[style.weight ?? 400]
  return breakLines(text, width, (piece) => face.widthOf(piece, style.size), taken)
}

export function setLines(
  setting: Setting,
  lines: readonly string[],
  { size, weight = 400, ink = 'ink', align = 'left' }: TextStyle,
  column: { readonly x: number; readonly width: number; readonly top?: number },
): SetText {
  const face = setting.faces[weight]
  const lineHeight = size * setting.sheet.leading
  // The middle of a capital sits in the middle of its line.
  const baseline = (lineHeight + size * face.capHeight) / 2
  const marks = lines.map((text, index): Mark => {
    const free = column.width - face.widthOf(text, size)
    const indent = align === 'left' ? 0 : align === 'right' ? free : free / 2
    const y = (column.top ?? 0) + index * lineHeight + baseline
    return { kind: 'text', x: column.x + indent, y, text, size, weight, ink }
  })
  return { marks, height: lines.length * lineHeight }
}

/** The same with lines of about one length, so that no word of a title stands alone on the second. */
export function balancedLinesOf(setting: Setting, text: string, style: TextStyle, width: number): string[] {
  const lines = linesOf(setting, text, style, width)
  // Narrower by hundredths as long as the text takes no line more: titles are short, so all of them may be tried.
  return Array.from({ length: 50 }, (_, step) => linesOf(setting, text, style, width * (1 - step / 100)))
    .filter(({ length }) => length === lines.length)
    .reduce((_wider, narrower) => narrower, lines)
}

/** Sets texts below each other in one column. */
export function setStack(
  setting: Setting,
  pieces: readonly { readonly text: string; readonly style: TextStyle; readonly before?: number }[],
  column: { readonly x: number; readonly width: number; readonly top?: number },
): SetText {
  let height = 0
  const marks: Mark[] = []
  for (const { text, style, before = 0 } of pieces) {
    height += before
    const set = setText(setting, text, style, { ...column, top: (column.top ?? 0) + height })
    marks.push(...set.marks)
    height += set.height
  }
  return { marks, height }
}

/** Cuts lines into chunks that always find room on a page, so that no value is ever too long to be printed. */
export function chunked(lines: readonly string[], size = 24): string[][] {
  const count = Math.max(1, Math.ceil(lines.length / size))
  return Array.from({ length: count }, (_, index) => lines.slice(index * size, (index + 1) * size))
}
