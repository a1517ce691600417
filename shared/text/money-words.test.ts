import { expect, it } from 'vitest'
import { groupDigits, numberInWords } from './money-words.ts'

it.each([
  [0, 'không'],
  [10, 'mười'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [105, 'một trăm linh năm'],
  [111, 'một trăm mười một'],
  [1005, 'một nghìn không trăm linh năm'],
  [20_000, 'hai mươi nghìn'],
  [1_500_000, 'một triệu năm trăm nghìn'],
  [1_000_000_000, 'một tỷ'],
  [2_000_050_000, 'hai tỷ không trăm năm mươi nghìn'],
  [1_000_000_000_000, 'một nghìn tỷ'],
])('%d → %s', (amount, words) => {
  expect(numberInWords(amount)).toBe(words)
})

it('groups digits by three', () => {
  expect(groupDigits('')).toBe('')
  expect(groupDigits('500')).toBe('500')
  expect(groupDigits('1500000')).toBe('1.500.000')
})
