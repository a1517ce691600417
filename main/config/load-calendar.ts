import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type WorkingCalendar, workingCalendarSchema } from '../../shared/calendar/working-calendar.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { ConfigFault } from './config-fault.ts'

/** Reads the table of holidays: the office's own where the configuration names one, else the shipped one. */
export function loadCalendar({
  holidaysFile,
  resourcesFolder,
}: {
  readonly holidaysFile: string | null
  readonly resourcesFolder: string
}): Result<WorkingCalendar, readonly ConfigFault[]> {
  const path = holidaysFile ?? join(resourcesFolder, 'calendar', 'holidays.json')
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    // Absent, unreadable or no JSON: whichever, the operator must look at this file, and the message says which.
    const problem = `it cannot be read (${error instanceof Error ? error.message : 'unknown'})`
    return fail([{ where: path, key: '', problem, mend: 'Copy the shipped holidays.json and change it.' }])
  }
  const read = workingCalendarSchema.safeParse(value)
  if (read.success) {
    return ok(read.data)
  }
  return fail(
    read.error.issues.map(({ path: place, message }) => ({
      where: path,
      key: place.join('.'),
      problem: message.charAt(0).toLowerCase() + message.slice(1),
      mend: 'See the shipped holidays.json for how a day is written.',
    })),
  )
}
