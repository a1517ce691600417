import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaOf, isConvex, orderQuad, type Quad, turnQuad } from './quad.ts'
import { convexQuad } from './quad-fixture.ts'

test('corners in any order come back in turning order', () => {
  fc.assert(
    fc.property(convexQuad, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (quad, order) => {
      const ordered = orderQuad(order.map((at) => quad[at]) as unknown as Quad)
      expect(isConvex(ordered)).toBe(true)
      expect(areaOf(ordered)).toBeCloseTo(areaOf(quad), 6)
      expect(new Set(ordered)).toEqual(new Set(quad))
    }),
  )
})

test('four quarter turns lead back, and one makes the lower left corner the first', () => {
  fc.assert(
    fc.property(convexQuad, (quad) => {
      expect(turnQuad(quad, 4)).toEqual(quad)
      expect(turnQuad(quad, 1)[0]).toEqual(quad[3])
      expect(turnQuad(turnQuad(quad, 1), -1)).toEqual(quad)
    }),
  )
})

test('a bow tie and a dart are not convex', () => {
  const bowTie: Quad = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
    { x: 1, y: 0 },
    { x: 0, y: 1 },
  ]
  const dart: Quad = [
    { x: 0, y: 0 },
    { x: 4, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 4 },
  ]
  expect([isConvex(bowTie), isConvex(dart)]).toEqual([false, false])
})
