import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Sound } from './sound.ts'
import { createWordIndex } from './word-index.ts'
import { createWordRowing } from './word-rows.ts'

const sounds: readonly Sound[] = [
  { plain: 'dat', marked: 'đât' },
  { plain: 'dat', marked: 'đăt' },
  { plain: 'dat', marked: null },
  { plain: 'so', marked: null },
  { plain: 'do', marked: 'đo' },
]
const piece = fc.array(fc.constantFrom(...sounds), { minLength: 1, maxLength: 5 })
const field = fc.record({ pieces: fc.array(piece, { maxLength: 3 }), weight: fc.constantFrom(1, 0.5) })
const documents = fc.array(fc.array(field, { minLength: 1, maxLength: 3 }), { maxLength: 8 })
type Documents = typeof documents extends fc.Arbitrary<infer Value> ? Value : never

const indexOf = (all: Documents) => {
  const rowing = createWordRowing()
  for (const one of all) rowing.add(one)
  return createWordIndex(rowing.close())
}
const having = (all: Documents, is: (piece: readonly Sound[]) => boolean) =>
  all.flatMap((fields, at) => (fields.some(({ pieces }) => pieces.some(is)) ? [at] : []))
const rest = (length: number): Sound[] => Array.from({ length }, (_, at) => ({ plain: `x${at}`, marked: null }))
const documentsOf = (term: { documents: Int32Array } | undefined) => [...(term?.documents ?? [])]

describe('an index has', () => {
  test('each word, with and without its marks, and each pair of neighbours, where they stand', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const index = indexOf(all)
        expect(index.size).toBe(all.length)
        for (const { plain, marked } of sounds) {
          const withWord = having(all, (one) => one.some((sound) => sound.plain === plain))
          expect(documentsOf(index.word(plain))).toEqual(withWord)
          expect(index.knows(plain)).toBe(withWord.length > 0)
          expect(all.flatMap((_one, at) => (index.has(plain, at) ? [at] : []))).toEqual(withWord)
          if (marked === null) continue
          expect(documentsOf(index.marked(marked))).toEqual(having(all, (one) => one.some((s) => s.marked === marked)))
        }
        for (const first of ['dat', 'so', 'do']) {
          for (const second of ['dat', 'so', 'do']) {
            const withPair = having(all, (one) =>
              one.some((sound, at) => sound.plain === first && one[at + 1]?.plain === second),
            )
            expect(documentsOf(index.pair(first, second))).toEqual(withPair)
            expect(index.hasPair(first, second)).toBe(withPair.length > 0)
          }
        }
      }),
    )
  })

  test('more to say of a document that has a word twice, that is short, or in whose name it stands', () => {
    const so: Sound = { plain: 'so', marked: null }
    const index = indexOf([
      [{ pieces: [[so, ...rest(5)]], weight: 1 }],
      [{ pieces: [[so, ...rest(5), so]], weight: 1 }],
      [{ pieces: [[so]], weight: 1 }],
      [
        { pieces: [rest(6)], weight: 1 },
        { pieces: [[so]], weight: 0.5 },
      ],
    ])
    const [once = 0, twice = 0, short = 0, beside = 0] = index.word('so')?.impacts ?? []
    expect(twice).toBeGreaterThan(once)
    expect(short).toBeGreaterThan(once)
    expect(beside).toBeLessThan(once)
  })

  test('terms told apart by their numbers, words from pairs', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const index = indexOf(all)
        const words = ['dat', 'so', 'do']
        const pairs = words.flatMap((first) => words.map((second) => index.pair(first, second)))
        const ids = [...words.map((word) => index.word(word)), ...pairs].flatMap((term) => term?.id ?? [])
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})
