import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applicantSchema } from './applicant.ts'
import { checkApplicant } from './check-applicant.ts'
import { parseIdCardQr } from './id-card-qr.ts'

const man = '051090000001|212000001|NGUYỄN VĂN THỬ|01021990|Nam|Tổ 1, Nghĩa Lộ, Quảng Ngãi, Quảng Ngãi|15042021'
const woman = '051304000002||PHẠM THỊ MẪU|29022004|Nữ|Thôn Gò Re, Ba Tơ, Ba Tơ, Quảng Ngãi|20052022'
const mountain = "062185000003|233000003|Y THỬ|05111985|Nữ|Làng Kon K'Tu, Đăk Rơ Wa, Kon Tum|01072021"

function withField(card: string, index: number, text: string): string {
  return card
    .split('|')
    .map((field, at) => (at === index ? text : field))
    .join('|')
}

describe('a card', () => {
  test('tells its seven facts', () => {
    expect(parseIdCardQr(man)).toEqual({
      ok: true,
      value: {
        idNumber: '051090000001',
        oldIdNumber: '212000001',
        fullName: 'NGUYỄN VĂN THỬ',
        birthDate: '1990-02-01',
        sex: 'male',
        address: 'Tổ 1, Nghĩa Lộ, Quảng Ngãi, Quảng Ngãi',
        issuedOn: '2021-04-15',
      },
    })
  })

  test('may have no old number, and a leap day', () => {
    const read = parseIdCardQr(woman)
    expect(read).toMatchObject({ ok: true, value: { birthDate: '2004-02-29', sex: 'female' } })
    expect(read.ok && Object.hasOwn(read.value, 'oldIdNumber')).toBe(false)
  })

  test('may have a two-word name and an apostrophe', () => {
    expect(parseIdCardQr(mountain)).toMatchObject({
      ok: true,
      value: { fullName: 'Y THỬ', address: "Làng Kon K'Tu, Đăk Rơ Wa, Kon Tum" },
    })
  })

  test.each([
    ['marks apart (NFD)', man.normalize('NFD')],
    ['a line end', `${man}\r\n`],
    ['a byte order mark', `\uFEFF${man}`],
    ['spaces around its fields', man.replaceAll('|', ' | ')],
    ['fields of a newer card', `${man}|Nguyễn Văn Cha|Phạm Thị Mẹ||`],
    ['its sex in capitals', man.replace('Nam', 'NAM')],
  ])('is the same with %s', (_, text) => {
    expect(parseIdCardQr(text)).toEqual(parseIdCardQr(man))
  })

  test('may have no issue date, with or without what follows', () => {
    for (const text of [withField(man, 6, ''), `${withField(man, 6, '')}|more`]) {
      const read = parseIdCardQr(text)
      expect(read.ok && Object.hasOwn(read.value, 'issuedOn')).toBe(false)
      expect(read.ok).toBe(true)
    }
  })

  test('may name the 12 digits of an earlier card, which are no old number', () => {
    const read = parseIdCardQr(withField(man, 1, '051090000001'))
    expect(read.ok && Object.hasOwn(read.value, 'oldIdNumber')).toBe(false)
    expect(read.ok).toBe(true)
  })

  test('that was read is an applicant without faults', () => {
    for (const card of [man, woman, mountain]) {
      const read = parseIdCardQr(card)
      const applicant = applicantSchema.parse({ ...(read.ok ? read.value : {}), source: 'cardQr' })
      expect(checkApplicant(applicant, '2026-11-23')).toEqual([])
    }
  })
})

describe('a date that does not exist', () => {
  test.each([
    withField(woman, 3, '29022001'),
    withField(withField(woman, 0, '051301000002'), 3, '29022001'),
    withField(man, 3, '31061990'),
    withField(man, 3, '00001990'),
    withField(man, 3, '01020990'),
  ])('is named: %s', (text) => {
    expect(parseIdCardQr(text)).toEqual({ ok: false, failure: { kind: 'dateDoesNotExist', field: 'birthDate' } })
  })

  test('is named for the issue date too', () => {
    expect(parseIdCardQr(withField(man, 6, '31112021'))).toEqual({
      ok: false,
      failure: { kind: 'dateDoesNotExist', field: 'issuedOn' },
    })
  })
})

describe('a damaged card', () => {
  test.each([
    ['too few fields', man.split('|').slice(0, 6).join('|')],
    ['one field', '051090000001|'],
    ['no name', withField(man, 2, '')],
    ['digits in the name', withField(man, 2, 'NGUYỄN V4N')],
    ['a name of 121 letters', withField(man, 2, 'A'.repeat(121))],
    ['a name turned around', withField(man, 2, 'NGUYỄN \u202eVĂN')],
    ['a command in the name', withField(man, 2, 'NGUYỄN \u001b@ VĂN')],
    ['an unknown sex', withField(man, 4, 'X')],
    ['a short date', withField(man, 3, '1021990')],
    ['letters in the date', withField(man, 3, '01o21990')],
    ['an old number of eight digits', withField(man, 1, '21200000')],
    ['a printer command in the address', withField(man, 5, 'Tổ 1\u001dV\u0000')],
    ['half a character in the address', withField(man, 5, 'Tổ 1 \ud83d')],
    ['an address of 301 letters', withField(man, 5, 'a'.repeat(301))],
    ['a line end in the middle', withField(man, 5, 'Tổ 1\nNghĩa Lộ')],
  ])('has %s', (_, text) => {
    expect(parseIdCardQr(text)).toEqual({ ok: false, failure: { kind: 'damaged' } })
  })

  test.each(['51090000001', '0510900000012', '05109000000A', '051 090000001'])('has the bad number %s', (number) => {
    expect(parseIdCardQr(withField(man, 0, number))).toEqual({ ok: false, failure: { kind: 'badNumber' } })
  })
})

describe('something else', () => {
  test.each([
    ['https://example.org/a|b|c|d|e|f|g', 'webAddress'],
    ['www.example.org', 'webAddress'],
    ['{"id":"051090000001|1|2|3|4|5|6"}', 'data'],
    ['<svg onload="x">|||||||', 'data'],
    ['3333333333333333', 'other'],
    ['33333-33333-33333', 'trackingCode'],
    ['00020101021138570010A00000072701270006970403', 'other'],
    ['a|b|c|d|e|f|g', 'other'],
    ['', 'other'],
    ['   ', 'other'],
  ])('%j is seen as %s', (text, seen) => {
    expect(parseIdCardQr(text)).toEqual({ ok: false, failure: { kind: 'notAnIdCard', seen } })
  })

  test('of ten kilobytes, or ten million signs, is refused quickly', () => {
    for (const text of [`051090000001|${'|'.repeat(10_000)}`, 'a'.repeat(10_000_000), '9'.repeat(10_240)]) {
      expect(parseIdCardQr(text)).toMatchObject({ ok: false, failure: { kind: 'notAnIdCard' } })
    }
  })
})

describe('for every text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 12 }).map((fields) => fields.join('|')),
    fc.tuple(fc.nat(6), fc.string({ unit: 'binary', maxLength: 40 })).map(([at, text]) => withField(man, at, text)),
  )

  test('the reader answers, and what it lets through fits the contract', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const read = parseIdCardQr(text)
        expect(!read.ok || applicantSchema.safeParse({ ...read.value, source: 'cardQr' }).success).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
