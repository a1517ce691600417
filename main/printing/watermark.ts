import type { Ink, Mark } from './drawing.ts'
import type { Setting } from './fragment.ts'

/** Steep enough to cross every line of a page, as degrees anticlockwise. */
const slant = 52
const largest = 30
/** From the baseline up to the marks on capitals and down to the dots below, in ems. */
const letters = { above: 1, below: 0.25 }

/** Inks of grounds, which would hide pale words below them. */
const grounds: ReadonlySet<Ink> = new Set(['surface', 'gold', 'white'])

/** How far down the grounds reach that begin above `middle`: the room for pale words begins there. */
export function lowestGround(marks: readonly Mark[], middle: number): number {
  const ends = marks.flatMap((mark) =>
    mark.kind === 'box' && mark.stroke === undefined && grounds.has(mark.ink) && mark.y < middle
      ? [mark.y + mark.height]
      : [],
  )
  return Math.max(0, ...ends)
}

/** Pale words across the free room of a page, from the lower left to the upper right, as large as they fit there. */
export function watermark(
  words: string | null,
  { sheet, faces }: Setting,
  room: { readonly top: number; readonly bottom: number },
): Mark[] {
  if (words === null) return []
  const turn = (slant * Math.PI) / 180
  const [across, up] = [Math.cos(turn), Math.sin(turn)]
  const perEm = faces[600].widthOf(words, 1)
  const deep = letters.above + letters.below
  const width = sheet.width - 2 * sheet.margin.x
  const height = room.bottom - room.top
  const size = Math.min(largest, width / (perEm * across + deep * up), height / (perEm * up + deep * across))
  const length = perEm * size
  // From the middle of the letters' box back to the left end of the baseline.
  const half = ((letters.above - letters.below) / 2) * size
  const x = sheet.width / 2 - (across * length) / 2 + up * half
  const y = (room.top + room.bottom) / 2 + (up * length) / 2 + across * half
  return [{ kind: 'text', x, y, text: words, size, weight: 600, ink: 'pale', slant }]
}
