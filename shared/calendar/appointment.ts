import type { HandlingTime } from '../procedure/procedure.ts'
import { assertNever } from '../assert-never.ts'
import { addDays, type Day, isDay } from './civil-day.ts'
import { closingTime, type OfficeHours } from './office-hours.ts'
import {
  addWorkingDays,
  isWorkingDay,
  type WorkingCalendar,
  workingDayFrom,
  yearsNotCovered,
} from './working-calendar.ts'

export interface AppointmentQuestion {
  /** `YYYY-MM-DDTHH:mm` on the office's clock; seconds may follow and are not looked at. */
  readonly receivedAt: string
  readonly handlingTime: HandlingTime
  readonly calendar: WorkingCalendar
  readonly hours: OfficeHours
  /** `HH:mm`; at that very minute a dossier is still in time. */
  readonly cutoff: string
}

export interface DueTime {
  /** `YYYY-MM-DDTHH:mm`: the end of office hours of the day due. */
  readonly dueAt: string
  /**
   * Years on the way that the table of holidays does not cover. The day is then right but for those years' holidays:
   * the visitor still gets a receipt, and the operator must be told to complete the table.
   */
  readonly yearsNotCovered: readonly number[]
}

const hoursOfDay = 8

/**
 * When the result is due (ngày hẹn trả).
 *
 * The day of receipt is not counted. After the cut-off, or on a day of rest, the dossier counts as received on the next
 * working day. Working days skip rest; a deadline in calendar days that ends on a day of rest rolls forward. Zero days
 * mean: the same day.
 */
export function appointment({ receivedAt, handlingTime, calendar, hours, cutoff }: AppointmentQuestion): DueTime {
  const { day, time } = takeApart(receivedAt)
  const counted = countedAsReceivedOn(day, time, calendar, cutoff)
  const dueDay = dueDayAfter(counted, handlingTime, calendar)
  return { dueAt: `${dueDay}T${closingTime(hours)}`, yearsNotCovered: yearsNotCovered(day, dueDay, calendar) }
}

/** Handling times given in working hours: 8 hours are a day, a part of a later day counts whole, less is the same day. */
export function handlingTimeOfHours(hours: number): HandlingTime {
  return { days: hours < hoursOfDay ? 0 : Math.ceil(hours / hoursOfDay), unit: 'working' }
}

function countedAsReceivedOn(day: Day, time: string, calendar: WorkingCalendar, cutoff: string): Day {
  const inTime = isWorkingDay(day, calendar) && time <= cutoff
  return inTime ? day : workingDayFrom(addDays(day, 1), calendar)
}

function dueDayAfter(day: Day, { days, unit }: HandlingTime, calendar: WorkingCalendar): Day {
  switch (unit) {
    case 'working':
      return addWorkingDays(day, days, calendar)
    case 'calendar':
      return workingDayFrom(addDays(day, days), calendar)
    default:
      return assertNever(unit)
  }
}

function takeApart(receivedAt: string): { day: Day; time: string } {
  const [, day = '', time = ''] = /^(.{10})T(\d{2}:\d{2})/.exec(receivedAt) ?? []
  if (!isDay(day)) {
    throw new RangeError('receivedAt is not YYYY-MM-DDTHH:mm')
  }
  return { day, time }
}
