import type { Line } from './hough-lines.ts'
import type { Point } from './quad.ts'
import { stepAt, type Steps } from './steps.ts'

/** From so many times the grain on, an edge is as good as it gets. */
const clear = 3.5

/** What a side along the picture's border is worth: less than an edge that is seen. */
const atBorder = 0.45

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
  /** Sums of how well the edge shows, −1 to 1 a pixel: negative where the wrong side is the lighter one. */
  readonly edge: Float64Array
  /** The picture's border, where a sheet that is cut off ends without an edge. */
  readonly isBorder: boolean
}

/**
 * `oneWay`: lighter on the side that its normal points to · `eitherWay`: beside a pattern that is now lighter, now darker
 * than the sheet · `border`: of the picture.
 */
export type LineKind = 'oneWay' | 'eitherWay' | 'border'

export function profileLine(steps: Steps, line: Line, kind: LineKind): EdgeProfile {
  const isBorder = kind === 'border'
  const normal = { x: Math.cos(line.angle), y: Math.sin(line.angle) }
  const direction = { x: -normal.y, y: normal.x }
  const inside = stretchInside(steps, line, normal, direction)
  const count = Math.max(0, Math.floor(inside.to - inside.from) + 1)
  const edge = new Float64Array(count + 1)
  for (let index = 0; index < count; index += 1) {
    const t = inside.from + index
    const x = normal.x * line.offset + direction.x * t
    const y = normal.y * line.offset + direction.y * t
    let [up, down] = [0, 0]
    for (let off = -play; off <= play; off += 1) {
      const step = stepAt(steps, x + normal.x * off, y + normal.y * off, normal.x, normal.y)
      up = Math.max(up, step)
      down = Math.min(down, step)
    }
    // A rule steps down and up again: together that is no edge.
    const most = up + down
    const shown = Math.max(0, Math.min(1, (Math.abs(most) - steps.grain) / (steps.grain * (clear - 1))))
    edge[index + 1] =
      (edge[index] as number) + (isBorder ? atBorder : kind === 'eitherWay' ? shown : Math.sign(most) * shown)
  }
  return { line, direction, from: inside.from, edge, isBorder }
}

/** How well the edge shows between two places, −1 to 1; outside the picture there is nothing, which counts as 0. */
export function meanAlong({ edge, from }: EdgeProfile, a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a]
  if (high - low < 1) return 0
  const last = edge.length - 1
  const start = Math.max(0, Math.min(last, Math.round(low - from)))
  const end = Math.max(0, Math.min(last, Math.round(high - from)))
  return ((edge[end] as number) - (edge[start] as number)) / (high - low)
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
