import { likeness, type PageSight } from './page-sight.ts'
import { diagonalOf, distance, type Quad, scaleQuad } from './quad.ts'

export interface ReleaseRules {
  /** How long a sheet has to lie still and sharp before it is taken, in milliseconds. */
  readonly steadyMs: number
}

/**
 * What the camera waits for.
 *
 * `searching`: no sheet · `cutOff`: a sheet that is not wholly in the picture · `steadying`: it lies, not yet long
 * enough, or its picture still gets sharper · `release`: to be taken now, said once · `seen`: it has been taken
 * already and waits to be changed.
 */
export type ReleasePhase = 'searching' | 'cutOff' | 'steadying' | 'release' | 'seen'

export interface ReleaseState {
  readonly phase: ReleasePhase
  /** The look that the sheet has lain like since, and when that was. */
  readonly anchor: { readonly sight: PageSight; readonly at: number; readonly looks: number } | null
  /** Sharpest look since then. */
  readonly sharpest: number
  /** Looks in a row that did not fit: a flicker of the finder is no change. */
  readonly strays: number
  /** The sheet that was taken last, for as long as nothing has changed on the desk. */
  readonly taken: PageSight | null
}

/** Corners may tremble this much, by the page's diagonal: the finder is exact to about half of it. */
const trembling = 0.015
/** A page that is laid again by hand lies elsewhere by more than this. */
const moved = 0.03
/** The same sheet lying still stays above. */
const alike = 0.85
/** Another sheet in the same place, or a hand over it, stays below. */
const different = 0.62
/** While a lens searches, its picture gets sharper and blurred by turns: by more than this share. */
const sharpEnough = 0.8
const mostStrays = 1
/** However slow the machine is, as many looks must agree. */
const leastLooks = 4
/** A sheet that is cut off is found to end at the picture's border: nearer than this share counts as there. */
const margin = 0.006

/** @param taken the sheet that lay there when the last picture was taken, also by hand; null: none, or no matter. */
export function startRelease(taken: PageSight | null): ReleaseState {
  return { phase: taken === null ? 'searching' : 'seen', anchor: null, sharpest: 0, strays: 0, taken }
}

/** The state after one more look, at a time in milliseconds. Takes no sheet twice that nobody has touched in between. */
export function lookAgain(before: ReleaseState, sight: PageSight, at: number, rules: ReleaseRules): ReleaseState {
  if (before.taken !== null) return waitForChange(before, before.taken, sight, at)
  if (sight.corners === null || isCutOff(sight.corners)) {
    return stray(before, { ...startRelease(null), phase: sight.corners === null ? 'searching' : 'cutOff' })
  }
  const { anchor } = before
  if (anchor === null || !liesAlike(anchor.sight, sight, trembling, alike)) return stray(before, settle(sight, at))
  const sharpest = Math.max(before.sharpest, sight.sharpness)
  // A picture that still gets sharper begins anew: what is taken must be as sharp as it gets.
  if (sight.sharpness > before.sharpest / sharpEnough) return settle(sight, at)
  const steady = { ...before, anchor: { ...anchor, looks: anchor.looks + 1 }, sharpest, strays: 0 }
  const isTime = at - anchor.at >= rules.steadyMs && steady.anchor.looks >= leastLooks
  const isSharp = sight.sharpness >= sharpest * sharpEnough
  return isTime && isSharp ? { ...startRelease(sight), phase: 'release' } : { ...steady, phase: 'steadying' }
}

function settle(sight: PageSight, at: number): ReleaseState {
  return { phase: 'steadying', anchor: { sight, at, looks: 1 }, sharpest: sight.sharpness, strays: 0, taken: null }
}

/** One look that does not fit is let pass, the next one counts. */
function stray(before: ReleaseState, after: ReleaseState): ReleaseState {
  if (before.anchor === null || before.strays >= mostStrays) return after
  return { ...before, strays: before.strays + 1 }
}

function waitForChange(before: ReleaseState, taken: PageSight, sight: PageSight, at: number): ReleaseState {
  if (liesAlike(taken, sight, moved, different)) return { ...before, phase: 'seen', strays: 0 }
  if (before.strays < mostStrays) return { ...before, phase: 'seen', strays: before.strays + 1 }
  return sight.corners === null ? startRelease(null) : settle(sight, at)
}

function isCutOff(corners: Quad): boolean {
  return corners.some(({ x, y }) => Math.min(x, y) < margin || Math.max(x, y) > 1 - margin)
}

/** Whether the second look shows what the first did: the corners where they were, and the same print between them. */
function liesAlike(one: PageSight, other: PageSight, most: number, least: number): boolean {
  if (likeness(one, other) < least) return false
  // A sheet that the finder loses for a while has not gone away.
  if (one.corners === null || other.corners === null) return true
  const [a, b] = [scaleQuad(one.corners, one.aspect, 1), scaleQuad(other.corners, other.aspect, 1)]
  const limit = most * diagonalOf(a)
  return a.every((corner, index) => distance(corner, b[index] ?? corner) <= limit)
}
