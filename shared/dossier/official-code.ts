import { isDay, type Day } from '../calendar/civil-day.ts'
import { fail, ok, type Result } from '../result.ts'

/**
 * What an official dossier code (mã hồ sơ) says. Only the Centre gives one; a kiosk reads and prints it.
 *
 * `form`: `old` as in `000.00.53.H48-220921-0099`, `new` as in `H48.53-261008-0975`.
 */
export interface OfficialCode {
  readonly agency: string
  readonly receivedOn: Day
  /** The number of that agency's day, from 1. Ministries count in six or seven digits. */
  readonly running: number
  readonly form: 'old' | 'new'
}

const pattern = /^(?:(\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2})|([A-Y]\d{2}(?:\.\d{1,3}){0,4}))-(\d{6})-(\d{4,7})$/
const century = '20'
const largestRunning = 9_999_999

export function parseOfficialCode(text: string): Result<OfficialCode, 'badShape' | 'dateDoesNotExist'> {
  const found = pattern.exec(text.trim().toUpperCase())
  const [, oldAgency, newAgency, date = '', running = ''] = found ?? []
  const agency = oldAgency ?? newAgency
  if (agency === undefined) {
    return fail('badShape')
  }
  const receivedOn = `${century}${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4, 6)}`
  if (!isDay(receivedOn)) {
    return fail('dateDoesNotExist')
  }
  return ok({ agency, receivedOn, running: Number(running), form: oldAgency === undefined ? 'new' : 'old' })
}

/**
 * Writes the code of the `running`th dossier of an agency's day, e.g. `H48.15-261123-0007`.
 *
 * Throws on an agency, day or number that no code can hold: all three come from the Centre's own tables.
 */
export function officialCode(agency: string, receivedOn: Day, running: number): string {
  const fits = isDay(receivedOn) && receivedOn.startsWith(century)
  const code = `${agency}-${receivedOn.slice(2).replaceAll('-', '')}-${String(running).padStart(4, '0')}`
  if (!fits || !Number.isInteger(running) || running < 1 || running > largestRunning || !parseOfficialCode(code).ok) {
    throw new RangeError('no official code can hold this agency, day or number')
  }
  return code
}

/** Stands before every code of a training session. No agency begins so, and `parseOfficialCode` refuses it. */
const practicePrefix = 'TAP-'

/** What training gives instead of an official code, e.g. `TAP-H48.15-261123-0007` (tập: to practise). */
export function practiceCode(agency: string, receivedOn: Day, running: number): string {
  return practicePrefix + officialCode(agency, receivedOn, running)
}
