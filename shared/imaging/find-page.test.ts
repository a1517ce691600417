import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPage } from './find-page.ts'
import { invert, apply, rectangleToQuad } from './homography.ts'
import type { Pixels } from './pixels.ts'
import { distance, type Quad, scaleQuad } from './quad.ts'

const [width, height] = [320, 240]

/** Whether a place of a sheet, in shares of its sides, bears print. */
type Print = (x: number, y: number) => boolean

const lines: Print = (x, y) => x > 0.15 && x < 0.85 && y > 0.15 && y < 0.85 && Math.floor(y * 40) % 2 === 0

/** A bare sheet with some print on a desk that is everywhere as light as told. */
function sheetOnDesk(corners: Quad, deskAt: (x: number, y: number) => number, paper: number, print = lines): Pixels {
  const map = invert(rectangleToQuad(1, 1, corners))
  const data = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = apply(map, { x: x + 0.5, y: y + 0.5 })
      data.fill(deskAt(x, y), (y * width + x) * 3, (y * width + x) * 3 + 3)
      if (at.x < 0 || at.x > 1 || at.y < 0 || at.y > 1) continue
      data.fill(print(at.x, at.y) ? paper - 90 : paper, (y * width + x) * 3, (y * width + x) * 3 + 3)
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

/** How far the farthest corner was found from where it is, in pixels. */
function missBy(picture: Pixels, corners: Quad): number {
  const found = findPage(picture)
  if (found === null) return Number.POSITIVE_INFINITY
  const seen = scaleQuad(found.corners, width, height)
  return Math.max(...corners.map((corner, at) => distance(seen[at] ?? corner, corner)))
}

test('finds a sheet however it is tilted, to a hundredth of its size', () => {
  fc.assert(
    fc.property(tilted, (corners) => {
      expect(
        missBy(
          sheetOnDesk(corners, () => 80, 230),
          corners,
        ),
      ).toBeLessThan(2.5)
    }),
    { numRuns: 25 },
  )
})

/** How far in from the nearest edge a place of a sheet lies. */
function inset(x: number, y: number): number {
  return Math.min(x, y, 1 - x, 1 - y)
}

test.each<[string, Print]>([
  ['a frame', (x, y) => (inset(x, y) > 0.07 && inset(x, y) < 0.09) || lines(x, y)],
  ['a ground of another colour', (x, y) => inset(x, y) > 0.07 !== lines(x, y)],
  ['a coloured head and foot', (x, y) => y < 0.08 || y > 0.92 || lines(x, y)],
])('takes the sheet, not %s that is printed on it', (_, print) => {
  fc.assert(
    fc.property(tilted, (corners) => {
      expect(
        missBy(
          sheetOnDesk(corners, () => 80, 230, print),
          corners,
        ),
      ).toBeLessThan(4)
    }),
    { numRuns: 4 },
  )
})

function cloth(x: number, y: number): number {
  return [90, 160, 245][Number(x % 34 < 17) + Number(y % 34 < 17)] ?? 0
}

test('finds it on a chequered cloth, whose squares are now lighter, now darker than the paper', () => {
  fc.assert(
    fc.property(tilted, (corners) => {
      expect(missBy(sheetOnDesk(corners, cloth, 200), corners)).toBeLessThan(8)
    }),
    // The same ones each time: where an edge of the sheet runs along one of the cloth, nobody could tell them apart.
    { numRuns: 8, seed: 1 },
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

const leaving: Record<
  'below' | 'on the right',
  { readonly corners: Quad; readonly along: (x: number, y: number) => number }
> = {
  below: {
    corners: [
      { x: 90, y: 30 },
      { x: 225, y: 30 },
      { x: 240, y: 280 },
      { x: 80, y: 280 },
    ],
    along: (_, y) => y,
  },
  'on the right': {
    corners: [
      { x: 170, y: 40 },
      { x: 400, y: 30 },
      { x: 400, y: 200 },
      { x: 170, y: 190 },
    ],
    along: (x) => x,
  },
}

test.each(Object.entries(leaving))(
  'a sheet that leaves the picture %s is followed to the border, past what is printed across it',
  (_, { corners, along }) => {
    const rule: Print = (x, y) => Math.abs(along(x, y) - 0.5) < 0.02
    const found = findPage(sheetOnDesk(corners, () => 80, 230, rule))
    expect(Math.max(...(found?.corners ?? []).map(({ x, y }) => along(x, y)))).toBeGreaterThan(0.995)
  },
)
