import type { Line } from './hough-lines.ts'
import { distance, type Point, type Quad } from './quad.ts'
import { crossing } from './rank-quads.ts'
import { stepAt, type Steps } from './steps.ts'

const samples = 48
/** Share of a side at each end that is left out: corners are rounded, bent or under a thumb. */
const ends = 0.06

/**
 * Moves each side onto the clearest straight edge near it (to a fraction of a pixel), and the corners to where they cross.
 *
 * @param reach how far from a side its true edge is looked for, in whole pixels
 */
export function refineQuad(steps: Steps, quad: Quad, reach: number): Quad {
  const lines = [0, 1, 2, 3].map((at) => refineSide(steps, quad[at] as Point, quad[(at + 1) % 4] as Point, reach))
  const corners = lines.map((line, at) => crossing(lines[(at + 3) % 4] as Line, line) ?? (quad[at] as Point))
  return corners as unknown as Quad
}

/** The lines along the four sides of a quad, normals inward. */
export function sidesOf(quad: Quad): readonly Line[] {
  return quad.map((from, at) => lineThrough(from, quad[(at + 1) % 4] as Point))
}

function refineSide(steps: Steps, from: Point, to: Point, reach: number): Line {
  const length = distance(from, to)
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length }
  const table = stepsAround(steps, from, to, across, reach)
  const { shift, slope } = leastSquares(placesNear(table, reach, likeliest(table, reach, 3 * steps.grain), length))
  const moved = (corner: Point, off: number): Point => ({ x: corner.x + across.x * off, y: corner.y + across.y * off })
  return lineThrough(moved(from, shift), moved(to, shift + slope * length))
}

/** How high the steps are around a side: a row of `2 × reach + 1` places across it for each sample along it; 0 outside. */
function stepsAround(steps: Steps, from: Point, to: Point, across: Point, reach: number): Float32Array {
  const columns = 2 * reach + 1
  const table = new Float32Array(samples * columns)
  for (let index = 0; index < samples; index += 1) {
    const along = shareAlong(index)
    const [x, y] = [from.x + (to.x - from.x) * along, from.y + (to.y - from.y) * along]
    const isInside = x >= 1 && y >= 1 && x <= steps.width - 2 && y <= steps.height - 2
    for (let at = -reach; at <= reach; at += 1) {
      const step = stepAt(steps, x + across.x * at, y + across.y * at, across.x, across.y)
      table[index * columns + at + reach] = isInside ? Math.abs(step) : 0
    }
  }
  return table
}

function shareAlong(index: number): number {
  return ends + ((1 - 2 * ends) * index) / (samples - 1)
}

interface Offsets {
  readonly start: number
  readonly end: number
}

/**
 * The straight line that has most of the steps on it, by how far from the side it starts and ends; steps past `cap` count
 * no more. Of all lines within reach, not from a mean: the clear edge of a telephone beside the sheet would pull that off.
 */
function likeliest(table: Float32Array, reach: number, cap: number): Offsets {
  const columns = 2 * reach + 1
  let best = { start: 0, end: 0, sum: -1 }
  for (let start = -reach; start <= reach; start += 1) {
    for (let end = -reach; end <= reach; end += 1) {
      let sum = 0
      for (let index = 0; index < samples; index += 1) {
        const off = Math.round(start + (end - start) * shareAlong(index))
        const step = table[index * columns + off + reach] as number
        sum += step > cap ? cap : step
      }
      // Of equal ones the nearest.
      sum -= 0.01 * cap * (Math.abs(start) + Math.abs(end))
      if (sum > best.sum) best = { start, end, sum }
    }
  }
  return best
}

interface EdgePlace {
  readonly along: number
  readonly off: number
  readonly weight: number
}

/** To a fraction of a pixel where the edge lies in each sample: a step is as high over a few pixels, and its middle counts. */
function placesNear(table: Float32Array, reach: number, line: Offsets, length: number): readonly EdgePlace[] {
  const columns = 2 * reach + 1
  const found: EdgePlace[] = []
  for (let index = 0; index < samples; index += 1) {
    const along = shareAlong(index)
    const middle = Math.round(line.start + (line.end - line.start) * along)
    let [best, weights, moments] = [0, 0, 0]
    for (let at = Math.max(-reach, middle - 2); at <= Math.min(reach, middle + 2); at += 1) {
      const step = table[index * columns + at + reach] as number
      const weight = step ** 4
      best = Math.max(best, step)
      weights += weight
      moments += weight * at
    }
    if (best > 5) found.push({ along: along * length, off: moments / weights, weight: Math.min(40, best) })
  }
  if (found.length >= samples / 4) return found
  // Too few to tell better than the line itself.
  return [
    { along: 0, off: line.start, weight: 1 },
    { along: length, off: line.end, weight: 1 },
  ]
}

/** How far off its line the side starts, and by how much it falls away from it a pixel. */
function leastSquares(places: readonly EdgePlace[]): { readonly shift: number; readonly slope: number } {
  let [w, x, y, xx, xy] = [0, 0, 0, 0, 0]
  for (const { along, off, weight } of places) {
    w += weight
    x += weight * along
    y += weight * off
    xx += weight * along * along
    xy += weight * along * off
  }
  const determinant = w * xx - x * x
  if (determinant < 1e-6) return { shift: 0, slope: 0 }
  const slope = (w * xy - x * y) / determinant
  return { shift: (y - slope * x) / w, slope }
}

/** Its normal points to the right of the way from a to b: inward, where the quad runs clockwise on a screen. */
export function lineThrough(a: Point, b: Point): Line {
  const angle = Math.atan2(b.x - a.x, a.y - b.y)
  const turned = angle < 0 ? angle + 2 * Math.PI : angle
  return { angle: turned, offset: a.x * Math.cos(turned) + a.y * Math.sin(turned) }
}
