import { z } from 'zod'

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'write a time as HH:mm, e.g. 07:15' })

/** Spans of one working day in which the office is open, in order, as `HH:mm` office time. */
export const officeHoursSchema = z
  .array(z.strictObject({ from: timeSchema, to: timeSchema }))
  .min(1)
  .refine((spans) => spans.every(({ from, to }, index) => from < to && from >= (spans[index - 1]?.to ?? '')), {
    error: 'each span must end after it starts and start after the one before',
  })
export type OfficeHours = z.infer<typeof officeHoursSchema>

export const cutoffSchema = timeSchema

/** Hours of the Public Administration Service Centre of Quảng Ngãi, Monday to Friday. */
export const defaultOfficeHours: OfficeHours = [
  { from: '07:15', to: '11:15' },
  { from: '13:30', to: '16:30' },
]

/** What is received later counts from the next working day. */
export const defaultCutoff = '15:00'

/** When the office closes on a working day. */
export function closingTime(hours: OfficeHours): string {
  const last = hours.at(-1)
  if (last === undefined) {
    throw new RangeError('office hours without a span')
  }
  return last.to
}
