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

/** Stands for every agency that has no range of its own with the same end. */
export const everyAgency = '*'

const dayOfFile = z.iso.date()
const agencyRow = z.object({ agency: z.string() })
const lastRow = z.object({ last: z.number() })

/**
 * Sees to it that no official code is given twice by a register that does not remember all that it has given: neither
 * one of `codesHeld`, which its kiosk was told, nor one of the day on which it was restored from an older copy. `today`
 * stands in for that day where the restore's note of it cannot be read.
 *
 * `notEntered` is how many dossiers have documents here and no row. Their documents were flushed first, so that rows
 * which a log has lost are among them, and no more of today's numbers can have been given than this. Most often it is a
 * delivery that was cut off, whose number is then missed out. A note of the numbers beside the register was rejected: it
 * would have to be flushed for every dossier.
 */
export function leaveOutNumbers(
  database: DatabaseSync,
  {
    folder,
    codesHeld,
    notEntered,
    today,
  }: {
    readonly folder: string
    readonly codesHeld: readonly string[]
    readonly notEntered: number
    readonly today: string
  },
): Result<void, DiskFailure> {
  const counted = database.prepare('SELECT coalesce(max(value), 0) AS last FROM counters WHERE day = ?')
  const countedOf = database.prepare(
    'SELECT coalesce(max(value), 0) AS last FROM counters WHERE agency = ? AND day = ?',
  )
  const agenciesOf = database.prepare(
    'SELECT agency FROM counters WHERE day = ?1 UNION SELECT agency FROM left_out WHERE day = ?1 AND agency <> ?2',
  )
  const leaveOut = database.prepare(`
    INSERT INTO left_out (agency, day, first, up_to) VALUES (?, ?, ?, ?)
    ON CONFLICT (agency, day, up_to) DO UPDATE SET first = min(first, excluded.first)`)
  const lastOf = (agency: string, day: string): number => lastRow.parse(countedOf.get(agency, day)).last
  return attemptWrite(() =>
    inTransaction(database, () => {
      for (const { agency, day, running } of newestOf(codesHeld)) {
        const last = lastOf(agency, day)
        if (running > last) leaveOut.run(agency, day, last + 1, running)
      }
      if (notEntered > 0) {
        leaveOut.run(everyAgency, today, 1, notEntered)
        for (const { agency } of z.array(agencyRow).parse(agenciesOf.all(today, everyAgency))) {
          const last = lastOf(agency, today)
          leaveOut.run(agency, today, last + 1, last + notEntered)
        }
      }
      const day = restoredOn(folder, today)
      if (day === null) return
      const upTo = lastRow.parse(counted.get(day)).last + leftOutByRestore
      leaveOut.run(everyAgency, day, 1, upTo)
      // Each that is known has a range of its own: what it gave before is no part of it.
      for (const { agency } of z.array(agencyRow).parse(agenciesOf.all(day, everyAgency)))
        leaveOut.run(agency, day, lastOf(agency, day) + 1, upTo)
    }),
  )
}

/**
 * The day on which a backup became this folder; null where that was seen to, or never happened.
 *
 * A note of it that is damaged does not say when, and may be of today: no other day's numbers will be given any more.
 */
function restoredOn(folder: string, today: string): string | null {
  const path = join(folder, restoredFileName)
  if (!existsSync(path)) return null
  const day = dayOfFile.safeParse(readFileSync(path, 'utf8').trim())
  return day.success ? day.data : today
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
