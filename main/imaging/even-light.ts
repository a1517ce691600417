import type { Pixels } from '../../shared/imaging/pixels.ts'
import type { PaperLight } from './paper-light.ts'

/** Bare paper becomes lighter than white, so that its grain is gone; a darker field than `dimmest` is stretched no more. */
const white = 272
const dimmest = 24

/** Paper whose colours differ by less than this share is white, or nearly, under a coloured lamp. */
const tinted = 0.27
/** Tinted paper stays below white, or its tint would be cut off. */
const tintedWhite = 246

/**
 * Takes shadows and the lamp's colour off a page, in place: each place is divided by the light that falls on it.
 *
 * White paper becomes white; paper that is tinted itself (a pink certificate) keeps its tint and gets even light.
 */
export function evenLight(page: Pixels, light: PaperLight): void {
  const { data, width, height } = page
  const { columns, rows, field, paper, whole } = light
  const brightest = Math.max(...whole)
  const isTinted = 1 - Math.min(...whole) / Math.max(1, brightest) > tinted
  const target = whole.map((value) => (isTinted ? (tintedWhite * value) / Math.max(1, brightest) : white))
  const gains = new Float32Array(paper.length)
  for (let at = 0; at < gains.length; at += 1) {
    gains[at] = (target[at % 3] as number) / Math.max(dimmest, paper[at] as number)
  }
  const line = new Float32Array(columns * 3)
  for (let y = 0; y < height; y += 1) {
    const down = Math.max(0, Math.min(rows - 1, (y + 0.5) / field - 0.5))
    const upper = Math.floor(down)
    const lower = Math.min(rows - 1, upper + 1)
    for (let at = 0; at < line.length; at += 1) {
      const [one, other] = [gains[upper * columns * 3 + at] as number, gains[lower * columns * 3 + at] as number]
      line[at] = one + (other - one) * (down - upper)
    }
    evenRow(data, y * width * 3, width, field, line, columns)
  }
}

function evenRow(
  data: Pixels['data'],
  start: number,
  width: number,
  field: number,
  gains: Float32Array,
  columns: number,
): void {
  // Between the middles of two fields the gain goes straight from one to the other.
  let x = 0
  for (let column = -1; column < columns; column += 1) {
    const end = column === columns - 1 ? width : Math.min(width, Math.round((column + 1.5) * field))
    const from = Math.max(0, column) * 3
    const to = Math.min(columns - 1, column + 1) * 3
    let [r, g, b] = [gains[from] as number, gains[from + 1] as number, gains[from + 2] as number]
    const [dr, dg, db] = [
      ((gains[to] as number) - r) / field,
      ((gains[to + 1] as number) - g) / field,
      ((gains[to + 2] as number) - b) / field,
    ]
    for (; x < end; x += 1) {
      const at = start + x * 3
      const [red, green, blue] = [(data[at] as number) * r, (data[at + 1] as number) * g, (data[at + 2] as number) * b]
      data[at] = red > 255 ? 255 : red
      data[at + 1] = green > 255 ? 255 : green
      data[at + 2] = blue > 255 ? 255 : blue
      r += dr
      g += dg
      b += db
    }
  }
}
