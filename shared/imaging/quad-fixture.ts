import * as fc from 'fast-check'
import { isConvex, type Quad } from './quad.ts'

const share = fc.double({ min: 0, max: 0.42, noNaN: true })

/** Any quad with one corner in each quarter of a square of 100, as a sheet before a camera may look. */
export const convexQuad: fc.Arbitrary<Quad> = fc
  .tuple(share, share, share, share, share, share, share, share)
  .map(
    ([a, b, c, d, e, f, g, h]): Quad => [
      { x: 100 * a, y: 100 * b },
      { x: 100 * (1 - c), y: 100 * d },
      { x: 100 * (1 - e), y: 100 * (1 - f) },
      { x: 100 * g, y: 100 * (1 - h) },
    ],
  )
  .filter(isConvex)
