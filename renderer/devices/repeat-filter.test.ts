import { expect, it } from 'vitest'
import { createRepeatFilter } from './repeat-filter.ts'

it('lets a code pass once while it stays in view, and again after it was away', () => {
  const isNew = createRepeatFilter(2000)
  const seenAt = [0, 100, 1900, 3800, 5801]
  expect(seenAt.map((now) => isNew('A', now))).toEqual([true, false, false, false, true])
  expect(isNew('B', 5801)).toBe(true)
})
