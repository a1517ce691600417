import { isConvex, type Point, type Quad } from './quad.ts'

/** A frame that lies a little within the picture: where the corners of a page begin that was not found. */
export const wholeFrame: Quad = [
  { x: 0.04, y: 0.04 },
  { x: 0.96, y: 0.04 },
  { x: 0.96, y: 0.96 },
  { x: 0.04, y: 0.96 },
]

/**
 * The frame with one corner moved, in shares of the picture's sides and never outside of it.
 *
 * A move that would fold the frame over is not made: no flat sheet looks like that.
 */
export function moveCorner(frame: Quad, corner: number, to: Point): Quad {
  const [a, b, c, d] = frame.map((point, index) =>
    index === corner ? { x: within(to.x), y: within(to.y) } : point,
  ) as [Point, Point, Point, Point]
  const moved: Quad = [a, b, c, d]
  return isConvex(moved) ? moved : frame
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share))
}
