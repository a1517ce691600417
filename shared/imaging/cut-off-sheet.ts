import { distance, type Point, type Quad } from './quad.ts'
import type { Line } from './hough-lines.ts'
import { crossing } from './rank-quads.ts'
import { sidesOf } from './refine-quad.ts'
import { type Gap, goesOn, isAsLight, type Side, sideOf } from './sheet-side.ts'
import type { Steps } from './steps.ts'

/** How far from the border a side may lie, as a share of the quad's extent that way. */
const farthest = 1.5
/** And how near, in pixels: less is the border. */
const nearest = 4
/** Pixels along the border where no edge can be seen. */
const blind = 2

/**
 * The quad with each side moved out to the picture's border that a sheet goes on to: there is paper up to the border, and
 * both sides next to it are edges up to there. A line of print or a fold was taken for the edge that is not in the picture.
 */
export function cutOffSheet(steps: Steps, quad: Quad): Quad {
  let sheet = quad
  for (let at = 0; at < 4; at += 1) sheet = reachBorder(steps, sheet, at) ?? sheet
  return sheet
}

function reachBorder(steps: Steps, quad: Quad, at: number): Quad | null {
  const side = sideOf(quad, at)
  const [next, last] = [quad[(at + 2) % 4], quad[(at + 3) % 4]] as [Point, Point]
  const reach = farthest * ((distance(side.to, next) + distance(side.from, last)) / 2)
  const { lineAt, gapTo } = borderBeyond(steps, side)
  const gap: Gap = { start: Math.max(0, gapTo(side.from)), end: Math.max(0, gapTo(side.to)) }
  if (Math.max(gap.start, gap.end) < nearest || Math.max(gap.start, gap.end) > reach) return null
  if (!isAsLight(steps, side, gap)) return null
  const movedTo = (line: Line): Quad | null => {
    const [before, after] = [lines[(at + 3) % 4] as Line, lines[(at + 1) % 4] as Line]
    const [from, to] = [crossing(before, line), crossing(after, line)]
    if (from === null || to === null) return null
    return quad.map((corner, index) => (index === at ? from : index === (at + 1) % 4 ? to : corner)) as unknown as Quad
  }
  const lines = sidesOf(quad)
  const seen = movedTo(lineAt(blind))
  const isCutOff =
    seen !== null &&
    (gap.start < nearest || goesOn(steps, sideOf(seen, (at + 3) % 4), 1, gap.start)) &&
    (gap.end < nearest || goesOn(steps, sideOf(seen, (at + 1) % 4), 0, gap.end))
  return isCutOff ? movedTo(lineAt(0)) : null
}

/** The border that a side looks toward, `inset` pixels within, and how far a point lies from where edges are last seen. */
function borderBeyond({ width, height }: Steps, { out }: Side) {
  const isAcross = Math.abs(out.x) > Math.abs(out.y)
  const [toward, last] = isAcross ? [out.x, width - 1] : [out.y, height - 1]
  const offsetAt = (inset: number): number => (toward > 0 ? last - inset : inset)
  return {
    lineAt: (inset: number): Line => ({ angle: isAcross ? 0 : Math.PI / 2, offset: offsetAt(inset) }),
    gapTo: ({ x, y }: Point): number => (offsetAt(blind) - (isAcross ? x : y)) / toward,
  }
}
