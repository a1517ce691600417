import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '../../build/samples/seeded-random.ts'
import { fingerprintOf } from './fingerprint.ts'
import { looksTheSame } from './looks-the-same.ts'

/** A field of the fingerprint each. */
const [width, height] = [420, 594]

interface Shot {
  readonly right?: number
  readonly down?: number
  readonly grain?: number
  readonly onItsHead?: boolean
}

/** A page of lines of words, each drawn by its own number, as it comes out of one photograph. */
function photographed(words: readonly number[], { right = 0, down = 0, grain = 0, onItsHead = false }: Shot = {}) {
  const grey = new Uint8Array(width * height).fill(255)
  for (const [at, word] of words.entries()) {
    const random = seededRandom(word)
    const [left, top] = [50 + (at % 5) * 64 + right, 60 + Math.floor(at / 5) * 26 + down]
    for (let stroke = 0; stroke < 22; stroke += 1) {
      const [x0, y0] = [left + Math.floor(random() * 50), top + Math.floor(random() * 5)]
      const [across, tall] = random() < 0.5 ? [6, 2] : [2, 7]
      for (let y = y0; y < y0 + tall; y += 1) grey.fill(130, y * width + x0, y * width + x0 + across)
    }
  }
  const noise = seededRandom(grain)
  const data = new Uint8Array(grey.length * 3)
  for (const [at, light] of grey.entries()) {
    const to = onItsHead ? grey.length - 1 - at : at
    data.fill(Math.max(0, Math.min(255, light + (grain > 0 ? grain * (noise() - 0.5) : 0))), to * 3, to * 3 + 3)
  }
  return fingerprintOf({ data, width, height, channels: 3 })
}

const form = Array.from({ length: 90 }, (_, at) => at + 1)

test('the same sheet is known again, however it was cut out, with grain, and on its head', () => {
  const shift = fc.integer({ min: -1, max: 1 })
  fc.assert(
    fc.property(shift, shift, fc.integer({ min: 0, max: 60 }), fc.boolean(), (right, down, grain, onItsHead) => {
      expect(looksTheSame(photographed(form), photographed(form, { right, down, grain, onItsHead }))).toBe(true)
    }),
    { numRuns: 6 },
  )
})

test('a form that somebody else filled in is another sheet, and so is any other page', () => {
  // Twelve answers of two words each, in rows that begin with printed words.
  const answers = new Set(Array.from({ length: 12 }, (_, row) => [row * 5 + 13, row * 5 + 14]).flat())
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9000 }), (person) => {
      const filledIn = form.map((word, at) => (answers.has(at) ? person + at : word))
      expect(looksTheSame(photographed(form), photographed(filledIn, { right: 2 }))).toBe(false)
      expect(looksTheSame(photographed(form), photographed(form.map((word) => word + person)))).toBe(false)
    }),
    { numRuns: 4 },
  )
})

/** White, but for a dark rule along its upper edge. */
function lying() {
  const data = new Uint8Array(width * height * 3).fill(255)
  data.fill(0, 0, height * 3 * 4)
  return fingerprintOf({ data, width: height, height: width, channels: 3 })
}

test('a page that lies on its side is stood up the same way each time', () => {
  expect(lying()).toEqual(lying())
  // Its upper edge is now the right one.
  expect([lying()[0], lying()[419]]).toEqual([0, 255])
})

test('nothing is said of pages with next to nothing on them', () => {
  expect(looksTheSame(photographed([]), photographed([]))).toBe(false)
  expect(looksTheSame(photographed([7]), photographed([7]))).toBe(false)
})
