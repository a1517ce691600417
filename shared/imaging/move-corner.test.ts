import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveCorner, wholeFrame } from './move-corner.ts'
import { areaOf, isConvex } from './quad.ts'

const anywhere = fc.record({
  x: fc.double({ min: -2, max: 3, noNaN: true }),
  y: fc.double({ min: -2, max: 3, noNaN: true }),
})

test('whatever a finger does, four corners within the picture remain that a sheet can have', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 3 }), anywhere), { maxLength: 30 }), (moves) => {
      const frame = moves.reduce((before, [corner, to]) => moveCorner(before, corner, to), wholeFrame)
      expect(isConvex(frame)).toBe(true)
      expect(areaOf(frame)).toBeGreaterThan(0)
      for (const { x, y } of frame) expect(Math.min(x, y) >= 0 && Math.max(x, y) <= 1).toBe(true)
    }),
  )
})

test('moves the one corner, and leaves the frame as it is rather than fold it', () => {
  expect(moveCorner(wholeFrame, 1, { x: 0.9, y: 0.1 })[1]).toEqual({ x: 0.9, y: 0.1 })
  expect(moveCorner(wholeFrame, 0, { x: 0.97, y: 0.97 })).toBe(wholeFrame)
})
