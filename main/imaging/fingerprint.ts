import { shrink } from '../../shared/imaging/shrink.ts'
import type { Pixels } from '../../shared/imaging/pixels.ts'

const columns = 32
const rows = 44

/**
 * How dark a page is in each field of a coarse grid: the same page photographed again has nearly the same, another page
 * of the same form has not.
 */
export function fingerprintOf(even: Pixels): Uint8Array<ArrayBuffer> {
  const small = shrink(even, 400)
  const fields = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [left, right] = [column, column + 1].map((at) => Math.floor((at * small.width) / columns)) as [
        number,
        number,
      ]
      const [top, bottom] = [row, row + 1].map((at) => Math.floor((at * small.height) / rows)) as [number, number]
      let [sum, count] = [0, 0]
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) {
          sum += 255 - (small.data[(y * small.width + x) * 3 + 1] as number)
          count += 1
        }
      }
      fields[row * columns + column] = Math.min(255, sum / Math.max(1, count))
    }
  }
  return fields
}

/** From this correlation on two pages are the same; two pages of one form with other answers reach about 0.9. */
const same = 0.975

export function looksTheSame(one: Uint8Array, other: Uint8Array): boolean {
  return likenessOf(one, other) > same
}

/** Correlation of two fingerprints: 1 for the same page; 0 where a page is empty, which is told of each already. */
export function likenessOf(one: Uint8Array, other: Uint8Array): number {
  if (one.length !== other.length) return 0
  const [a, b] = [meanOf(one), meanOf(other)]
  let [product, first, second] = [0, 0, 0]
  for (const [at, value] of one.entries()) {
    const [x, y] = [value - a, (other[at] as number) - b]
    product += x * y
    first += x * x
    second += y * y
  }
  return first > 1000 && second > 1000 ? product / Math.sqrt(first * second) : 0
}

function meanOf(values: Uint8Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
