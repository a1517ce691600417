/** A day of the office's calendar as `YYYY-MM-DD`. Days are text and numbers, never instants: no time zone can shift them. */
export type Day = string

export interface DayParts {
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly day: number
}

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const daysOfEra = 146_097
const daysUntil1970 = 719_468

/** Whether the text is `YYYY-MM-DD` and such a day exists (31 June and 29 February 2001 do not). Years start at 0001. */
export function isDay(text: string): boolean {
  const parts = shape.exec(text)
  return parts !== null && dayExists({ year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) })
}

export function dayExists({ year, month, day }: DayParts): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function dayOfParts({ year, month, day }: DayParts): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Takes a day apart. Text that is not a day is a bug of the caller: check it with `isDay` first. */
export function partsOfDay(text: Day): DayParts {
  if (!isDay(text)) {
    throw new RangeError('not a day')
  }
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) }
}

/**
 * Days since 1 January 1970 in the Gregorian calendar, also before its introduction.
 *
 * Years start in March here, so that a leap day is the last day of its year: howardhinnant.github.io/date_algorithms.html
 */
export function dayNumber(text: Day): number {
  const { year, month, day } = partsOfDay(text)
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysOfEra + dayOfEra - daysUntil1970
}

/** The inverse of `dayNumber`. */
export function dayOfNumber(number: number): Day {
  const shifted = number + daysUntil1970
  const era = Math.floor(shifted / daysOfEra)
  const dayOfEra = shifted - era * daysOfEra
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return dayOfParts({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day })
}

export function addDays(text: Day, days: number): Day {
  return dayOfNumber(dayNumber(text) + days)
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(text: Day): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumber(text) + 3) % 7) + 7) % 7) + 1
}

export function yearOf(text: Day): number {
  return partsOfDay(text).year
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
