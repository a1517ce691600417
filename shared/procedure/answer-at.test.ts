import { expect, test } from 'vitest'
import { answerAt, withAnswer } from './answer-at.ts'

test('answers of the form and of an item are found and changed without touching others', () => {
  const before = { name: 'Thử', plots: [{ area: 1 }] }
  const second = { questionId: 'plots', itemIndex: 1 }
  const after = withAnswer(before, second, 'area', 2)
  expect(after).toEqual({ name: 'Thử', plots: [{ area: 1 }, { area: 2 }] })
  expect(answerAt(after, second, 'area')).toBe(2)
  expect(answerAt(before, second, 'area')).toBeUndefined()
  expect(withAnswer(after, null, 'name', undefined)).toEqual({ plots: [{ area: 1 }, { area: 2 }] })
  expect(answerAt({}, null, 'toString')).toBeUndefined()
  expect(before).toEqual({ name: 'Thử', plots: [{ area: 1 }] })
})
