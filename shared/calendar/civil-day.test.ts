import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayNumber, dayOfNumber, isDay, weekdayOf } from './civil-day.ts'

const lastNumber = dayNumber('9999-12-31')

/** What the engine's own calendar says, as an independent witness. */
function witness(number: number): Date {
  return new Date(number * 86_400_000)
}

describe('a day', () => {
  test('agrees with the engine for every day from 1900 to 2200', () => {
    const strange: string[] = []
    for (let number = dayNumber('1900-01-01'); number <= dayNumber('2200-12-31'); number += 1) {
      const text = dayOfNumber(number)
      const same = text === witness(number).toISOString().slice(0, 10) && dayNumber(text) === number
      if (!same || weekdayOf(text) % 7 !== witness(number).getUTCDay()) {
        strange.push(text)
      }
    }
    expect(strange).toEqual([])
  })

  test('is its number, over the whole range', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('0001-01-01'), max: lastNumber }), (number) => {
        expect(dayNumber(dayOfNumber(number))).toBe(number)
        expect(isDay(dayOfNumber(number))).toBe(true)
      }),
    )
  })

  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-11-30'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true)
  })

  test.each([
    '2001-02-29',
    '1900-02-29',
    '2026-06-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '26-01-01',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01\n',
    '',
  ])('%j does not', (text) => {
    expect(isDay(text)).toBe(false)
  })

  test('moves over the end of February and of the year', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  })

  test('knows its weekday', () => {
    expect(weekdayOf('2026-11-23')).toBe(1)
    expect(weekdayOf('2026-11-29')).toBe(7)
  })

  test('that does not exist is a bug of the caller', () => {
    expect(() => dayNumber('2026-02-30')).toThrow(RangeError)
  })
})
