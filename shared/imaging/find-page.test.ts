import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPage } from './find-page.ts'
import { invert, apply, rectangleToQuad } from './homography.ts'
import type { Pixels } from './pixels.ts'
import { distance, type Quad, scaleQuad } from './quad.ts'

const [width, height] = [320, 240]

/** A bare light sheet with a few dark lines on an even desk. */
function sheetOnDesk(corners: Quad, desk: number, paper: number): Pixels {
  const map = invert(rectangleToQuad(1, 1, corners))
  const data = new Uint8Array(width * height * 3).fill(desk)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = apply(map, { x: x + 0.5, y: y + 0.5 })
      if (at.x < 0 || at.x > 1 || at.y < 0 || at.y > 1) continue
      const isPrint = at.x > 0.15 && at.x < 0.85 && at.y > 0.15 && at.y < 0.85 && Math.floor(at.y * 40) % 2 === 0
      data.fill(isPrint ? paper - 90 : paper, (y * width + x) * 3, (y * width + x) * 3 + 3)
    }
  }
  return { data, width, height, channels: 3 }
}

const jitter = fc.integer({ min: -14, max: 14 })
const tilted = fc.tuple(jitter, jitter, jitter, jitter, jitter, jitter, jitter, jitter).map(
  ([a, b, c, d, e, f, g, h]): Quad => [
    { x: 90 + a, y: 30 + b },
    { x: 225 + c, y: 30 + d },
    { x: 225 + e, y: 210 + f },
    { x: 90 + g, y: 210 + h },
  ],
)

test('finds a sheet however it is tilted, to a hundredth of its size', () => {
  fc.assert(
    fc.property(tilted, (corners) => {
      const found = findPage(sheetOnDesk(corners, 80, 230))
      const seen = scaleQuad(found?.corners ?? corners, width, height)
      expect(found).not.toBeNull()
      for (const [at, corner] of corners.entries()) expect(distance(seen[at] ?? corner, corner)).toBeLessThan(2.5)
    }),
    { numRuns: 25 },
  )
})

test('a picture that is all page has no corners to find', () => {
  expect(findPage({ data: new Uint8Array(width * height).fill(240), width, height, channels: 1 })).toBeNull()
})

test('whatever the pixels are, the answer is null or four finite corners', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 130 }), (seed, w, h) => {
      let state = seed | 1
      const data = Uint8Array.from({ length: w * h * 4 }, () => {
        state = Math.imul(state, 1_664_525) + 1_013_904_223
        return state >>> 24
      })
      const found = findPage({ data, width: w, height: h, channels: 4 })
      for (const { x, y } of found?.corners ?? []) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
    }),
    { numRuns: 25 },
  )
})
