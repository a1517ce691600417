/** A date while it is being typed: each part may be incomplete. */
export interface DateParts {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** Reads `YYYY-MM-DD`, `YYYY`, or a half-typed date as this file writes it. */
export function readDateParts(value: string): DateParts {
  const [year = '', month = '', day = ''] = value.split('-')
  return { day, month, year }
}

/**
 * `YYYY-MM-DD` as soon as all parts are there, `YYYY` when only the year is asked, else the parts as they stand.
 *
 * A half-typed date keeps what was typed (`-5-12` has no year yet) and is no valid date by its shape; nothing
 * typed at all is ''.
 */
export function writeDateParts(parts: DateParts, yearOnly: boolean): string {
  const { day, month, year } = parts
  if (yearOnly) return year
  if (day === '' && month === '' && year === '') return ''
  const whole = day !== '' && month !== '' && year.length === 4
  return whole ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : `${year}-${month}-${day}`
}

/** Whether a day or month can take no further digit, so that typing goes on in the next box. */
export function isPartFull(part: 'day' | 'month' | 'year', text: string): boolean {
  if (part === 'year') return text.length === 4
  return text.length === 2 || (text.length === 1 && Number(text) > (part === 'day' ? 3 : 1))
}
