import { distance, type Point, type Quad } from './quad.ts'
import { lightAt, stepAt, type Steps } from './steps.ts'

/** Places along a side that are looked at. */
export const samples = 48
/** Past this many times the grain an edge is as clear as it gets. */
const clear = 3
/** How much of a stretch must be an edge, where a side goes on. */
const leastStretch = 0.9
/** How much darker than what lies within a quad its surround may be (levels): paper is as light, a desk is not. */
const darker = 10
/** A stamp, a finger or a fold may darken so much of it. */
const mayBeDark = 0.2

/** One side of a quad, clockwise on a screen. */
export interface Side {
  readonly from: Point
  readonly to: Point
  /** Away from the quad. */
  readonly out: Point
}

/** How far out something lies at the start of a side and at its end, in pixels. */
export interface Gap {
  readonly start: number
  readonly end: number
}

export function sideOf(quad: Quad, at: number): Side {
  const [from, to] = [quad[at], quad[(at + 1) % 4]] as [Point, Point]
  const length = distance(from, to)
  return { from, to, out: { x: (to.y - from.y) / length, y: (from.x - to.x) / length } }
}

export function beyond({ x, y }: Point, out: Point, by: number): Point {
  return { x: x + out.x * by, y: y + out.y * by }
}

export function between({ from, to }: Side, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** How clear an edge is, 0 to 1; 0 outside of the picture, where nothing is seen to end. */
export function clearAt(steps: Steps, { x, y }: Point, out: Point): number {
  if (x < 2 || y < 2 || x > steps.width - 3 || y > steps.height - 3) return 0
  return Math.min(1, Math.abs(stepAt(steps, x, y, out.x, out.y)) / (clear * steps.grain))
}

/** Within two pixels of a place along the side. */
function clearestAt(steps: Steps, side: Side, share: number): number {
  const point = between(side, share)
  return Math.max(...[-2, -1, 0, 1, 2].map((off) => clearAt(steps, beyond(point, side.out, off), side.out)))
}

/** How much of a side is an edge, and of its less clear end. */
export function clarityOf(steps: Steps, side: Side): { readonly mean: number; readonly ends: number } {
  const seen = Array.from({ length: samples }, (_, index) =>
    clearestAt(steps, side, 0.02 + (0.96 * index) / (samples - 1)),
  )
  const sixth = samples / 6
  return { mean: mean(seen), ends: Math.min(mean(seen.slice(0, sixth)), mean(seen.slice(-sixth))) }
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Whether a side is an edge in its last pixels, at its start (0) or end (1). */
export function goesOn(steps: Steps, side: Side, from: 0 | 1, pixels: number): boolean {
  const share = pixels / distance(side.from, side.to)
  const seen = Array.from({ length: 12 }, (_, index) => {
    const along = (share * (index + 2)) / 13
    return clearestAt(steps, side, from === 0 ? along : 1 - along)
  })
  return mean(seen) >= leastStretch
}

/** Whether what lies before the end of a gap beyond a side is as light as what lies just within the side. */
export function isAsLight(steps: Steps, side: Side, { start, end }: Gap): boolean {
  const differences = Array.from({ length: samples }, (_, index) => {
    const share = (index + 0.5) / samples
    const point = between(side, share)
    const gap = start + (end - start) * share
    return lightAt(steps, beyond(point, side.out, gap - 3)) - lightAt(steps, beyond(point, side.out, -7))
  })
  return (differences.toSorted((a, b) => a - b)[Math.floor(samples * mayBeDark)] as number) > -darker
}
