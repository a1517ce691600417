import { assertNever } from '../../../shared/assert-never.ts'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/** How much worse a place beside the way is than one farther along it. */
const sidewaysCost = 2.5

/**
 * What lies wholly beside the way and yet begins before one's own far edge: another arrow leads straight to it. It comes
 * after everything else; else right from one button of a row led up to what stands above the next.
 */
const besideCost = 100_000

/**
 * The place that a step in a direction leads to, by its index, or null when nothing lies there.
 *
 * Only what begins, ends and has its middle beyond those of where one stands counts; among those the nearest wins, and
 * a step aside costs more than one along the way.
 */
export function nearest(from: Box, places: readonly Box[], direction: Direction): number | null {
  let best: number | null = null
  let bestCost = Infinity
  const start = turned(from, direction)
  for (const [index, there] of places.entries()) {
    const place = turned(there, direction)
    const along = distanceAlong(start, place)
    if (along === null) continue
    const beside = distanceBeside(start, place)
    const cost = along + sidewaysCost * beside + (beside > 0 && place.top < start.bottom ? besideCost : 0)
    if (cost < bestCost) {
      best = index
      bestCost = cost
    }
  }
  return best
}

/** Looks in every direction as if it were down: the box turned until it is. */
function turned(box: Box, direction: Direction): Box {
  const { left, top, right, bottom } = box
  switch (direction) {
    case 'down':
      return box
    case 'up':
      return { left, right, top: -bottom, bottom: -top }
    case 'right':
      return { left: top, right: bottom, top: left, bottom: right }
    case 'left':
      return { left: top, right: bottom, top: -right, bottom: -left }
    default:
      return assertNever(direction)
  }
}

/** From the edge of one to the edge of the other; null for what is not beyond. */
function distanceAlong(from: Box, to: Box): number | null {
  const isBeyond =
    (to.top + to.bottom) / 2 > (from.top + from.bottom) / 2 && to.top >= from.top && to.bottom > from.bottom
  return isBeyond ? Math.max(0, to.top - from.bottom) : null
}

function distanceBeside(from: Box, to: Box): number {
  return Math.max(0, to.left - from.right, from.left - to.right)
}
