import { expect, test } from 'vitest'
import { feeKind, sumOfFee, typedFee } from './fee-text.ts'

test('a fee without a typed sum is neither free nor set by the province', () => {
  const text = typedFee(null)
  expect([text, feeKind(text), sumOfFee(text)]).toEqual(['', 'sum', null])
  expect(sumOfFee(typedFee(0))).toBe(0)
  expect(sumOfFee(typedFee(15_000))).toBe(15_000)
  expect([feeKind('null'), sumOfFee('null')]).toEqual(['province', null])
})
