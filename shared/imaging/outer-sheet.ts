import { areaOf, distance, isConvex, type Point, type Quad } from './quad.ts'
import { crossing } from './rank-quads.ts'
import { lineThrough, refineQuad } from './refine-quad.ts'
import {
  beyond,
  between,
  clarityOf,
  clearAt,
  type Gap,
  goesOn,
  isAsLight,
  mean,
  samples,
  type Side,
  sideOf,
} from './sheet-side.ts'
import { lightAt, stepAt, type Steps } from './steps.ts'

/** How far out from a side its sheet may end, as a share of the quad's extent that way: frames lie nearer to the edge. */
const farthest = 0.2
/** And how near, in pixels: less is the same edge. */
const nearest = 4
/** Of each side so many lines further out are tried. */
const mostLines = 6
/** How much of a line must be an edge to be tried, and of a side, and of its ends, to be one of a sheet. */
const leastLine = 0.5
const leastSide = 0.8
const leastEnd = 0.6
/** By how much of the grain the light of a coloured band may change from place to place. */
const evenly = 0.4
/** Frames lie within frames. */
const mostGrowths = 3

/** How far out a side moves. */
interface Move extends Gap {
  /** What comes to lie within is as light as what lay within before. */
  readonly isPaper: boolean
}
const stay: Move = { start: 0, end: 0, isPaper: true }

/**
 * The sheet around a quad that may be only the frame, the table or the tinted ground printed on it, else the quad.
 *
 * Around print there is paper: beyond one side or more it is as light as within, and ends in clear edges that meet at four
 * corners. Around a sheet there is its desk, which is darker or has no such edges.
 */
export function outerSheet(steps: Steps, quad: Quad): Quad {
  let sheet = quad
  for (let growth = 0; growth < mostGrowths; growth += 1) {
    const grown = grow(steps, sheet)
    if (grown === null) return sheet
    sheet = refineQuad(steps, grown, 2)
  }
  return sheet
}

interface Grown {
  readonly quad: Quad
  readonly score: number
}

function grow(steps: Steps, quad: Quad): Quad | null {
  const movesAt = (at: number): readonly Move[] => [stay, ...movesOf(steps, quad, at)]
  const [first, second, third, fourth] = [movesAt(0), movesAt(1), movesAt(2), movesAt(3)] as const
  let best: Grown | null = null
  for (const a of first) {
    for (const b of second) {
      for (const c of third) {
        for (const d of fourth) {
          const grown = weighGrowth(steps, quad, [a, b, c, d])
          if (grown !== null && grown.score > (best?.score ?? 0)) best = grown
        }
      }
    }
  }
  return best?.quad ?? null
}

function weighGrowth(steps: Steps, quad: Quad, moves: readonly Move[]): Grown | null {
  if (moves.every((move) => move === stay)) return null
  const lines = moves.map(({ start, end }, at) => {
    const { from, to, out } = sideOf(quad, at)
    return lineThrough(beyond(from, out, start), beyond(to, out, end))
  })
  const corners = lines.map((line, at) => crossing(lines[(at + 3) % 4] as typeof line, line))
  if (corners.includes(null)) return null
  const grown = corners as unknown as Quad
  if (!isConvex(grown)) return null
  let clarity = 0
  for (let at = 0; at < 4; at += 1) {
    const { mean, ends } = clarityOf(steps, sideOf(grown, at))
    if (mean < leastSide || ends < leastEnd) return null
    clarity += mean + ends
  }
  if (moves.some((move, at) => !move.isPaper && !isBand(steps, grown, at, moves))) return null
  return { quad: grown, score: clarity / 8 + Math.sqrt(areaOf(grown) / areaOf(quad)) }
}

/**
 * Whether a moved side ends a coloured head or foot that is printed from edge to edge: one colour all along, and the sides
 * next to it, which have not moved, go on along it.
 */
function isBand(steps: Steps, grown: Quad, at: number, moves: readonly Move[]): boolean {
  const [before, after] = [(at + 3) % 4, (at + 1) % 4]
  if (moves[before] !== stay || moves[after] !== stay) return false
  const { start, end } = moves[at] as Move
  const { out, ...side } = sideOf(grown, at)
  const lights = Array.from({ length: samples }, (_, index) => {
    const point = between({ ...side, out }, 0.04 + (0.92 * index) / (samples - 1))
    return [0.35, 0.65].map((deep) => lightAt(steps, beyond(point, out, -Math.min(start, end) * deep)))
  })
  const jumps = lights.slice(1).map(([outer = 0, inner = 0], index) => {
    const [lastOuter = 0, lastInner = 0] = lights[index] ?? []
    return Math.max(Math.abs(outer - lastOuter), Math.abs(inner - lastInner), Math.abs(outer - inner))
  })
  if (mean(jumps) > evenly * steps.grain) return false
  return goesOn(steps, sideOf(grown, before), 1, start) && goesOn(steps, sideOf(grown, after), 0, end)
}

/** The clearest lines further out than a side, about parallel to it. */
function movesOf(steps: Steps, quad: Quad, at: number): readonly Move[] {
  const [next, last] = [quad[(at + 2) % 4], quad[(at + 3) % 4]] as [Point, Point]
  const { from, to } = sideOf(quad, at)
  const reach = Math.round(((distance(to, next) + distance(from, last)) / 2) * farthest)
  const table = ridges(steps, sideOf(quad, at), reach)
  const found: { move: Gap; sum: number }[] = []
  for (let start = nearest; start <= reach; start += 1) {
    // On flat paper a frame is parallel to the edge; far out, perspective turns it a little.
    const play = Math.ceil(2 + start * 0.4)
    for (let end = Math.max(nearest, start - play); end <= Math.min(reach, start + play); end += 1) {
      let sum = 0
      for (let index = 0; index < samples; index += 1) {
        sum += table[index * (reach + 1) + Math.round(start + ((end - start) * index) / (samples - 1))] as number
      }
      if (sum > leastLine * samples) found.push({ move: { start, end }, sum })
    }
  }
  const kept: Gap[] = []
  for (const { move } of found.toSorted((one, other) => other.sum - one.sum)) {
    if (kept.length === mostLines) break
    const isSeen = kept.some(
      ({ start, end }) => Math.abs(start - move.start) < nearest || Math.abs(end - move.end) < nearest,
    )
    if (!isSeen) kept.push(move)
  }
  return kept.map((move) => ({ ...move, isPaper: isAsLight(steps, sideOf(quad, at), move) }))
}

/** A row for each sample along the side: how clear an edge is at each pixel outward, only where it is highest. */
function ridges(steps: Steps, side: Side, reach: number): Float32Array {
  const columns = reach + 1
  const table = new Float32Array(samples * columns)
  for (let index = 0; index < samples; index += 1) {
    const point = between(side, index / (samples - 1))
    const heights = Array.from({ length: columns }, (_, off) => {
      const { x, y } = beyond(point, side.out, off)
      return clearAt(steps, { x, y }, side.out) === 0 ? 0 : Math.abs(stepAt(steps, x, y, side.out.x, side.out.y))
    })
    for (let off = 1; off < columns; off += 1) {
      const height = heights[off] as number
      if (height === 0 || height < Math.max(...heights.slice(Math.max(0, off - 3), off + 4))) continue
      const ridge = clearAt(steps, beyond(point, side.out, off), side.out)
      for (const near of [off - 1, off, off + 1]) if (near < columns) table[index * columns + near] = ridge
    }
  }
  return table
}
