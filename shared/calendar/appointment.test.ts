import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HandlingTime } from '../procedure/procedure.ts'
import { appointment, handlingTimeOfHours } from './appointment.ts'
import { fixtureCalendar as calendar } from './calendar-fixture.ts'
import { addDays, dayNumber, dayOfNumber } from './civil-day.ts'
import { defaultCutoff, defaultOfficeHours, officeHoursSchema } from './office-hours.ts'
import { isWorkingDay } from './working-calendar.ts'

function due(receivedAt: string, handlingTime: HandlingTime): string {
  return appointment({ receivedAt, handlingTime, calendar, hours: defaultOfficeHours, cutoff: defaultCutoff }).dueAt
}
const working = (days: number): HandlingTime => ({ days, unit: 'working' })
const calendarDays = (days: number): HandlingTime => ({ days, unit: 'calendar' })

describe('in working days', () => {
  test.each([
    ['the first day is not counted', '2026-11-23T09:00', 1, '2026-11-24T16:30'],
    ['a weekend is skipped', '2026-11-26T09:00', 2, '2026-11-30T16:30'],
    ['at 15:00 sharp it is in time', '2026-11-23T15:00', 1, '2026-11-24T16:30'],
    ['seconds do not push it over', '2026-11-23T15:00:59', 1, '2026-11-24T16:30'],
    ['after 15:00 it counts from the next working day', '2026-11-23T15:01', 1, '2026-11-25T16:30'],
    ['after 15:00 on Friday it counts from Monday', '2026-11-27T15:30', 1, '2026-12-01T16:30'],
    ['on Saturday it counts from Monday', '2026-11-28T08:00', 1, '2026-12-01T16:30'],
    ['before opening it is that day', '2026-11-23T05:00', 1, '2026-11-24T16:30'],
    ['Tết is skipped', '2026-02-13T10:00', 3, '2026-02-25T16:30'],
    ['a make-up Saturday counts', '2026-01-08T10:00', 2, '2026-01-10T16:30'],
    ['over the turn of the year', '2026-12-30T10:00', 2, '2027-01-04T16:30'],
  ])('%s', (_, receivedAt, days, expected) => {
    expect(due(receivedAt, working(days))).toBe(expected)
  })

  test('zero days are the same day, or the next working day after the cut-off', () => {
    expect(due('2026-11-23T14:00', working(0))).toBe('2026-11-23T16:30')
    expect(due('2026-11-23T15:10', working(0))).toBe('2026-11-24T16:30')
    expect(due('2026-11-27T15:10', working(0))).toBe('2026-11-30T16:30')
  })
})

describe('in calendar days', () => {
  test.each([
    ['rest days are counted', '2026-11-23T09:00', 8, '2026-12-01T16:30'],
    ['an end on Sunday rolls forward', '2026-11-23T09:00', 6, '2026-11-30T16:30'],
    ['an end within Tết rolls over it', '2026-02-10T09:00', 7, '2026-02-23T16:30'],
    ['zero days are the same day', '2026-11-23T09:00', 0, '2026-11-23T16:30'],
    ['after 15:00 it counts from the next working day', '2026-11-23T16:00', 3, '2026-11-27T16:30'],
  ])('%s', (_, receivedAt, days, expected) => {
    expect(due(receivedAt, calendarDays(days))).toBe(expected)
  })
})

describe('always', () => {
  const receivedDay = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2027-09-30') }).map(dayOfNumber)
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
  const handlingTime = fc.record({
    days: fc.integer({ min: 0, max: 60 }),
    unit: fc.constantFrom('working' as const, 'calendar' as const),
  })

  test('the due day is a working day, not before the days by rule', () => {
    fc.assert(
      fc.property(receivedDay, time, handlingTime, (day, at, rule) => {
        const dueDay = due(`${day}T${at}`, rule).slice(0, 10)
        expect(isWorkingDay(dueDay, calendar)).toBe(true)
        expect(dueDay >= addDays(day, rule.days)).toBe(true)
      }),
    )
  })

  test('who comes later is never due earlier', () => {
    fc.assert(
      fc.property(receivedDay, time, receivedDay, time, handlingTime, (dayA, atA, dayB, atB, rule) => {
        const [first = '', second = ''] = [`${dayA}T${atA}`, `${dayB}T${atB}`].toSorted()
        expect(due(first, rule) <= due(second, rule)).toBe(true)
      }),
    )
  })
})

describe('a year that the table does not cover', () => {
  test('is named, and the day still given', () => {
    expect(
      appointment({
        receivedAt: '2027-12-30T09:00',
        handlingTime: working(5),
        calendar,
        hours: defaultOfficeHours,
        cutoff: defaultCutoff,
      }),
    ).toEqual({ dueAt: '2028-01-06T16:30', yearsNotCovered: [2028] })
  })
})

describe('the office', () => {
  test('may close and cut off at other times', () => {
    const hours = officeHoursSchema.parse([{ from: '07:30', to: '17:00' }])
    expect(
      appointment({ receivedAt: '2026-11-23T15:30', handlingTime: working(1), calendar, hours, cutoff: '16:00' }).dueAt,
    ).toBe('2026-11-24T17:00')
  })

  test.each([
    [[]],
    [[{ from: '13:30', to: '11:00' }]],
    [
      [
        { from: '08:00', to: '12:00' },
        { from: '11:00', to: '16:00' },
      ],
    ],
  ])('cannot have the hours %j', (hours) => {
    expect(officeHoursSchema.safeParse(hours).success).toBe(false)
  })
})

test('handling times in hours become days', () => {
  expect([0, 4, 7.5, 8, 12, 16, 40].map((hours) => handlingTimeOfHours(hours).days)).toEqual([0, 0, 0, 1, 2, 2, 5])
})

test('a receipt time that is none is a bug of the caller', () => {
  expect(() => due('2026-02-30T09:00', working(1))).toThrow(RangeError)
})
