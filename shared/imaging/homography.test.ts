import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, invert, rectangleToQuad } from './homography.ts'
import { distance } from './quad.ts'
import { convexQuad } from './quad-fixture.ts'

const side = fc.double({ min: 1, max: 5000, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('the corners of a rectangle go to the corners of any quad', () => {
  fc.assert(
    fc.property(convexQuad, side, side, (quad, width, height) => {
      const map = rectangleToQuad(width, height, quad)
      expect(distance(apply(map, { x: 0, y: 0 }), quad[0])).toBeLessThan(1e-6)
      expect(distance(apply(map, { x: width, y: 0 }), quad[1])).toBeLessThan(1e-6)
      expect(distance(apply(map, { x: width, y: height }), quad[2])).toBeLessThan(1e-6)
      expect(distance(apply(map, { x: 0, y: height }), quad[3])).toBeLessThan(1e-6)
    }),
  )
})

test('every point comes back from there', () => {
  fc.assert(
    fc.property(convexQuad, share, share, (quad, x, y) => {
      const map = rectangleToQuad(200, 300, quad)
      const point = { x: 200 * x, y: 300 * y }
      expect(distance(apply(invert(map), apply(map, point)), point)).toBeLessThan(1e-3)
    }),
  )
})
