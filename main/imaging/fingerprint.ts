import type { Pixels } from '../../shared/imaging/pixels.ts'

/** Half a millimetre of A4 each: words of print keep their look, grain and small blur do not count. */
export const columns = 420
export const rows = 594

/**
 * How dark a page is in each field of a grid, upright: what two photographs of one sheet have in common.
 *
 * @param even the page in even light, at a long side of some 900 pixels
 */
export function fingerprintOf({ data, width, height }: Pixels): Uint8Array<ArrayBuffer> {
  // A page that lies on its side is stood up, always the same way.
  const isWide = width > height
  const [across, down] = isWide ? [rows, columns] : [columns, rows]
  const fields = new Uint8Array(columns * rows)
  for (let y = 0; y < down; y += 1) {
    const top = Math.floor((y * height) / down)
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * height) / down))
    for (let x = 0; x < across; x += 1) {
      const left = Math.floor((x * width) / across)
      const right = Math.max(left + 1, Math.floor(((x + 1) * width) / across))
      let light = 0
      for (let row = top; row < bottom; row += 1) {
        for (let column = left; column < right; column += 1) {
          // Red ink is dark in green, blue ink in red.
          const at = (row * width + column) * 3
          light += Math.min(data[at] as number, data[at + 1] as number)
        }
      }
      const dark = 255 - light / ((bottom - top) * (right - left))
      fields[isWide ? x * columns + columns - 1 - y : y * columns + x] = dark
    }
  }
  return fields
}
