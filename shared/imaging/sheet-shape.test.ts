import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Quad } from './quad.ts'
import { sheetShape, weighShape } from './sheet-shape.ts'

const [width, height] = [1600, 1200]

/** What a camera in the middle above sees of a sheet that is turned (`yaw`) and tilted (`pitch`, radians). */
function seen(ratio: number, focal: number, yaw: number, pitch: number): Quad {
  const corner = (sx: number, sy: number) => {
    const [px, py] = [(sx * ratio) / 2, sy / 2]
    const [x, y] = [px * Math.cos(yaw) - py * Math.sin(yaw), px * Math.sin(yaw) + py * Math.cos(yaw)]
    const away = 2.5 + y * Math.sin(pitch)
    const scale = (focal * width) / away
    return { x: width / 2 + x * scale, y: height / 2 + y * Math.cos(pitch) * scale }
  }
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
}

const camera = fc.record({
  focal: fc.double({ min: 0.9, max: 1.4, noNaN: true }),
  yaw: fc.double({ min: 0.1, max: 0.6, noNaN: true }),
  pitch: fc.double({ min: 0.15, max: 0.5, noNaN: true }),
})

test('the sides of a tilted sheet come out as they are on the flat one, with square corners', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.55, max: 1.8, noNaN: true }), camera, (ratio, { focal, yaw, pitch }) => {
      const shape = sheetShape(seen(ratio, focal, yaw, pitch), width, height)
      expect(shape.ratio / ratio).toBeCloseTo(1, 5)
      expect(shape.slant).toBeCloseTo(0, 5)
    }),
  )
})

function weight(quad: Quad): number {
  return weighShape(quad, width, height)
}

test('a usual sheet is likelier than a slip, and a slip than what no flat sheet looks like', () => {
  const leaning: Quad = [
    { x: 500, y: 300 },
    { x: 1100, y: 300 },
    { x: 900, y: 700 },
    { x: 300, y: 700 },
  ]
  expect(weight(seen(Math.SQRT2, 1.1, 0.3, 0.3))).toBeGreaterThan(weight(seen(1.9, 1.1, 0.3, 0.3)) + 0.1)
  expect(weight(seen(1.9, 1.1, 0.3, 0.3))).toBeGreaterThan(weight(leaning) + 0.1)
})
