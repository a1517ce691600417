import { profileLine } from './edge-profile.ts'
import { houghLines, type Line } from './hough-lines.ts'
import type { Pixels } from './pixels.ts'
import { type Quad, scaleQuad } from './quad.ts'
import { type RankedQuad, rankQuads } from './rank-quads.ts'
import { refineQuad } from './refine-quad.ts'
import { shrink } from './shrink.ts'
import { prepareSteps, type Steps } from './steps.ts'
import { weighQuad } from './weigh-quad.ts'

/** The long side at which a page is looked for: its edges stay, print becomes grey. */
export const searchSide = 360

const mostLines = 110
const mostCandidates = 240
const mostRefined = 12

/** Below this no four edges are a sheet that anyone would point at. */
const leastScore = 0.52

export interface FoundPage {
  /** Corners as shares of the picture's width and height, clockwise from the upper left; outside 0 to 1 where cut off. */
  readonly corners: Quad
  /** How clearly it stands out, 0 to about 1.2. */
  readonly score: number
}

/**
 * Finds the one sheet that a picture is about, or null when none stands out: then the whole picture is the page.
 *
 * Pure and quick enough for each frame of a preview (10 to 30 ms at `searchSide`; larger pictures are shrunk first).
 */
export function findPage(picture: Pixels): FoundPage | null {
  const small = shrink(picture, searchSide)
  const { width, height } = small
  if (Math.min(width, height) < 60) return null
  const steps = prepareSteps(small)
  // A sheet that is cut off ends at the picture's border.
  const profiles = [
    ...houghLines(steps, mostLines).map((line) => profileLine(steps, line, false)),
    ...borders(width, height).map((line) => profileLine(steps, line, true)),
  ]
  const weighed = rankQuads(profiles, width, height, mostCandidates).map((ranked) => weigh(steps, ranked))
  const likely = weighed.toSorted(byScore).slice(0, mostRefined)
  const candidates = likely.map(({ quad, edges }) => weigh(steps, { quad: refineQuad(steps, quad), score: edges }))
  const [best] = candidates.toSorted(byScore)
  if (best === undefined || best.score < leastScore) return null
  // Once more from nearer by: what was two pixels off at first is found where it is.
  return { corners: scaleQuad(refineQuad(steps, best.quad), 1 / width, 1 / height), score: best.score }
}

interface Weighed {
  readonly quad: Quad
  readonly edges: number
  readonly score: number
}

/** What lies within counts more than how clear the edges are: the clearest edges of a desk may be its pattern's. */
function weigh(steps: Steps, { quad, score: edges }: RankedQuad): Weighed {
  return { quad, edges, score: edges + 1.6 * weighQuad(steps, quad) }
}

function byScore(one: Weighed, other: Weighed): number {
  return other.score - one.score
}

function borders(width: number, height: number): readonly Line[] {
  return [
    { angle: 0, offset: 0 },
    { angle: Math.PI, offset: 1 - width },
    { angle: Math.PI / 2, offset: 0 },
    { angle: (3 * Math.PI) / 2, offset: 1 - height },
  ]
}
