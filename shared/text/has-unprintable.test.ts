import { expect, test } from 'vitest'
import { hasUnprintable } from './has-unprintable.ts'

test.each([
  '\u0000',
  '\n',
  '\u001b',
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200e',
  '\u202e',
  '\u2028',
  '\u2066',
  '\ufeff',
  '\ud800',
])('finds %j', (sign) => {
  expect(hasUnprintable(`Thử${sign}Mẫu`)).toBe(true)
})

test.each(['Thôn Dấu Vết Kín, 54/2 Hùng Vương', 'Nguyễn'.normalize('NFD'), "Y K'Tu", '\u{2000b}'])(
  'lets %j through',
  (text) => {
    expect(hasUnprintable(text)).toBe(false)
  },
)
