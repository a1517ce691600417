import type { Pixels } from '../../shared/imaging/pixels.ts'

/** The light that falls on a sheet, measured where nothing is printed, in a coarse grid. */
export interface PaperLight {
  readonly columns: number
  readonly rows: number
  /** Side of a field of the grid, in pixels of the page. */
  readonly field: number
  /** RGB of bare paper, three numbers a field. */
  readonly paper: Float32Array
  /** The same of the sheet as a whole: what its brighter half has in common. */
  readonly whole: readonly [number, number, number]
}

/** Fields along the shorter side: large enough for bare paper between two lines, small enough for a shadow's edge. */
const fieldsAcross = 40

/** In each field the brightest of this share is taken for paper. */
const bareShare = 0.3

export function measurePaperLight(page: Pixels): PaperLight {
  const { width, height } = page
  const field = Math.max(4, Math.floor(Math.min(width, height) / fieldsAcross))
  const [columns, rows] = [Math.ceil(width / field), Math.ceil(height / field)]
  const measured = new Float32Array(columns * rows * 3)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      measureField(page, column * field, row * field, field, measured, (row * columns + column) * 3)
    }
  }
  const paper = smooth(smooth(lift(measured, columns, rows), columns, rows), columns, rows)
  return { columns, rows, field, paper, whole: brighterHalf(paper) }
}

function measureField(page: Pixels, left: number, top: number, field: number, to: Float32Array, at: number): void {
  const { data, width, height } = page
  const [right, bottom] = [Math.min(width, left + field), Math.min(height, top + field)]
  // Every second pixel both ways tells as much as all of them.
  const histogram = new Uint32Array(256)
  let count = 0
  for (let y = top; y < bottom; y += 2) {
    for (let x = left; x < right; x += 2) {
      const level = data[(y * width + x) * 3 + 1] as number
      histogram[level] = (histogram[level] as number) + 1
      count += 1
    }
  }
  let [left_, level] = [count * bareShare, 255]
  while (level > 0 && left_ > (histogram[level] as number)) {
    left_ -= histogram[level] as number
    level -= 1
  }
  let [r, g, b, bare] = [0, 0, 0, 0]
  for (let y = top; y < bottom; y += 2) {
    for (let x = left; x < right; x += 2) {
      const p = (y * width + x) * 3
      if ((data[p + 1] as number) < level) continue
      r += data[p] as number
      g += data[p + 1] as number
      b += data[p + 2] as number
      bare += 1
    }
  }
  to[at] = r / Math.max(1, bare)
  to[at + 1] = g / Math.max(1, bare)
  to[at + 2] = b / Math.max(1, bare)
}

/** A field that is darker than all around it is covered by a stamp, a picture or bold print: it gets their light. */
function lift(paper: Float32Array, columns: number, rows: number): Float32Array {
  let lifted = paper
  for (const reach of [2, -2]) lifted = extreme(lifted, columns, rows, reach)
  return lifted
}

/** The lightest (reach > 0) or darkest (reach < 0) of each field's neighbours: first one, then the other closes gaps. */
function extreme(paper: Float32Array, columns: number, rows: number, reach: number): Float32Array {
  const result = new Float32Array(paper.length)
  const span = Math.abs(reach)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        let best = paper[(row * columns + column) * 3 + channel] as number
        for (let y = Math.max(0, row - span); y <= Math.min(rows - 1, row + span); y += 1) {
          for (let x = Math.max(0, column - span); x <= Math.min(columns - 1, column + span); x += 1) {
            const value = paper[(y * columns + x) * 3 + channel] as number
            best = reach > 0 ? Math.max(best, value) : Math.min(best, value)
          }
        }
        result[(row * columns + column) * 3 + channel] = best
      }
    }
  }
  return result
}

function smooth(paper: Float32Array, columns: number, rows: number): Float32Array {
  const result = new Float32Array(paper.length)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        let [sum, count] = [0, 0]
        for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
          for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
            sum += paper[(y * columns + x) * 3 + channel] as number
            count += 1
          }
        }
        result[(row * columns + column) * 3 + channel] = sum / count
      }
    }
  }
  return result
}

function brighterHalf(paper: Float32Array): readonly [number, number, number] {
  const greens = Array.from({ length: paper.length / 3 }, (_, at) => paper[at * 3 + 1] as number)
  const median = greens.toSorted((a, b) => a - b)[greens.length >> 1] ?? 0
  const sum = [0, 0, 0]
  let count = 0
  for (const [at, green] of greens.entries()) {
    if (green < median) continue
    for (let channel = 0; channel < 3; channel += 1)
      sum[channel] = (sum[channel] as number) + (paper[at * 3 + channel] as number)
    count += 1
  }
  return sum.map((value) => value / Math.max(1, count)) as [number, number, number]
}
