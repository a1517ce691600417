import { type EdgeProfile, meanAlong, placeOn } from './edge-profile.ts'
import type { Line } from './hough-lines.ts'
import { areaOf, distance, isConvex, orderQuad, type Point, type Quad } from './quad.ts'

export interface RankedQuad {
  readonly quad: Quad
  readonly score: number
}

/** A sheet that takes less of the picture could not be read anyway. */
const smallestShare = 0.08

/** Corners may lie this far outside of the picture, as a share of its side: the sheet is then cut off. */
const outside = 0.25

/** Sides that belong together may differ this much in direction: perspective makes them meet somewhere. */
const sameDirection = (32 * Math.PI) / 180
const acrossAtLeast = (50 * Math.PI) / 180

/** How far past a corner the edge of a sheet must have ended, as a share of the side. */
const beyond = 0.12

interface Pair {
  readonly a: EdgeProfile
  readonly b: EdgeProfile
  readonly angle: number
}

/** Sheets that four of the lines could frame, best first. */
export function rankQuads(
  profiles: readonly EdgeProfile[],
  width: number,
  height: number,
  most: number,
): readonly RankedQuad[] {
  const pairs: Pair[] = []
  const apart = Math.min(width, height) * 0.15
  for (const [index, a] of profiles.entries()) {
    for (const b of profiles.slice(index + 1)) {
      const turn = turnBetween(a.line.angle, b.line.angle)
      if (turn <= sameDirection && gapInPicture(a.line, b.line, width, height) > apart) {
        pairs.push({ a, b, angle: a.line.angle })
      }
    }
  }
  let best: RankedQuad[] = []
  for (const [index, first] of pairs.entries()) {
    for (const second of pairs.slice(index + 1)) {
      if (turnBetween(first.angle, second.angle) < acrossAtLeast) continue
      const ranked = rank(first, second, width, height)
      if (ranked === null || ranked.score <= (best[most - 1]?.score ?? 0)) continue
      best = [...best, ranked].toSorted((one, other) => other.score - one.score).slice(0, most)
    }
  }
  return best
}

function rank(first: Pair, second: Pair, width: number, height: number): RankedQuad | null {
  const quad = quadOf(first, second, width, height)
  if (quad === null) return null
  const share = areaOf(quad) / (width * height)
  const centre = { x: (quad[0].x + quad[2].x) / 2, y: (quad[0].y + quad[2].y) / 2 }
  let [sum, least, past, lightest] = [0, 1, 0, 0]
  for (let side = 0; side < 4; side += 1) {
    const [from, to] = [quad[side], quad[(side + 1) % 4]] as [Point, Point]
    const profile = profileThrough([first.a, first.b, second.a, second.b], from, to)
    const [s, e] = [placeOn(profile, from), placeOn(profile, to)]
    const inset = (e - s) * 0.03
    const seen = meanAlong(profile, profile.edge, s + inset, e - inset)
    const { angle, offset } = profile.line
    const inner = Math.sign(centre.x * Math.cos(angle) + centre.y * Math.sin(angle) - offset)
    lightest += meanAlong(profile, profile.lighter, s + inset, e - inset) * inner
    sum += seen
    least = Math.min(least, seen)
    const on = (e - s) * beyond
    past += meanAlong(profile, profile.edge, s - on, s - inset) + meanAlong(profile, profile.edge, e + inset, e + on)
  }
  // Paper is lighter than most desks; the edges of a sheet end at its corners, those of desks and shadows go on.
  const score = 0.45 * (sum / 4) + 0.4 * least + 0.2 * (lightest / 4) - 0.35 * (past / 8) + 0.12 * Math.sqrt(share)
  return { quad, score }
}

/** The line of those that a side lies on: the one both of its ends are nearest to. */
function profileThrough(profiles: readonly EdgeProfile[], from: Point, to: Point): EdgeProfile {
  const off = ({ line: { angle, offset } }: EdgeProfile): number =>
    Math.abs(from.x * Math.cos(angle) + from.y * Math.sin(angle) - offset) +
    Math.abs(to.x * Math.cos(angle) + to.y * Math.sin(angle) - offset)
  return profiles.reduce((best, profile) => (off(profile) < off(best) ? profile : best))
}

function quadOf(first: Pair, second: Pair, width: number, height: number): Quad | null {
  const corners: Point[] = []
  for (const a of [first.a, first.b]) {
    for (const b of [second.a, second.b]) {
      const corner = crossing(a.line, b.line)
      if (corner === null) return null
      const { x, y } = corner
      if (x < -outside * width || x > (1 + outside) * width || y < -outside * height || y > (1 + outside) * height) {
        return null
      }
      corners.push(corner)
    }
  }
  const quad = orderQuad(corners as unknown as Quad)
  if (!isConvex(quad) || areaOf(quad) < smallestShare * width * height) return null
  return isLikeASheet(quad) ? quad : null
}

/** Opposite sides of about the same length, corners not far from square, no strip. */
function isLikeASheet(quad: Quad): boolean {
  const [top, right, bottom, left] = [0, 1, 2, 3].map((at) =>
    distance(quad[at] as Point, quad[(at + 1) % 4] as Point),
  ) as [number, number, number, number]
  const unlike = (a: number, b: number): number => Math.max(a / b, b / a)
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

function turnBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % Math.PI
  return Math.min(turn, Math.PI - turn)
}

/** How far two lines of about one direction are from each other in the middle of the picture. */
function gapInPicture(one: Line, other: Line, width: number, height: number): number {
  const from = (line: Line): number =>
    (width / 2) * Math.cos(line.angle) + (height / 2) * Math.sin(line.angle) - line.offset
  const flipped = Math.abs(one.angle - other.angle) > Math.PI / 2
  return Math.abs(from(one) - (flipped ? -from(other) : from(other)))
}
