import type { Line } from './hough-lines.ts'
import type { Point } from './quad.ts'
import { stepAt, type Steps } from './steps.ts'

/** Steps below `faint` are no edge; from `full` on an edge is as good as it gets. */
const faint = 6
const full = 30

/** How far beside the line the edge may run: lines are found to two pixels and one degree, and paper bends. */
const play = 2

/**
 * How much of an edge there is along one line of a picture, as running sums: any stretch of it is judged at once.
 *
 * A place on the line is known by its distance `t` in pixels from the line's point nearest to the origin.
 */
export interface EdgeProfile {
  readonly line: Line
  readonly direction: Point
  /** `t` of the first place inside the picture. */
  readonly from: number
  /** Sums of how well the edge shows, 0 to 1 a pixel, whichever side is lighter. */
  readonly edge: Float64Array
  /** The same with a sign: positive where the side that the line's normal points to is the lighter one. */
  readonly lighter: Float64Array
}

export function profileLine(steps: Steps, line: Line): EdgeProfile {
  const normal = { x: Math.cos(line.angle), y: Math.sin(line.angle) }
  const direction = { x: -normal.y, y: normal.x }
  const inside = stretchInside(steps, line, normal, direction)
  const count = Math.max(0, Math.floor(inside.to - inside.from) + 1)
  const edge = new Float64Array(count + 1)
  const lighter = new Float64Array(count + 1)
  for (let index = 0; index < count; index += 1) {
    const t = inside.from + index
    const x = normal.x * line.offset + direction.x * t
    const y = normal.y * line.offset + direction.y * t
    let most = 0
    for (let off = -play; off <= play; off += 1) {
      const step = stepAt(steps, x + normal.x * off, y + normal.y * off, normal.x, normal.y)
      if (Math.abs(step) > Math.abs(most)) most = step
    }
    const shown = Math.max(0, Math.min(1, (Math.abs(most) - faint) / (full - faint)))
    edge[index + 1] = (edge[index] as number) + shown
    lighter[index + 1] = (lighter[index] as number) + Math.sign(most) * shown
  }
  return { line, direction, from: inside.from, edge, lighter }
}

/** Mean of a running sum between two places; outside the picture there is nothing, which counts as 0. */
export function meanAlong(profile: EdgeProfile, sums: Float64Array, a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a]
  if (high - low < 1) return 0
  const last = sums.length - 1
  const at = (t: number): number => sums[Math.max(0, Math.min(last, Math.round(t - profile.from)))] as number
  return (at(high) - at(low)) / (high - low)
}

/** Where a point of the plane lies along the line. */
export function placeOn(profile: EdgeProfile, point: Point): number {
  return point.x * profile.direction.x + point.y * profile.direction.y
}

function stretchInside(
  { width, height }: Steps,
  line: Line,
  normal: Point,
  direction: Point,
): { readonly from: number; readonly to: number } {
  let [from, to] = [-Math.hypot(width, height), Math.hypot(width, height)]
  const clip = (start: number, slope: number, size: number): void => {
    if (Math.abs(slope) < 1e-9) return
    const [a, b] = [-start / slope, (size - 1 - start) / slope]
    from = Math.max(from, Math.min(a, b))
    to = Math.min(to, Math.max(a, b))
  }
  clip(normal.x * line.offset, direction.x, width)
  clip(normal.y * line.offset, direction.y, height)
  return { from, to }
}
