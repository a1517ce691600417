import { expect, test } from 'vitest'
import { answerText, dayText, moneyText } from './answer-text.ts'
import type { PlainQuestion } from './form.ts'

const common = { id: 'q', label: { vi: 'x', en: 'x' }, required: true }
const options = [
  { value: 'a', label: { vi: 'Một', en: 'One' } },
  { value: 'b', label: { vi: 'Hai', en: 'Two' } },
]

test.each([
  [{ type: 'date' }, '2026-10-08', '08/10/2026', '08/10/2026'],
  [{ type: 'date' }, '1990', '1990', '1990'],
  [{ type: 'money' }, 1_500_000, '1.500.000 đồng', '1,500,000 VND'],
  [{ type: 'number', unit: { vi: 'm²', en: 'm²' } }, 1234.5, '1.234,5 m²', '1,234.5 m²'],
  [{ type: 'number' }, -7, '-7', '-7'],
  [{ type: 'yesNo' }, true, 'Có', 'Yes'],
  [{ type: 'yesNo' }, false, 'Không', 'No'],
  [{ type: 'choice', options }, 'b', 'Hai', 'Two'],
  [{ type: 'several', options }, ['b', 'a'], 'Một; Hai', 'One; Two'],
  [{ type: 'phone' }, '0912345678', '0912 345 678', '0912 345 678'],
  [{ type: 'name' }, 'Thử'.normalize('NFD'), 'Thử', 'Thử'],
  [{ type: 'text' }, '  ', '', ''],
  [
    { type: 'address' },
    { commune: 'an-phu', detail: 'Thôn 2', formerName: 'Xã Nghĩa Hà' },
    'Thôn 2, xã An Phú (trước đây: xã Nghĩa Hà), tỉnh Quảng Ngãi',
    'Thôn 2, xã An Phú (trước đây: xã Nghĩa Hà), tỉnh Quảng Ngãi',
  ],
  [{ type: 'address' }, { commune: 'elsewhere', detail: '12 Lê Lợi, Huế' }, '12 Lê Lợi, Huế', '12 Lê Lợi, Huế'],
])('%j %j reads %s', (question, value, vi, en) => {
  const whole = { ...common, ...question } as PlainQuestion
  expect([answerText(whole, value, 'vi'), answerText(whole, value, 'en')]).toEqual([vi, en])
})

test('an unanswered question reads as nothing', () => {
  expect(answerText({ ...common, type: 'yesNo' }, undefined, 'vi')).toBe('')
})

test('days and money by themselves', () => {
  expect(dayText('2026-01-31')).toBe('31/01/2026')
  expect(moneyText(0, 'vi')).toBe('0 đồng')
})
