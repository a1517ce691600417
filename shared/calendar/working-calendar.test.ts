import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixtureCalendar as calendar } from './calendar-fixture.ts'
import { addDays, dayNumber, dayOfNumber } from './civil-day.ts'
import { addWorkingDays, isWorkingDay, workingCalendarSchema, yearsNotCovered } from './working-calendar.ts'

const anyDay = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2027-11-30') }).map(dayOfNumber)

describe('a working day', () => {
  test('is never one of rest', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const due = addWorkingDays(day, count, calendar)
        expect(isWorkingDay(due, calendar)).toBe(true)
        let working = 0
        for (let each = addDays(day, 1); each <= due; each = addDays(each, 1)) {
          working += isWorkingDay(each, calendar) ? 1 : 0
        }
        expect(working).toBe(count)
      }),
    )
  })

  test('can be a Saturday that makes up for another day', () => {
    expect(isWorkingDay('2026-01-10', calendar)).toBe(true)
    expect(isWorkingDay('2026-01-17', calendar)).toBe(false)
  })

  test('zero of them later is the day itself', () => {
    expect(addWorkingDays('2026-11-23', 0, calendar)).toBe('2026-11-23')
  })
})

describe('the table', () => {
  test('tells the years that it says nothing about', () => {
    expect(yearsNotCovered('2027-12-20', '2028-01-10', calendar)).toEqual([2028])
    expect(yearsNotCovered('2026-01-01', '2027-12-31', calendar)).toEqual([])
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
