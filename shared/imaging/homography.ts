import type { Point, Quad } from './quad.ts'

/** A projective map of the plane as nine numbers, row by row; the last is 1. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number]

/**
 * The map that takes the rectangle (0,0)–(width,height) to a quad: corner by corner, clockwise from the upper left.
 *
 * Closed form after Heckbert, "Fundamentals of Texture Mapping" (1989), for the unit square, then scaled. A quad
 * without area gives numbers that are not finite; `isConvex` is asked before.
 */
export function rectangleToQuad(width: number, height: number, quad: Quad): Homography {
  const [p0, p1, p2, p3] = quad
  const sx = p0.x - p1.x + p2.x - p3.x
  const sy = p0.y - p1.y + p2.y - p3.y
  const dx1 = p1.x - p2.x
  const dx2 = p3.x - p2.x
  const dy1 = p1.y - p2.y
  const dy2 = p3.y - p2.y
  const determinant = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / determinant
  const h = (dx1 * sy - sx * dy1) / determinant
  return [
    (p1.x - p0.x + g * p1.x) / width,
    (p3.x - p0.x + h * p3.x) / height,
    p0.x,
    (p1.y - p0.y + g * p1.y) / width,
    (p3.y - p0.y + h * p3.y) / height,
    p0.y,
    g / width,
    h / height,
    1,
  ]
}

/** The way back, scaled so that its last number is 1. */
export function invert([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  const inverse = [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ] as const
  const last = inverse[8]
  return inverse.map((value) => value / last) as unknown as Homography
}

export function apply([a, b, c, d, e, f, g, h, i]: Homography, { x, y }: Point): Point {
  const w = g * x + h * y + i
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w }
}
