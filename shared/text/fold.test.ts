import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldLoosely } from './fold.ts'

test.each([
  ['Đất  ĐAI', 'dat dai'],
  ['Sổ đỏ, sổ hồng!', 'so do so hong'],
  ["Ia H' Drai", 'ia hdrai'],
  ["Ia H'Drai", 'ia hdrai'],
  ['  ', ''],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('composed and decomposed text fold to the same, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('spellings that sound the same are the same', () => {
  expect(foldLoosely('Hành Mỹ')).toBe(foldLoosely('Hành Mĩ'))
  expect(foldLoosely('Đăk Tô')).toBe(foldLoosely('Đắc Tô'))
})
