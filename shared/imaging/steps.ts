import type { Pixels } from './pixels.ts'
import type { Point } from './quad.ts'

/** Radius of a mean and how far to both sides of a place it is taken, in pixels. */
interface Scale {
  readonly radius: number
  readonly reach: number
}
/** Wide: print and thin rules have the same on both sides and do not count. */
const wide: Scale = { radius: 2, reach: 4 }
/** Narrow: the soft edge of a shadow has hardly begun to rise. */
const narrow: Scale = { radius: 1, reach: 2 }
/** How much less of a sharp edge than of a wide step may be seen near by. */
const sharpness = 1.35

/**
 * A small picture made ready to be asked whether something ends here: a sheet of paper does, a line of print and the
 * edge of a shadow do not.
 */
export interface Steps {
  readonly width: number
  readonly height: number
  readonly wide: Means
  readonly narrow: Means
  /** Steps up to this are grain and the pattern of the desk. */
  readonly grain: number
}

/** Means around each pixel, one plane a colour. */
interface Means {
  readonly red: Float32Array
  readonly green: Float32Array
  readonly blue: Float32Array
}

/** @param small RGB */
export function prepareSteps(small: Pixels): Steps {
  const { data, width, height } = small
  const curve = lightCurve(data)
  const planes = [0, 1, 2].map((channel) => {
    const values = new Float32Array(width * height)
    for (let at = 0; at < values.length; at += 1) values[at] = curve[data[at * 3 + channel] as number] as number
    return values
  })
  const means = ({ radius }: Scale): Means => {
    const [red, green, blue] = planes.map((plane) => boxMean(plane, width, height, radius)) as [
      Float32Array,
      Float32Array,
      Float32Array,
    ]
    return { red, green, blue }
  }
  const steps = { width, height, wide: means(wide), narrow: means(narrow), grain: 0 }
  return { ...steps, grain: grainOf(steps) }
}

/** What steps of a picture usually are: on a plain desk next to nothing, so that a white sheet on it still shows. */
function grainOf(steps: Steps): number {
  const found: number[] = []
  for (let y = 6; y < steps.height - 6; y += 7) {
    for (let x = 6; x < steps.width - 6; x += 7) {
      found.push(Math.abs(stepAt(steps, x, y, 1, 0)), Math.abs(stepAt(steps, x, y, 0, 1)))
    }
  }
  const usual = found.toSorted((a, b) => a - b)[found.length >> 1] ?? 0
  return Math.max(2, Math.min(8, 2 * usual + 1))
}

/** Where light is halved, contrasts are: on this curve of logarithms a shadow leaves them as they are. */
function lightCurve(data: Pixels['data']): Float32Array {
  const brightest = brightestFiftieth(data)
  const dim = Math.max(6, brightest / 12)
  const scale = 255 / Math.log(1 + 255 / dim)
  const gain = Math.min(6, 235 / brightest)
  return Float32Array.from(
    { length: 256 },
    (_, level) => Math.log(1 + Math.min(255, level * gain) / (dim * gain)) * scale,
  )
}

function brightestFiftieth(data: Pixels['data']): number {
  const histogram = new Uint32Array(256)
  for (let at = 1; at < data.length; at += 3) {
    histogram[data[at] as number] = (histogram[data[at] as number] as number) + 1
  }
  let left = data.length / 3 / 50
  let level = 255
  while (level > 1 && left > 0) {
    left -= histogram[level] as number
    level -= 1
  }
  return level
}

function boxMean(values: Float32Array, width: number, height: number, radius: number): Float32Array {
  const rows = new Float32Array(values.length)
  for (let y = 0; y < height; y += 1) slide(values, rows, { start: y * width, step: 1, count: width, radius })
  const mean = new Float32Array(values.length)
  for (let x = 0; x < width; x += 1) slide(rows, mean, { start: x, step: width, count: height, radius })
  return mean
}

interface Run {
  readonly start: number
  readonly step: number
  readonly count: number
  readonly radius: number
}

/** A running mean along one row or column; at its ends the outermost value is repeated. */
function slide(from: Float32Array, to: Float32Array, { start, step, count, radius }: Run): void {
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
  const far = difference(steps, steps.wide, wide.reach, x, y, nx, ny)
  if (far > -4 && far < 4) return far
  const near = difference(steps, steps.narrow, narrow.reach, x, y, nx, ny) * sharpness
  if (far > 0) return near <= 0 ? 0 : near < far ? near : far
  return near >= 0 ? 0 : near > far ? near : far
}

/** How light it is at a place, on the curve of logarithms: 0 to 255. */
export function lightAt(steps: Steps, { x, y }: Point): number {
  return steps.wide.green[indexOf(steps, x, y)] as number
}

function difference(steps: Steps, means: Means, reach: number, x: number, y: number, nx: number, ny: number): number {
  const ahead = indexOf(steps, x + nx * reach, y + ny * reach)
  const behind = indexOf(steps, x - nx * reach, y - ny * reach)
  const r = (means.red[ahead] as number) - (means.red[behind] as number)
  const g = (means.green[ahead] as number) - (means.green[behind] as number)
  const b = (means.blue[ahead] as number) - (means.blue[behind] as number)
  const most = Math.abs(r) > Math.abs(g) ? r : g
  return Math.abs(b) > Math.abs(most) ? b : most
}

function indexOf({ width, height }: Steps, x: number, y: number): number {
  const column = x < 0 ? 0 : x > width - 1 ? width - 1 : (x + 0.5) | 0
  const row = y < 0 ? 0 : y > height - 1 ? height - 1 : (y + 0.5) | 0
  return row * width + column
}
