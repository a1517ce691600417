import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWordReader } from './read-words.ts'
import { soundOf } from './sound.ts'
import { wordSegments } from './word-segments.ts'

const rewritten = { bhyt: 'bảo hiểm y tế', 'ở mô': 'ở đâu' }
const unit = fc.constantFrom(..."aăđôơưàả̃́kyn19 .,-'’()/\t\u00A0".split(''))
const text = fc.oneof(fc.string({ unit, maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 40 }))

test('a text is read space by space as it is read whole, and remembered as it is read', () => {
  const remembered = new Map()
  const remembering = createWordReader({}, remembered)
  fc.assert(
    fc.property(text, (words) => {
      const whole = wordSegments(words).map((piece) => piece.map(soundOf))
      expect(createWordReader({})(words)).toEqual(whole)
      expect(remembering(words)).toEqual(whole)
      expect(remembering(words)).toEqual(whole)
    }),
  )
  expect(remembered.size).toBeGreaterThan(0)
})

test('what stands for something else is read as that, alone, in the middle and at both ends', () => {
  const read = createWordReader(rewritten)
  const plain = (words: string) => read(words).map((piece) => piece.map((sound) => sound.plain).join(' '))
  expect(plain('thẻ BHYT')).toEqual(['the bao hiem i te'])
  expect(plain('bhyt ở mô, bhyt')).toEqual(['bao hiem i te o dau', 'bao hiem i te'])
  expect(plain('ở Mộ Đức')).toEqual(['o mo duc'])
})
