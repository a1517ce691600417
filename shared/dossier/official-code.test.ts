import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, dayOfNumber } from '../calendar/civil-day.ts'
import { officialCode, parseOfficialCode, practiceCode } from './official-code.ts'

describe('an official code', () => {
  test('is read in its old form', () => {
    expect(parseOfficialCode('000.00.53.H48-220921-0099')).toEqual({
      ok: true,
      value: { agency: '000.00.53.H48', receivedOn: '2022-09-21', running: 99, form: 'old' },
    })
  })

  test('is read in its new form', () => {
    expect(parseOfficialCode(' h48.53-261008-0975 ')).toEqual({
      ok: true,
      value: { agency: 'H48.53', receivedOn: '2026-10-08', running: 975, form: 'new' },
    })
  })

  test.each(['G07-260101-1234567', 'H48.1.22.333.4-260101-0001'])('%s is read', (text) => {
    expect(parseOfficialCode(text).ok).toBe(true)
  })

  test.each([
    '',
    'H48.53-261008-975',
    'H48.53-261008-12345678',
    'Z48.53-261008-0975',
    'H48.53.1.2.3.4-261008-0975',
    'H48.5333-261008-0975',
    '000.00.53.H48.1-220921-0099',
    'H48.53–261008–0975',
    'xH48.53-261008-0975',
    'H48.53-261008-0975\nH48.53-261008-0976',
  ])('%j has a bad shape', (text) => {
    expect(parseOfficialCode(text)).toEqual({ ok: false, failure: 'badShape' })
  })

  test.each(['H48.53-260230-0975', 'H48.53-261301-0975', 'H48.53-250229-0001'])('%s has no such day', (text) => {
    expect(parseOfficialCode(text)).toEqual({ ok: false, failure: 'dateDoesNotExist' })
  })

  test('is read back as it was written', () => {
    const day = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2099-12-31') }).map(dayOfNumber)
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 9_999_999 }), (receivedOn, running) => {
        expect(parseOfficialCode(officialCode('H48.15', receivedOn, running))).toEqual({
          ok: true,
          value: { agency: 'H48.15', receivedOn, running, form: 'new' },
        })
      }),
    )
  })

  test('of a practice session is taken for a real one by nobody', () => {
    expect(practiceCode('H48.15', '2026-11-23', 7)).toBe('TAP-H48.15-261123-0007')
    expect(parseOfficialCode('TAP-H48.15-261123-0007')).toEqual({ ok: false, failure: 'badShape' })
    expect(() => practiceCode('H48.15', '2026-02-30', 7)).toThrow(RangeError)
  })

  test('is written with at least four digits', () => {
    expect(officialCode('H48.15', '2026-11-23', 7)).toBe('H48.15-261123-0007')
    expect(officialCode('H48.15', '2026-11-23', 12345)).toBe('H48.15-261123-12345')
  })

  test.each([
    ['H48.15', '2026-02-30', 1],
    ['H48.15', '1999-12-31', 1],
    ['H48.15', '2026-11-23', 0],
    ['H48.15', '2026-11-23', 1.5],
    ['H48.15', '2026-11-23', 10_000_000],
    ['Sở', '2026-11-23', 1],
  ])('of %s, %s, %d is a bug', (agency, day, running) => {
    expect(() => officialCode(agency, day, running)).toThrow(RangeError)
  })
})
