import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { parseOfficialCode } from '../../shared/dossier/official-code.ts'
import { attemptWrite } from '../store/store-failure.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Result } from '../../shared/result.ts'
import type { DiskFailure } from '../vault/disk.ts'

/** Written into a Centre's folder by a restore: the day of it. Stays until the Centre has left that day's numbers out. */
export const restoredFileName = 'restored-on'

/**
 * How many numbers a restored register leaves out on the day of the restore, of each agency: more than a Centre takes in
 * on one day, and few enough that the codes of the day keep their four digits.
 */
export const leftOutByRestore = 2_000

/** Stands for every agency. */
const everyAgency = '*'

const dayOfFile = z.iso.date()
const lastRow = z.object({ last: z.number() })

/**
 * Sees to it that no official code is given twice by a register that does not remember all that it has given: neither
 * one of `codesHeld`, which its kiosk was told, nor one of the day on which it was restored from an older copy.
 */
export function leaveOutNumbers(
  database: DatabaseSync,
  folder: string,
  codesHeld: readonly string[],
): Result<void, DiskFailure> {
  const counted = database.prepare('SELECT coalesce(max(value), 0) AS last FROM counters WHERE day = ?')
  const countedOf = database.prepare(
    'SELECT coalesce(max(value), 0) AS last FROM counters WHERE agency = ? AND day = ?',
  )
  const leaveOut = database.prepare(`
    INSERT INTO left_out (agency, day, up_to) VALUES (?, ?, ?)
    ON CONFLICT (agency, day) DO UPDATE SET up_to = max(up_to, excluded.up_to)`)
  return attemptWrite(() =>
    inTransaction(database, () => {
      for (const { agency, day, running } of newestOf(codesHeld)) {
        if (running > lastRow.parse(countedOf.get(agency, day)).last) leaveOut.run(agency, day, running)
      }
      const day = restoredOn(folder)
      if (day !== null) leaveOut.run(everyAgency, day, lastRow.parse(counted.get(day)).last + leftOutByRestore)
    }),
  )
}

/** The day on which a backup became this folder; null where that was seen to, or never happened. */
export function restoredOn(folder: string): string | null {
  const path = join(folder, restoredFileName)
  if (!existsSync(path)) return null
  const day = dayOfFile.safeParse(readFileSync(path, 'utf8').trim())
  return day.success ? day.data : null
}

/** The highest number of each agency's day among these codes; what is no official code, like those of practice, has none. */
function newestOf(codes: readonly string[]) {
  const newest = new Map<string, { readonly agency: string; readonly day: string; readonly running: number }>()
  for (const text of codes) {
    const code = parseOfficialCode(text)
    if (!code.ok) continue
    const { agency, receivedOn: day, running } = code.value
    if (running > (newest.get(`${agency} ${day}`)?.running ?? 0))
      newest.set(`${agency} ${day}`, { agency, day, running })
  }
  return [...newest.values()]
}
