import { expect, test } from 'vitest'
import { foldTypedKeys } from './fold-typed-keys.ts'

test.each([
  ['ddaats', 'dat'],
  ['ddai', 'dai'],
  ['dodo', 'do'],
  ['taasch', 'tach'],
  ['tachs', 'tach'],
  ['thuwar', 'thua'],
  ['dat91', 'dat'],
  ['thu7a3', 'thua'],
])('raw keys %s read as %s', (typed, read) => {
  expect(foldTypedKeys(typed)).toBe(read)
})

test.each(['dat', 'nha', 'nghi', '2025', ''])('%s has no other reading', (word) => {
  expect(foldTypedKeys(word)).toBeNull()
})
