import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idNumberNotices } from './id-number-notices.ts'
import { maskIdNumber } from './mask-id-number.ts'
import { provinceNames } from './province-names.ts'

describe('a number', () => {
  test.each([
    ['051090000001', '1990-02-01', 'male'],
    ['051304000002', '2004-02-29', 'female'],
    ['062185000003', '1985-11-05', 'female'],
    ['001299000004', '2099-01-01', 'male'],
    ['096501000005', '2101-01-01', 'female'],
  ] as const)('%s agrees with %s, %s', (number, birthDate, sex) => {
    expect(idNumberNotices(number, birthDate, sex)).toEqual([])
  })

  test('of another year is asked about', () => {
    expect(idNumberNotices('051090000001', '1991-02-01', 'male')).toEqual([
      { kind: 'birthYearDisagrees', yearInNumber: 1990 },
    ])
  })

  test('of another century is asked about', () => {
    expect(idNumberNotices('051290000001', '1990-02-01', 'male')).toEqual([
      { kind: 'birthYearDisagrees', yearInNumber: 2090 },
    ])
  })

  test('of the other sex is asked about', () => {
    expect(idNumberNotices('051190000001', '1990-02-01', 'male')).toEqual([{ kind: 'sexDisagrees' }])
  })

  test('of a province that never was is asked about', () => {
    expect(idNumberNotices('003090000001', '1990-02-01', 'male')).toEqual([{ kind: 'unknownProvince' }])
  })

  test('built by the rule never raises a question', () => {
    const born = fc.record({
      province: fc.constantFrom(...provinceNames.keys()),
      year: fc.integer({ min: 1900, max: 2199 }),
      sex: fc.constantFrom('male' as const, 'female' as const),
      random: fc.integer({ min: 0, max: 999_999 }),
    })
    fc.assert(
      fc.property(born, ({ province, year, sex, random }) => {
        const century = Math.floor((year - 1900) / 100) * 2 + (sex === 'male' ? 0 : 1)
        const number = `${province}${century}${String(year % 100).padStart(2, '0')}${String(random).padStart(6, '0')}`
        expect(idNumberNotices(number, `${year}-06-15`, sex)).toEqual([])
      }),
    )
  })
})

test('there are 63 provinces', () => {
  expect(provinceNames.size).toBe(63)
  expect(provinceNames.get('051')).toBe('Quảng Ngãi')
  expect(provinceNames.get('062')).toBe('Kon Tum')
})

describe('a masked number', () => {
  test.each([
    ['051090000001', '0510******01'],
    ['212000001', '*********'],
    ['12345', '*****'],
    ['', ''],
  ])('of %s is %s', (number, masked) => {
    expect(maskIdNumber(number)).toBe(masked)
  })
})
