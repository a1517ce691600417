import type { Pixels } from '../../shared/imaging/pixels.ts'

/** Where a page is written on: one byte a pixel, 1 for ink, at a size at which a line of print is a few pixels high. */
export interface Ink {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** Radius of the surroundings that a place is compared with, and how much darker ink is than they are (levels of 255). */
const around = 9
const darker = 0.88

/** Marks what is clearly darker than its surroundings; shadows are not, because they change slowly. */
export function markInk(page: Pixels): Ink {
  const { data, width, height, channels } = page
  const grey = new Float32Array(width * height)
  for (let at = 0; at < grey.length; at += 1) {
    const p = at * channels
    grey[at] =
      channels === 1
        ? (data[p] as number)
        : 0.3 * (data[p] as number) + 0.59 * (data[p + 1] as number) + 0.11 * (data[p + 2] as number)
  }
  // Sums over all that lies above and to the left make the mean of any window four look-ups.
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y += 1) {
    let row = 0
    for (let x = 0; x < width; x += 1) {
      row += grey[y * width + x] as number
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] as number) + row
    }
  }
  const ink = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - around), Math.min(height, y + around + 1)]
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - around), Math.min(width, x + around + 1)]
      const sum =
        (sums[bottom * (width + 1) + right] as number) -
        (sums[top * (width + 1) + right] as number) -
        (sums[bottom * (width + 1) + left] as number) +
        (sums[top * (width + 1) + left] as number)
      const mean = sum / ((right - left) * (bottom - top))
      if ((grey[y * width + x] as number) < mean * darker - 3) ink[y * width + x] = 1
    }
  }
  return { data: ink, width, height }
}

/** The page's ink without the rim, where the desk may look in. */
export function withoutRim(ink: Ink, share: number): Ink {
  const [rimX, rimY] = [Math.round(ink.width * share), Math.round(ink.height * share)]
  const [width, height] = [ink.width - 2 * rimX, ink.height - 2 * rimY]
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const start = (y + rimY) * ink.width + rimX
    data.set(ink.data.subarray(start, start + width), y * width)
  }
  return { data, width, height }
}

/** The same ink a quarter turn clockwise. */
export function quarterTurn({ data, width, height }: Ink): Ink {
  const turned = new Uint8Array(data.length)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turned[x * height + height - 1 - y] = data[y * width + x] as number
  }
  return { data: turned, width: height, height: width }
}

/** Takes out rules and frames: ink that runs on for longer than any letter, along a row or a column. */
export function withoutRules({ data, width, height }: Ink): Ink {
  const longest = Math.round(Math.max(width, height) * 0.05)
  const kept = data.slice()
  const clear = (start: number, step: number, count: number): void => {
    let run = 0
    for (let index = 0; index <= count; index += 1) {
      if (index < count && data[start + index * step] === 1) {
        run += 1
        continue
      }
      if (run > longest) for (let back = 1; back <= run; back += 1) kept[start + (index - back) * step] = 0
      run = 0
    }
  }
  for (let y = 0; y < height; y += 1) clear(y * width, 1, width)
  for (let x = 0; x < width; x += 1) clear(x, width, height)
  return { data: kept, width, height }
}
