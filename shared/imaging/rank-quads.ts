import { type EdgeProfile, meanAlong, placeOn } from './edge-profile.ts'
import type { Line } from './hough-lines.ts'
import { areaOf, distance, isConvex, orderQuad, type Point, type Quad } from './quad.ts'

export interface RankedQuad {
  readonly quad: Quad
  readonly score: number
}

/** A sheet that takes less of the picture could not be read anyway. */
const smallestShare = 0.04

/** Corners may lie this far outside of the picture, as a share of its side: the sheet is then cut off. */
const outside = 0.25

/** Sides that belong together may differ this much in direction: perspective makes them meet somewhere. */
const sameDirection = (32 * Math.PI) / 180
const acrossAtLeast = (50 * Math.PI) / 180

/** How far past a corner the edge of a sheet must have ended, as a share of the side. */
const beyond = 0.12

/** A side that shows less than this is none. */
const leastSide = 0.22

/** Two lines that face each other: the sheet between them is lighter than what lies outside, or darker. */
interface Pair {
  readonly a: number
  readonly b: number
  readonly lighter: boolean
  readonly angle: number
}

/** Sheets that four of the lines could frame, best first. */
export function rankQuads(
  profiles: readonly EdgeProfile[],
  width: number,
  height: number,
  most: number,
): readonly RankedQuad[] {
  const net = crossAll(profiles, width, height)
  const pairs = pairsOf(profiles, width, height)
  const found: RankedQuad[] = []
  let bar = 0
  for (const [index, first] of pairs.entries()) {
    for (let next = index + 1; next < pairs.length; next += 1) {
      const second = pairs[next] as Pair
      if (first.lighter !== second.lighter || acrossOf(first.angle, second.angle) < acrossAtLeast) continue
      const edges = weighEdges(net, first, second)
      if (edges < bar) continue
      const quad = quadOf(net, first, second)
      const share = areaOf(quad) / (width * height)
      if (share < smallestShare || !isConvex(quad) || !isLikeASheet(quad)) continue
      // Paper is lighter than most desks.
      found.push({ quad, score: edges + 0.3 * Math.sqrt(share) + (first.lighter ? 0.15 : 0) })
      if (found.length === 4 * most) bar = keepBest(found, most)
    }
  }
  keepBest(found, most)
  return found
}

/** Sorts, drops all but the best, and tells what the edges of a further one must be worth at least to come in. */
function keepBest(found: RankedQuad[], most: number): number {
  found.sort((one, other) => other.score - one.score)
  found.length = Math.min(found.length, most)
  return (found.at(-1)?.score ?? 0) - 0.45
}

/** Where all lines cross each other. Flat arrays of n × n: this is asked a hundred thousand times a picture. */
interface Net {
  readonly profiles: readonly EdgeProfile[]
  readonly count: number
  /** NaN where two lines do not cross within reach of the picture. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** How far along line `row` its crossing with line `column` lies. */
  readonly place: Float64Array
}

function crossAll(profiles: readonly EdgeProfile[], width: number, height: number): Net {
  const count = profiles.length
  const [x, y, place] = [0, 1, 2].map(() => new Float64Array(count * count).fill(Number.NaN)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (const [row, one] of profiles.entries()) {
    for (const [column, other] of profiles.entries()) {
      const point = crossing(one.line, other.line)
      if (point === null || point.x < -outside * width || point.x > (1 + outside) * width) continue
      if (point.y < -outside * height || point.y > (1 + outside) * height) continue
      x[row * count + column] = point.x
      y[row * count + column] = point.y
      place[row * count + column] = placeOn(one, point)
    }
  }
  return { profiles, count, x, y, place }
}

function pairsOf(profiles: readonly EdgeProfile[], width: number, height: number): readonly Pair[] {
  const apart = Math.min(width, height) * 0.12
  const middle = { x: width / 2, y: height / 2 }
  const pairs: Pair[] = []
  for (const [a, { line: one }] of profiles.entries()) {
    for (let b = a + 1; b < profiles.length; b += 1) {
      const { line: other } = profiles[b] as EdgeProfile
      const turn = Math.abs(one.angle - other.angle)
      if (Math.abs(Math.PI - turn) > sameDirection) continue
      // How far the middle of the picture lies to the light side of each; together, how far they are from each other.
      const gap = toward(one, middle) + toward(other, middle)
      if (Math.abs(gap) > apart) pairs.push({ a, b, lighter: gap > 0, angle: one.angle })
    }
  }
  return pairs
}

/** How far a point lies to the light side of a line. */
function toward({ angle, offset }: Line, { x, y }: Point): number {
  return x * Math.cos(angle) + y * Math.sin(angle) - offset
}

function acrossOf(a: number, b: number): number {
  const turn = Math.abs(a - b) % Math.PI
  return Math.min(turn, Math.PI - turn)
}

/** How clear the four sides are, and that they end at the corners: those of desks and shadows go on. −1 for none. */
function weighEdges({ profiles, count, place }: Net, first: Pair, second: Pair): number {
  let [sum, least, past, borders] = [0, 1, 0, 0]
  for (let side = 0; side < 4; side += 1) {
    const line = side === 0 ? first.a : side === 1 ? first.b : side === 2 ? second.a : second.b
    const across = side < 2 ? second : first
    const s = place[line * count + across.a] as number
    const e = place[line * count + across.b] as number
    const profile = profiles[line] as EdgeProfile
    const inset = (e - s) * 0.03
    const seen = meanAlong(profile, s + inset, e - inset)
    // Also where the lines do not cross: nothing is less than not a number.
    if (!(seen >= leastSide)) return -1
    sum += seen
    least = Math.min(least, seen)
    if (profile.isBorder) {
      borders += 1
      continue
    }
    const on = (e - s) * beyond
    past += Math.abs(meanAlong(profile, s - on, s - inset)) + Math.abs(meanAlong(profile, e + inset, e + on))
  }
  // A sheet that is cut off on three sides is no sheet but the picture.
  return borders > 2 ? -1 : 0.12 * sum + 0.4 * least - 0.04 * past
}

function quadOf({ count, x, y }: Net, first: Pair, second: Pair): Quad {
  const corner = (one: number, other: number): Point => ({
    x: x[one * count + other] as number,
    y: y[one * count + other] as number,
  })
  return orderQuad([
    corner(first.a, second.a),
    corner(first.a, second.b),
    corner(first.b, second.b),
    corner(first.b, second.a),
  ])
}

function unlike(a: number, b: number): number {
  return Math.max(a / b, b / a)
}

/** Opposite sides of about the same length, corners not far from square, no strip. */
function isLikeASheet(quad: Quad): boolean {
  const [top, right, bottom, left] = [0, 1, 2, 3].map((at) =>
    distance(quad[at] as Point, quad[(at + 1) % 4] as Point),
  ) as [number, number, number, number]
  if (unlike(top, bottom) > 1.9 || unlike(left, right) > 1.9) return false
  const slender = unlike(top + bottom, left + right)
  if (slender > 2.6) return false
  for (let at = 0; at < 4; at += 1) {
    const [a, b, c] = [quad[(at + 3) % 4], quad[at], quad[(at + 1) % 4]] as [Point, Point, Point]
    const cosine = ((a.x - b.x) * (c.x - b.x) + (a.y - b.y) * (c.y - b.y)) / (distance(a, b) * distance(c, b))
    if (Math.abs(cosine) > 0.62) return false
  }
  return true
}

export function crossing(one: Line, other: Line): Point | null {
  const [ca, sa, cb, sb] = [Math.cos(one.angle), Math.sin(one.angle), Math.cos(other.angle), Math.sin(other.angle)]
  const determinant = ca * sb - cb * sa
  if (Math.abs(determinant) < 1e-6) return null
  return {
    x: (one.offset * sb - other.offset * sa) / determinant,
    y: (other.offset * ca - one.offset * cb) / determinant,
  }
}
