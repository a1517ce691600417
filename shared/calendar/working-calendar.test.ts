import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayNumber, dayOfNumber, weekdayOf } from './civil-day.ts'
import {
  addWorkingDays,
  isWorkingDay,
  workingCalendarSchema,
  workingDayFrom,
  yearsNotCovered,
} from './working-calendar.ts'

const shipped = workingCalendarSchema.parse(
  JSON.parse(readFileSync(new URL('../../main/resources/calendar/holidays.json', import.meta.url), 'utf8')),
)
const anyDay = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2027-11-30') }).map(dayOfNumber)

describe('the shipped table', () => {
  test.each([2026, 2027])('has eleven days of rest by law in %d, none of them lost to a weekend', (year) => {
    const weekdaysOff = shipped.days.filter(
      ({ date, kind }) => kind === 'holiday' && date.startsWith(`${year}`) && weekdayOf(date) < 6,
    )
    const made = shipped.days.filter(({ date, kind }) => kind === 'makeupWorkday' && date.startsWith(`${year}`))
    expect(weekdaysOff.length - made.length).toBe(11)
    expect(made.every(({ date }) => weekdayOf(date) === 6)).toBe(true)
  })

  test('says for every swapped or chosen day that it is to be confirmed', () => {
    for (const day of shipped.days.filter(
      ({ kind, name }) => kind === 'makeupWorkday' || /hoán đổi|liền kề/.test(name),
    )) {
      expect(day.source).toContain('proposed, to be confirmed')
    }
  })

  test('closes the office over Tết 2026 from 14 to 22 February', () => {
    for (let day = '2026-02-14'; day <= '2026-02-22'; day = addDays(day, 1)) {
      expect(isWorkingDay(day, shipped)).toBe(false)
    }
    expect(workingDayFrom('2026-02-14', shipped)).toBe('2026-02-23')
    expect(isWorkingDay('2026-02-13', shipped)).toBe(true)
  })

  test('closes it for 10/3 lunar', () => {
    expect(isWorkingDay('2026-04-27', shipped)).toBe(false)
    expect(isWorkingDay('2027-04-16', shipped)).toBe(false)
  })
})

describe('a working day', () => {
  test('is never one of rest', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const due = addWorkingDays(day, count, shipped)
        expect(isWorkingDay(due, shipped)).toBe(true)
        let working = 0
        for (let each = addDays(day, 1); each <= due; each = addDays(each, 1)) {
          working += isWorkingDay(each, shipped) ? 1 : 0
        }
        expect(working).toBe(count)
      }),
    )
  })

  test('can be a Saturday that makes up for another day', () => {
    expect(isWorkingDay('2026-01-10', shipped)).toBe(true)
    expect(isWorkingDay('2026-01-17', shipped)).toBe(false)
  })

  test('zero of them later is the day itself', () => {
    expect(addWorkingDays('2026-11-23', 0, shipped)).toBe('2026-11-23')
  })
})

describe('the table', () => {
  test('tells the years that it says nothing about', () => {
    expect(yearsNotCovered('2027-12-20', '2028-01-10', shipped)).toEqual([2028])
    expect(yearsNotCovered('2026-01-01', '2027-12-31', shipped)).toEqual([])
  })

  test.each([
    [{ years: [2026], days: [{ date: '2026-02-30', kind: 'holiday', name: 'x', source: 'y' }] }, 'no such day'],
    [{ years: [2026], days: [{ date: '2027-02-01', kind: 'holiday', name: 'x', source: 'y' }] }, 'none of the years'],
    [
      {
        years: [2026],
        days: [
          { date: '2026-02-01', kind: 'holiday', name: 'x', source: 'y' },
          { date: '2026-02-01', kind: 'makeupWorkday', name: 'x', source: 'y' },
        ],
      },
      'twice',
    ],
    [{ years: [], days: [] }, 'years'],
  ])('%j is refused', (table, why) => {
    const read = workingCalendarSchema.safeParse(table)
    expect(JSON.stringify(read.error?.issues)).toContain(why)
  })
})
