import type { Line } from './hough-lines.ts'
import type { Point, Quad } from './quad.ts'
import { crossing } from './rank-quads.ts'
import { stepAt, type Steps } from './steps.ts'

const samples = 48
/** How far from the side its true edge is looked for, in pixels. */
const search = 4
/** Share of a side at each end that is left out: corners are rounded, bent or under a thumb. */
const ends = 0.06

/** Moves each side onto the steepest step near it (to a fraction of a pixel), and the corners to where they cross. */
export function refineQuad(steps: Steps, quad: Quad): Quad {
  const lines = [0, 1, 2, 3].map((at) => refineSide(steps, quad[at] as Point, quad[(at + 1) % 4] as Point))
  const corners = lines.map((line, at) => crossing(lines[(at + 3) % 4] as Line, line) ?? (quad[at] as Point))
  return corners as unknown as Quad
}

function refineSide(steps: Steps, from: Point, to: Point): Line {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const [nx, ny] = [-(to.y - from.y) / length, (to.x - from.x) / length]
  const found: { along: number; off: number; weight: number }[] = []
  for (let index = 0; index < samples; index += 1) {
    const along = ends + ((1 - 2 * ends) * index) / (samples - 1)
    const [x, y] = [from.x + (to.x - from.x) * along, from.y + (to.y - from.y) * along]
    if (x < 1 || y < 1 || x > steps.width - 2 || y > steps.height - 2) continue
    // A step is as high over a few pixels; its middle is where the edge lies.
    let [best, weights, moments] = [0, 0, 0]
    for (let at = -search; at <= search; at += 0.5) {
      const step = Math.abs(stepAt(steps, x + nx * at, y + ny * at, nx, ny))
      const weight = step ** 6
      best = Math.max(best, step)
      weights += weight
      moments += weight * at
    }
    if (best > 5) found.push({ along: along * length, off: moments / weights, weight: Math.min(40, best) })
  }
  const { shift, slope } = fitLine(found)
  const start = { x: from.x + nx * shift, y: from.y + ny * shift }
  const end = { x: to.x + nx * (shift + slope * length), y: to.y + ny * (shift + slope * length) }
  return lineThrough(start, end)
}

/** A weighted straight line through the found places; twice those that are far off it are let go. */
function fitLine(found: readonly { along: number; off: number; weight: number }[]): { shift: number; slope: number } {
  let kept = found
  let fit = { shift: 0, slope: 0 }
  for (let round = 0; round < 3; round += 1) {
    if (kept.length < samples / 4) return round === 0 ? { shift: 0, slope: 0 } : fit
    fit = leastSquares(kept)
    const { shift, slope } = fit
    kept = kept.filter(({ along, off }) => Math.abs(off - shift - slope * along) < 2.5 - round)
  }
  return fit
}

function leastSquares(places: readonly { along: number; off: number; weight: number }[]): {
  shift: number
  slope: number
} {
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

function lineThrough(a: Point, b: Point): Line {
  const angle = Math.atan2(b.x - a.x, -(b.y - a.y))
  const turned = angle < 0 ? angle + Math.PI : angle
  return { angle: turned, offset: a.x * Math.cos(turned) + a.y * Math.sin(turned) }
}
