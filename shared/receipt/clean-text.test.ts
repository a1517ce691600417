import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from './clean-text.ts'

describe('cleanText', () => {
  it('composes marks, so that both ways to write a name are one', () => {
    expect(cleanText('Nguyễn Thị Hường'.normalize('NFD'))).toBe('Nguyễn Thị Hường'.normalize('NFC'))
  })

  it('drops what a printer would read as a command', () => {
    expect(cleanText('An\u001b@\u001dV\u0000\u0010\u0004\u0001Bình')).toBe('An@VBình')
  })

  it('drops what makes a text read otherwise than it seems', () => {
    expect(cleanText('A\u202Egnud\u2066 \u200Bnh\u00AD\uFEFF')).toBe('Agnud nh')
  })

  it('keeps to one line', () => {
    expect(cleanText('  Tổ 1,\r\n\tNghĩa\u00A0Lộ ')).toBe('Tổ 1, Nghĩa Lộ')
  })

  it('leaves nothing invisible in any text, and cleans only once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text)
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/u)
        expect(cleanText(clean)).toBe(clean)
      }),
    )
  })
})
