const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A `YYYY-MM-DD` text taken apart, whether or not the calendar has such a day; null for any other text. */
export function readDay(text: string): { readonly year: number; readonly month: number; readonly day: number } | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) }
}

/** Whether the Gregorian calendar has this day: 29 February only in leap years. */
export function dayExists(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const length = month === 2 && leap ? 29 : monthLengths[month - 1]
  return length !== undefined && day >= 1 && day <= length
}
