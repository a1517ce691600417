export interface Point {
  readonly x: number
  readonly y: number
}

/** Four corners in turning order (clockwise as seen, y down), the first being the upper left one of what they frame. */
export type Quad = readonly [Point, Point, Point, Point]

/** Signed area: positive for corners that run clockwise on a screen. Unit: that of the points, squared. */
export function areaOf(quad: Quad): number {
  let twice = 0
  for (let at = 0; at < 4; at += 1) {
    const [from, to] = [quad[at], quad[(at + 1) % 4]] as [Point, Point]
    twice += from.x * to.y - to.x * from.y
  }
  return twice / 2
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** The longer of both diagonals. */
export function diagonalOf([a, b, c, d]: Quad): number {
  return Math.max(distance(a, c), distance(b, d))
}

/** Every corner turns the same way, so that a flat sheet can look like this. */
export function isConvex(quad: Quad): boolean {
  for (let at = 0; at < 4; at += 1) {
    const [a, b, c] = [quad[at], quad[(at + 1) % 4], quad[(at + 2) % 4]] as [Point, Point, Point]
    if ((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) <= 0) return false
  }
  return true
}

/** The same quad in another unit, e.g. from pixels of a small picture to shares of its sides. */
export function scaleQuad(quad: Quad, x: number, y: number): Quad {
  return mapQuad(quad, (point) => ({ x: point.x * x, y: point.y * y }))
}

export function mapQuad([a, b, c, d]: Quad, moved: (corner: Point) => Point): Quad {
  return [moved(a), moved(b), moved(c), moved(d)]
}

/** The same frame seen after `turns` quarter turns: another corner becomes the upper left one. */
export function turnQuad(quad: Quad, turns: number): Quad {
  const at = (index: number): Point => quad[(((index - turns) % 4) + 4) % 4] as Point
  return [at(0), at(1), at(2), at(3)]
}

/** Corners in any order, put in turning order from the one nearest to the upper left. */
export function orderQuad(points: Quad): Quad {
  const centre = { x: points.reduce((sum, { x }) => sum + x, 0) / 4, y: points.reduce((sum, { y }) => sum + y, 0) / 4 }
  const turning = points.toSorted(
    (a, b) => Math.atan2(a.y - centre.y, a.x - centre.x) - Math.atan2(b.y - centre.y, b.x - centre.x),
  )
  const first = turning.reduce((best, point, at) => {
    const other = turning[best] as Point
    return point.x + point.y < other.x + other.y ? at : best
  }, 0)
  return turnQuad(turning as unknown as Quad, -first)
}
