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
 * The date as text: `YYYY-MM-DD` when every part is whole, `YYYY` when only the year is asked.
 *
 * A half-typed date keeps what was typed (`-5-12` has no year yet) and is no valid date by its shape; nothing
 * typed at all is ''. A single digit is not filled up here but by `fillPart` when the person leaves the box: the
 * 1 may be on its way to 15.
 */
export function writeDateParts(parts: DateParts, yearOnly: boolean): string {
  const { day, month, year } = parts
  if (yearOnly) return year
  return day === '' && month === '' && year === '' ? '' : `${year}-${month}-${day}`
}

/** 5 → 05 for a day or month that is left; a lone nought stays, as it means that a digit is missing. */
export function fillPart(text: string): string {
  return /^[1-9]$/.test(text) ? `0${text}` : text
}

/** Whether a day or month can take no further digit, so that typing goes on in the next box. */
export function isPartFull(part: 'day' | 'month' | 'year', text: string): boolean {
  if (part === 'year') return text.length === 4
  return text.length === 2 || (text.length === 1 && Number(text) > (part === 'day' ? 3 : 1))
}
