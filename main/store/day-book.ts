import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Result } from '../../shared/result.ts'
import type { DiskFailure } from '../vault/disk.ts'
import { attemptWrite } from './store-failure.ts'
import { inTransaction } from './transaction.ts'

/** What happened on this kiosk beside dossiers. Nothing here leads to a person. */
export interface DayBook {
  /** Calls an officer; the ticket counts from 1 each day. `at` is office time with offset. */
  callHelp(step: string, at: string): Result<number, DiskFailure>
  giveFeedback(ease: string, at: string): Result<void, DiskFailure>
  /** Something that a responsible person may ask about later. `actor` is `visitor`, `kiosk` or `officer:<id>`. */
  audit(
    entry: { readonly actor: string; readonly action: string; readonly subject: string | null },
    at: string,
  ): Result<void, DiskFailure>
}

export function createDayBook(database: DatabaseSync): DayBook {
  const count = database.prepare(`
    INSERT INTO counters (name, value) VALUES (?, 1)
    ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value`)
  const insertCall = database.prepare('INSERT INTO help_calls (at, step, ticket) VALUES (?, ?, ?)')
  const insertFeedback = database.prepare('INSERT INTO feedback (at, ease) VALUES (?, ?)')
  const insertAudit = database.prepare('INSERT INTO audit (at, actor, action, subject) VALUES (?, ?, ?, ?)')
  return {
    callHelp: (step, at) =>
      attemptWrite(() =>
        inTransaction(database, () => {
          const { value } = z.object({ value: z.number() }).parse(count.get(`help:${at.slice(0, 10)}`))
          insertCall.run(at, step, value)
          return value
        }),
      ),
    giveFeedback: (ease, at) => attemptWrite(() => void insertFeedback.run(at, ease)),
    audit: ({ actor, action, subject }, at) => attemptWrite(() => void insertAudit.run(at, actor, action, subject)),
  }
}
