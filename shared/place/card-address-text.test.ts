import { expect, test } from 'vitest'
import { addressText } from './address-text.ts'
import { cardAddressText } from './card-address-text.ts'

test('a home reads the same from the card and from an answer', () => {
  const answered = addressText({ commune: 'ba-tow', detail: 'Thôn Gò Re' })
  expect(cardAddressText('Thôn Gò Re, xã Ba Tơ, tỉnh Quảng Ngãi')).toBe(answered)
  expect(cardAddressText('Thôn Gò Re, Ba Tơ, Quảng Ngãi')).toBe(answered)
})

test.each([
  [
    'an old unit keeps its name',
    'Tổ 1, Nghĩa Hà, Quảng Ngãi',
    'Tổ 1, xã An Phú (trước đây: xã Nghĩa Hà), tỉnh Quảng Ngãi',
  ],
  ['another province stays', '12 Lê Lợi,  Huế', '12 Lê Lợi, Huế'],
  ['what names no unit stays', ' Gần chợ ', 'Gần chợ'],
])('%s', (_what, line, text) => {
  expect(cardAddressText(line)).toBe(text)
})
