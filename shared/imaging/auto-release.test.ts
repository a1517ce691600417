import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookAgain, type ReleasePhase, type ReleaseState, startRelease } from './auto-release.ts'
import { type PageSight, seePage, sightOf } from './page-sight.ts'
import type { Pixels } from './pixels.ts'
import type { Quad } from './quad.ts'

const [width, height] = [240, 180]
const rules = { steadyMs: 1000 }

interface Frame {
  /** Left edge of the sheet, in pixels; null: the desk is empty. */
  readonly at: number | null
  /** Which sheet it is: every one is printed differently. */
  readonly sheet?: number
  /** Pixels that the picture is smeared over. */
  readonly blur?: number
  readonly light?: number
}

/** A frame of a camera above a dark desk: a light sheet with rows of words, and grain of its own. */
function draw({ at, sheet = 1, blur = 0, light = 1 }: Frame, seed: number): Pixels {
  let state = seed
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const grey = Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [(index % width) - (at ?? Infinity), Math.floor(index / width)]
    if (x < 0 || x >= 100 || y < 20 || y >= 160) return 60
    const row = Math.floor(y / 4)
    const isWord = x > 12 && x < 88 && y > 32 && row % 2 === 0 && (row * 31 + sheet * 17 + (x >> 3) * sheet * 7) % 5 < 3
    return isWord ? 70 : 225
  })
  const data = Uint8Array.from(grey, (_, index) => {
    let sum = 0
    for (let by = -blur; by <= blur; by += 1) sum += grey[index + by] ?? 60
    return Math.min(255, (light * sum) / (2 * blur + 1) + 6 * random())
  })
  return { data, width, height, channels: 1 }
}

/** What the finder would say of it, which has tests of its own. */
function sight(frame: Frame, seed: number): PageSight {
  const { at } = frame
  const [left, right] = [Math.max(0, at ?? 0) / width, ((at ?? 0) + 100) / width]
  const corners: Quad = [
    { x: left, y: 20 / height },
    { x: right, y: 20 / height },
    { x: right, y: 160 / height },
    { x: left, y: 160 / height },
  ]
  return sightOf(draw(frame, seed), at === null ? null : corners)
}

/** A run of looks, a tenth of a second apart. */
function watch(frames: readonly Frame[], from: ReleaseState = startRelease(null)) {
  const phases: ReleasePhase[] = []
  let state = from
  for (const [index, frame] of frames.entries()) {
    state = lookAgain(state, sight(frame, index + 1), index * 100, rules)
    phases.push(state.phase)
  }
  return { phases, state, releases: phases.filter((phase) => phase === 'release').length }
}

const many = (count: number, frame: Frame): Frame[] => Array.from({ length: count }, () => frame)

test('takes a sheet that is laid, moved into place and left alone for a second', () => {
  const sliding = [10, 30, 50, 62, 70].map((at): Frame => ({ at }))
  const { phases } = watch([...many(4, { at: null }), ...sliding, ...many(14, { at: 70 })])
  expect(phases.slice(0, 4)).toEqual(many(4, { at: null }).map(() => 'searching'))
  const release = phases.indexOf('release')
  // It came to rest at look 8; ten looks are a second.
  expect(release).toBeGreaterThanOrEqual(18)
  expect(release).toBeLessThanOrEqual(20)
  expect(new Set(phases.slice(release + 1))).toEqual(new Set(['seen']))
})

test('never takes a sheet twice that nobody touched, whatever the light does and however long it lies', () => {
  const light = fc.double({ min: 0.75, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(light, { minLength: 15, maxLength: 30 }), (lights) => {
      const { releases } = watch([...many(12, { at: 70 }), ...lights.map((each): Frame => ({ at: 70, light: each }))])
      expect(releases).toBe(1)
    }),
    { numRuns: 8 },
  )
})

test('takes the next sheet, and the same one when it was moved', () => {
  const first = many(12, { at: 70 })
  expect(watch([...first, ...many(14, { at: 70, sheet: 2 })]).releases).toBe(2)
  expect(watch([...first, ...many(14, { at: 90 })]).releases).toBe(2)
  expect(watch([...first, ...many(3, { at: null }), ...many(14, { at: 70 })]).releases).toBe(2)
})

test('remembers the sheet over a screen without a camera, also one that was taken by hand', () => {
  const taken = startRelease(sight({ at: 70 }, 9))
  expect(watch(many(20, { at: 70 }), taken)).toMatchObject({ releases: 0, state: { phase: 'seen' } })
  expect(watch(many(20, { at: 70, sheet: 3 }), taken).releases).toBe(1)
  expect(watch(many(20, { at: null }), startRelease(sight({ at: null }, 9))).releases).toBe(0)
})

test('waits for a lens that is still searching', () => {
  const focusing = [4, 4, 3, 3, 2, 2, 1, 1].map((blur): Frame => ({ at: 70, blur }))
  const { phases } = watch([...focusing, ...many(12, { at: 70 })])
  expect(phases.indexOf('release')).toBeGreaterThanOrEqual(focusing.length + 10)
})

test('one look that goes wrong does not begin the second anew, a sheet that trembles does', () => {
  const flicker = [...many(5, { at: 70 }), { at: null }, ...many(6, { at: 70 })]
  expect(watch(flicker).releases).toBe(1)
  const trembling = Array.from({ length: 30 }, (_, index): Frame => ({ at: 60 + 8 * (index % 4) }))
  expect(watch(trembling).releases).toBe(0)
})

test('says that a sheet is cut off, and does not take it', () => {
  const { phases } = watch(many(15, { at: -30 }))
  expect(new Set(phases)).toEqual(new Set(['cutOff']))
})

test('sees the page of a frame, and none on an empty desk', () => {
  const { corners, sharpness, aspect } = seePage(draw({ at: 70 }, 1))
  expect(corners?.[0].x).toBeCloseTo(70 / width, 1)
  expect(aspect).toBeCloseTo(width / height)
  expect(sharpness).toBeGreaterThan(seePage(draw({ at: 70, blur: 2 }, 1)).sharpness * 1.5)
  expect(seePage(draw({ at: null }, 1)).corners).toBeNull()
})

test('waits while the picture is blurred for a moment, and takes the sheet once it is as sharp as before', () => {
  const frames = [...many(9, { at: 70 }), ...many(6, { at: 70, blur: 1 }), ...many(3, { at: 70 })]
  const { phases } = watch(frames)
  expect(phases.indexOf('release')).toBe(15)
})
