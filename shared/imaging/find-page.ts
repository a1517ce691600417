import { cutOffSheet } from './cut-off-sheet.ts'
import { profileLine } from './edge-profile.ts'
import { flatSheets } from './flat-sheets.ts'
import { houghLines, type Line } from './hough-lines.ts'
import { outerSheet } from './outer-sheet.ts'
import type { Pixels } from './pixels.ts'
import { type Quad, scaleQuad } from './quad.ts'
import { type RankedQuad, rankQuads } from './rank-quads.ts'
import { refineQuad, sidesOf } from './refine-quad.ts'
import { weighShape } from './sheet-shape.ts'
import { shrink } from './shrink.ts'
import { prepareSteps, type Steps } from './steps.ts'
import { weighQuad } from './weigh-quad.ts'

/** The long side at which a page is looked for: its edges stay, print becomes grey. */
export const searchSide = 360

/** The long side at which the likeliest are looked at again, where the picture has that many pixels. */
const nearSide = 900
/** A picture less than so many times larger than `searchSide` shows nothing new from nearer by. */
const worthNearing = 1.4
/** So many are looked at again, if they are worse by no more than this. */
const mostNeared = 8
const nearlyAsGood = 0.25

const mostLines = 110
const mostCandidates = 240
const mostRefined = 12

/** How far off a side may lie at first, in pixels. */
const reach = 4

/** Below this no four edges are a sheet that anyone would point at. */
const leastScore = 0.52
/** From nearer by: sheets of the locked photographs reach 1.7 and more, print within a page that fills its picture 1.25. */
const leastNearScore = 1.3

export interface FoundPage {
  /** Corners as shares of the picture's width and height, clockwise from the upper left; outside 0 to 1 where cut off. */
  readonly corners: Quad
  /** How clearly it stands out, 0 to about 2.5. */
  readonly score: number
}

/**
 * Finds the one sheet that a picture is about, or null when none stands out: then the whole picture is the page.
 *
 * Pure. Of a picture of `searchSide` it takes about 70 ms, quick enough for a preview; of a larger one about 80 ms more,
 * because the likeliest sheets are then looked at again from nearer by.
 */
export function findPage(picture: Pixels): FoundPage | null {
  const small = shrink(picture, searchSide)
  const { width, height } = small
  if (Math.min(width, height) < 60) return null
  const steps = prepareSteps(small)
  const likely = likeliest(steps)
  const [best] = likely
  if (best === undefined || best.score < leastScore) return null
  const near = shrink(picture, nearSide)
  const times = near.width / width
  if (times < worthNearing)
    return pageOf({ ...best, quad: wholeSheet(steps, refineQuad(steps, best.quad, reach)) }, steps)
  const nearSteps = prepareSteps(near)
  const [nearest = best] = likely
    .slice(0, mostNeared)
    .filter(({ score }) => score > best.score - nearlyAsGood)
    .map(({ quad, edges }) => {
      const seen = scaleQuad(refineQuad(steps, quad, reach), times, near.height / height)
      const refined = refineQuad(nearSteps, refineQuad(nearSteps, seen, Math.ceil(times * (reach - 1))), reach)
      return weigh(nearSteps, { quad: refined, score: edges })
    })
    .toSorted(byScore)
  return nearest.score < leastNearScore
    ? null
    : pageOf({ ...nearest, quad: wholeSheet(nearSteps, nearest.quad) }, nearSteps)
}

/** What was found may be less than the sheet: print along its edges, or up to where it leaves the picture. */
function wholeSheet(steps: Steps, quad: Quad): Quad {
  return cutOffSheet(steps, outerSheet(steps, quad))
}

function pageOf({ quad, score }: Weighed, { width, height }: Steps): FoundPage {
  return { corners: scaleQuad(quad, 1 / width, 1 / height), score }
}

/** Sheets that may be meant, best first. */
function likeliest(steps: Steps): readonly Weighed[] {
  const { width, height } = steps
  // A sheet that is cut off ends at the picture's border.
  const profiles = [
    ...houghLines(steps, mostLines).map((line) => profileLine(steps, line, 'oneWay')),
    ...borders(width, height).map((line) => profileLine(steps, line, 'border')),
  ]
  const flat = flatSheets(steps).flatMap((quad) => {
    const refined = refineQuad(steps, refineQuad(steps, quad, reach), reach)
    const sides = sidesOf(refined).map((line) => profileLine(steps, line, 'eitherWay'))
    return rankQuads(sides, width, height, 1)
  })
  const weighed = [...rankQuads(profiles, width, height, mostCandidates), ...flat]
    .filter(({ quad }) => !crosses(quad, width, height))
    .map((ranked) => weigh(steps, ranked))
  return weighed
    .toSorted(byScore)
    .slice(0, mostRefined)
    .map(({ quad, edges }) => weigh(steps, { quad: refineQuad(steps, quad, reach), score: edges }))
    .toSorted(byScore)
}

/**
 * Whether it goes from one border of the picture to the opposite one. Of a scan, which is all paper, its rows of print
 * make such bands between two borders, and taking one for the sheet would throw the rest of the page away.
 */
function crosses(quad: Quad, width: number, height: number): boolean {
  const [upperLeft, upperRight, lowerRight, lowerLeft] = quad
  const isLeft = Math.max(upperLeft.x, lowerLeft.x) < reach
  const isRight = Math.min(upperRight.x, lowerRight.x) > width - 1 - reach
  const isUpper = Math.max(upperLeft.y, upperRight.y) < reach
  const isLower = Math.min(lowerLeft.y, lowerRight.y) > height - 1 - reach
  return (isLeft && isRight) || (isUpper && isLower)
}

interface Weighed {
  readonly quad: Quad
  readonly edges: number
  readonly score: number
}

/** What lies within counts more than how clear the edges are: the clearest edges of a desk may be its pattern's. */
function weigh(steps: Steps, { quad, score: edges }: RankedQuad): Weighed {
  const shape = weighShape(quad, steps.width, steps.height)
  return { quad, edges, score: edges + 1.6 * weighQuad(steps, quad) + shape }
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
