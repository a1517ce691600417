import type { Pixels } from './pixels.ts'

/** How far to both sides of a place its surroundings are compared, in pixels. */
export const reach = 4

/** Radius of the mean taken there: with `reach`, print and thin rules have the same on both sides and do not count. */
const radius = 2

/**
 * A small picture made ready to be asked whether something ends here: a sheet of paper does, a line of print does not.
 */
export interface Steps {
  readonly width: number
  readonly height: number
  /** Means around each pixel, one plane each, stretched so that a dim picture has the steps of a bright one. */
  readonly red: Float32Array
  readonly green: Float32Array
  readonly blue: Float32Array
}

/** @param small RGB */
export function prepareSteps(small: Pixels): Steps {
  const { data, width, height } = small
  const gain = stretch(data)
  const plane = (channel: number): Float32Array => {
    const values = new Float32Array(width * height)
    for (let at = 0; at < values.length; at += 1) values[at] = Math.min(255, (data[at * 3 + channel] as number) * gain)
    return boxMean(values, width, height)
  }
  return { width, height, red: plane(0), green: plane(1), blue: plane(2) }
}

/** Brings the brightest fiftieth up to white, at most sixfold: more would be noise. */
function stretch(data: Pixels['data']): number {
  const histogram = new Uint32Array(256)
  for (let at = 1; at < data.length; at += 3) histogram[data[at] as number] = (histogram[data[at] as number] as number) + 1
  let left = data.length / 3 / 50
  let level = 255
  while (level > 1 && left > 0) {
    left -= histogram[level] as number
    level -= 1
  }
  return Math.min(6, 235 / Math.max(1, level))
}

function boxMean(values: Float32Array, width: number, height: number): Float32Array {
  const rows = new Float32Array(values.length)
  for (let y = 0; y < height; y += 1) slide(values, rows, y * width, 1, width)
  const mean = new Float32Array(values.length)
  for (let x = 0; x < width; x += 1) slide(rows, mean, x, width, height)
  return mean
}

/** A running mean along one row or column; at its ends the outermost value is repeated. */
function slide(from: Float32Array, to: Float32Array, start: number, step: number, count: number): void {
  const value = (index: number): number => from[start + Math.max(0, Math.min(count - 1, index)) * step] as number
  let sum = 0
  for (let index = -radius; index <= radius; index += 1) sum += value(index)
  for (let index = 0; index < count; index += 1) {
    to[start + index * step] = sum / (2 * radius + 1)
    sum += value(index + radius + 1) - value(index - radius)
  }
}

/**
 * How much lighter it is on the side that (nx, ny) points to than on the other, from −255 to 255; of the three colours
 * the one that differs most. Places outside the picture count as its border.
 */
export function stepAt(steps: Steps, x: number, y: number, nx: number, ny: number): number {
  const { width, height, red, green, blue } = steps
  const ahead = indexOf(width, height, x + nx * reach, y + ny * reach)
  const behind = indexOf(width, height, x - nx * reach, y - ny * reach)
  const r = (red[ahead] as number) - (red[behind] as number)
  const g = (green[ahead] as number) - (green[behind] as number)
  const b = (blue[ahead] as number) - (blue[behind] as number)
  const most = Math.abs(r) > Math.abs(g) ? r : g
  return Math.abs(b) > Math.abs(most) ? b : most
}

function indexOf(width: number, height: number, x: number, y: number): number {
  const column = x < 0 ? 0 : x > width - 1 ? width - 1 : Math.round(x)
  const row = y < 0 ? 0 : y > height - 1 ? height - 1 : Math.round(y)
  return row * width + column
}
