import type { ThreadRun } from '../../shared/receipt/woven-band.ts'
import type { Weight } from './typeface.ts'

/** What the marks are drawn with; each output knows what these look like on its paper. */
export type Ink = 'ink' | 'quiet' | 'red' | 'teal' | 'gold' | 'surface' | 'line' | 'pale' | 'white'

/** One mark on a page. Millimetres from the top left corner, y downwards. */
export type Mark =
  | {
      readonly kind: 'text'
      /** Left end of the baseline. */
      readonly x: number
      readonly y: number
      readonly text: string
      /** The em. */
      readonly size: number
      readonly weight: Weight
      readonly ink: Ink
      /** Degrees anticlockwise around the left end of the baseline. */
      readonly slant?: number
    }
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly ink: Ink
      /** Width of the outline; a box without one is filled. */
      readonly stroke?: number
    }
  /** Runs of square cells: a QR symbol, the woven band. */
  | {
      readonly kind: 'cells'
      readonly x: number
      readonly y: number
      readonly cell: number
      readonly runs: readonly ThreadRun[]
      readonly ink: Ink
    }

export interface Page {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

export function moved(mark: Mark, dx: number, dy: number): Mark {
  return { ...mark, x: mark.x + dx, y: mark.y + dy }
}

/** The outline of cells as SVG path data, the first cell at (x, y). */
export function cellsOutline(mark: Extract<Mark, { kind: 'cells' }>, x: number, y: number): string {
  const { cell } = mark
  return mark.runs
    .map(
      ({ column, row, length }) =>
        `M ${at(x + column * cell)} ${at(y + row * cell)} h ${at(length * cell)} v ${at(cell)} h ${at(-length * cell)} Z`,
    )
    .join('')
}

/** Millimetres to the micrometre, finer than any output. */
function at(millimetres: number): string {
  return millimetres.toFixed(3)
}
