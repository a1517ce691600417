import { profileLine } from './edge-profile.ts'
import { houghLines, type Line } from './hough-lines.ts'
import type { Pixels } from './pixels.ts'
import { type Quad, scaleQuad } from './quad.ts'
import { rankQuads } from './rank-quads.ts'
import { refineQuad } from './refine-quad.ts'
import { shrink } from './shrink.ts'
import { prepareSteps } from './steps.ts'

/** The long side at which a page is looked for: its edges stay, print becomes grey. */
export const searchSide = 360

const mostLines = 26

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
  const lines: readonly Line[] = [...houghLines(steps, mostLines), ...borders(width, height)]
  const profiles = lines.map((line) => profileLine(steps, line))
  const [best] = rankQuads(profiles, width, height, 4)
  if (best === undefined || best.score < leastScore) return null
  return { corners: scaleQuad(refineQuad(steps, best.quad), 1 / width, 1 / height), score: best.score }
}

function borders(width: number, height: number): readonly Line[] {
  return [
    { angle: 0, offset: 0 },
    { angle: 0, offset: width - 1 },
    { angle: Math.PI / 2, offset: 0 },
    { angle: Math.PI / 2, offset: height - 1 },
  ]
}
