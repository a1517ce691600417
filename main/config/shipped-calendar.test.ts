import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '../../shared/calendar/civil-day.ts'
import { isWorkingDay, workingCalendarSchema, workingDayFrom } from '../../shared/calendar/working-calendar.ts'

const shipped = workingCalendarSchema.parse(
  JSON.parse(readFileSync(new URL('../resources/calendar/holidays.json', import.meta.url), 'utf8')),
)

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
