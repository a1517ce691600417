import { z } from 'zod'
import { addDays, type Day, isDay, weekdayOf, yearOf } from './civil-day.ts'

const calendarDaySchema = z.strictObject({
  date: z.string().refine(isDay, { error: 'no such day; write YYYY-MM-DD' }),
  kind: z.enum(['holiday', 'makeupWorkday']),
  name: z.string().min(1),
  /** The decision or law that sets the day; a proposal says so here. */
  source: z.string().min(1),
})

/**
 * The editable table of days that break the rhythm of the week.
 *
 * `years` lists the years that the table is complete for. Tết and 2 September are set by a new decision each year, so a
 * year outside the list is not merely a year without holidays.
 */
export const workingCalendarSchema = z
  .strictObject({ years: z.array(z.int().min(2000).max(2099)).min(1), days: z.array(calendarDaySchema) })
  .superRefine(({ days, years }, context) => {
    const seen = new Set<string>()
    days.forEach(({ date }, index) => {
      if (seen.has(date)) {
        context.addIssue({ code: 'custom', path: ['days', index, 'date'], message: `${date} stands here twice` })
      }
      if (isDay(date) && !years.includes(yearOf(date))) {
        context.addIssue({ code: 'custom', path: ['days', index, 'date'], message: `${date} is in none of the years` })
      }
      seen.add(date)
    })
  })
export type WorkingCalendar = z.infer<typeof workingCalendarSchema>
export type CalendarDay = z.infer<typeof calendarDaySchema>

const saturday = 6

/** Whether the office works on that day. A make-up working day beats the week, a holiday beats a weekday. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  const kind = calendar.days.find(({ date }) => date === day)?.kind
  return kind === undefined ? weekdayOf(day) < saturday : kind === 'makeupWorkday'
}

/** The day itself when the office works on it, else the next day when it does. */
export function workingDayFrom(day: Day, calendar: WorkingCalendar): Day {
  let candidate = day
  while (!isWorkingDay(candidate, calendar)) {
    candidate = addDays(candidate, 1)
  }
  return candidate
}

/** The `count`th working day after `day`, which itself is not counted; 0 gives `day` back. */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  let reached = day
  for (let counted = 0; counted < count; counted += 1) {
    reached = workingDayFrom(addDays(reached, 1), calendar)
  }
  return reached
}

/** The years between two days, both included, that the table says nothing about. */
export function yearsNotCovered(from: Day, to: Day, calendar: WorkingCalendar): readonly number[] {
  const missing: number[] = []
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!calendar.years.includes(year)) {
      missing.push(year)
    }
  }
  return missing
}
