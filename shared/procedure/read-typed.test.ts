import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerText } from './answer-text.ts'
import type { PlainQuestion } from './form.ts'
import { readTyped } from './read-typed.ts'

const common = { id: 'q', label: { vi: 'x', en: 'x' }, required: true }
const question = (type: string) => ({ ...common, type, min: 0, max: 1e12, decimals: 4 }) as unknown as PlainQuestion

test.each([
  ['money', '1.500.000', 1_500_000],
  ['money', '1500000', 1_500_000],
  ['number', '120,5', 120.5],
  ['number', '120.5', 120.5],
  ['number', '1.234,5', 1234.5],
  ['number', 'mười', 'mười'],
  ['date', '8/10/2026', '2026-10-08'],
  ['date', '08.10.2026', '2026-10-08'],
  ['date', '08102026', '2026-10-08'],
  ['date', '1990', '1990'],
  ['date', '31/02', '31/02'],
  ['phone', '+84 912 345 678', '0912345678'],
  ['phone', '123', '123'],
  ['idNumber', '051 090 000001', '051090000001'],
  ['name', '  Nguyễn   Văn  Thử ', 'Nguyễn Văn Thử'],
  ['text', '   ', undefined],
])('%s %j is stored as %j', (type, typed, stored) => {
  expect(readTyped(question(type), typed)).toBe(stored)
})

test('money that is read back can be typed again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (vnd) => {
      const shown = answerText(question('money'), vnd, 'vi').replace(' đồng', '')
      expect(readTyped(question('money'), shown)).toBe(vnd)
    }),
  )
})
