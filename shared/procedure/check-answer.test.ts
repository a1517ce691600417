import { expect, test } from 'vitest'
import { checkAnswer } from './check-answer.ts'
import type { PlainQuestion } from './form.ts'

const context = { today: '2026-11-23' }
const common = { id: 'q', label: { vi: 'x', en: 'x' }, required: true }
const kindOf = (question: object, value: unknown) =>
  checkAnswer({ ...common, ...question } as PlainQuestion, value, context)?.kind ?? null

const name = { type: 'name' }
const past = { type: 'date', yearOnly: false, range: 'past' }
const number = { type: 'number', min: 1, max: 1000, decimals: 1 }
const account = { bank: 'Agribank', number: '4500123456789', holder: 'NGUYỄN VĂN THỬ' }
const options = [{ value: 'a' }, { value: 'b' }]

test.each([
  [name, 'Nguyễn Văn Thử', null],
  [name, "Y Thử K'Tu-Ê Ban", null],
  [name, 'Nguyễn Văn Thử'.normalize('NFD'), null],
  [name, 'Nguyễn 3', 'notAName'],
  [name, 'Y', 'notAName'],
  [name, '<b>Thử</b>', 'notAName'],
  [name, 'Thử\u202eMẫu', 'wrongType'],
  [name, `A${'\u0301'.repeat(200)}`, 'tooLong'],
  [name, 'Thử\u0000', 'wrongType'],
  [name, '   ', 'missing'],
  [name, ['Thử'], 'wrongType'],
  [{ type: 'text', maxLength: 5, lines: 1 }, 'abcdef', 'tooLong'],
  [{ type: 'text', maxLength: 50, lines: 1 }, 'a\nb', 'wrongType'],
  [{ type: 'text', maxLength: 50, lines: 4 }, 'a\nb', null],
  [{ type: 'text', maxLength: 50, lines: 1 }, '\ud800', 'wrongType'],
  [name, 'Thử\u200bMẫu', 'wrongType'],
  [{ type: 'text', maxLength: 50, lines: 4 }, 'a\u00adb', 'wrongType'],
  [{ type: 'address' }, { commune: 'elsewhere', detail: 'Thôn\ufeff 1' }, 'wrongType'],
  [number, 120.5, null],
  [number, 0, 'tooSmall'],
  [number, 1001, 'tooLarge'],
  [number, 1.25, 'tooManyDecimals'],
  [number, '12', 'notANumber'],
  [number, Number.NaN, 'notANumber'],
  [number, Number.POSITIVE_INFINITY, 'wrongType'],
  [{ type: 'money', min: 0, max: 1000 }, 0.5, 'tooManyDecimals'],
  [past, '2026-11-23', null],
  [past, '2026-11-24', 'dateInFuture'],
  [past, '2024-02-29', null],
  [past, '2023-02-29', 'dateDoesNotExist'],
  [past, '1900-02-29', 'dateDoesNotExist'],
  [past, '2023-13-01', 'dateDoesNotExist'],
  [past, '29/02/2024', 'badDate'],
  [past, '0001-01-01', 'badDate'],
  [past, '1990', 'badDate'],
  [{ ...past, yearOnly: true }, '1990', null],
  [{ ...past, yearOnly: true }, '2027', 'dateInFuture'],
  [{ ...past, yearOnly: true }, '1990-02-30', 'dateDoesNotExist'],
  [{ ...past, range: 'future' }, '2026-11-22', 'dateInPast'],
  [{ ...past, range: 'future' }, '2026-11-23', null],
  [{ type: 'choice', options }, 'a', null],
  [{ type: 'choice', options }, 'c', 'unknownChoice'],
  [{ type: 'choice', options }, true, 'wrongType'],
  [{ type: 'several', options }, ['a', 'b'], null],
  [{ type: 'several', options }, ['a', 'a'], 'wrongType'],
  [{ type: 'several', options }, ['c'], 'unknownChoice'],
  [{ type: 'several', options }, [], 'missing'],
  [{ type: 'yesNo' }, false, null],
  [{ type: 'yesNo' }, 'false', 'wrongType'],
  [{ type: 'address' }, { commune: 'ba-tow', detail: '' }, null],
  [{ type: 'address' }, { commune: 'ba-to', detail: 'Thôn 1' }, 'unknownPlace'],
  [{ type: 'address' }, { commune: 'Nghĩa Lộ', detail: '' }, 'unknownPlace'],
  [{ type: 'address' }, { commune: ' ', detail: '' }, 'missing'],
  [{ type: 'address' }, { commune: 'elsewhere', detail: ' ' }, 'missing'],
  [{ type: 'address' }, { commune: '', detail: '' }, 'missing'],
  [{ type: 'address' }, { commune: 'ba-tow', detail: '', extra: 1 }, 'wrongType'],
  [{ type: 'phone' }, '0912 345 678', null],
  [{ type: 'phone' }, '+84912345678', null],
  [{ type: 'phone' }, '02553822222', null],
  [{ type: 'phone' }, '0123456789', 'badPhone'],
  [{ type: 'phone' }, '12345', 'badPhone'],
  [{ type: 'email' }, 'thu.mau@vidu.vn', null],
  [{ type: 'email' }, 'thu@mau', 'badEmail'],
  [{ type: 'email' }, `${'a'.repeat(60)}@${'b.'.repeat(120)}vn`, 'badEmail'],
  [{ type: 'idNumber' }, '051090000001', null],
  [{ type: 'idNumber' }, '05109000000', 'badIdNumber'],
  [{ type: 'bankAccount' }, account, null],
  [{ type: 'bankAccount' }, { ...account, number: '12 34' }, 'badBankAccount'],
  [{ type: 'bankAccount' }, { ...account, number: '' }, 'badBankAccount'],
  [{ type: 'bankAccount' }, { ...account, bank: '' }, 'missing'],
  [{ type: 'bankAccount' }, { ...account, holder: '12345' }, 'notAName'],
  [{ type: 'bankAccount' }, { ...account, bank: 'Thử\u0000' }, 'wrongType'],
  [{ type: 'bankAccount' }, { ...account, bank: '', number: '' }, 'missing'],
  [{ type: 'bankAccount' }, '0123456789', 'wrongType'],
  [{ type: 'signature' }, { kind: 'typed', name: 'Nguyễn Văn Thử' }, null],
  [{ type: 'signature' }, { kind: 'typed', name: '12' }, 'notAName'],
  [{ type: 'signature' }, { kind: 'drawn', strokes: [] }, 'missing'],
  [{ type: 'signature' }, { kind: 'drawn', strokes: [[[0, 0]]] }, 'missing'],
  [
    { type: 'signature' },
    {
      kind: 'drawn',
      strokes: [
        [
          [0, 0],
          [1, 1],
        ],
      ],
    },
    null,
  ],
  [{ type: 'signature' }, { kind: 'drawn', strokes: [[[0, 2]]] }, 'wrongType'],
])('%j with %j: %s', (question, value, kind) => {
  expect(kindOf(question, value)).toBe(kind)
})

test('an optional question may stay blank, but what is written must be right', () => {
  expect(kindOf({ type: 'email', required: false }, '')).toBeNull()
  expect(kindOf({ type: 'email', required: false }, undefined)).toBeNull()
  expect(kindOf({ type: 'email', required: false }, 'x')).toBe('badEmail')
})

test('a fault carries the numbers that its sentence needs', () => {
  const fault = checkAnswer({ ...common, ...number } as PlainQuestion, 0, context)
  expect(fault).toEqual({ kind: 'tooSmall', params: { min: '1' } })
})
