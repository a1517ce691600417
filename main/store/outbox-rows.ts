import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Result } from '../../shared/result.ts'
import type { DiskFailure } from '../vault/disk.ts'
import { attemptWrite } from './store-failure.ts'
import { inTransaction } from './transaction.ts'

const rowSchema = z.object({ dossier_id: z.string(), attempts: z.number() })

const entrySchema = z.object({
  tracking_code: z.string(),
  received_at: z.string(),
  state: z.enum(['waiting', 'rejected']),
  attempts: z.number(),
  last_failure: z.string().nullable(),
})

/** A dossier in the outbox as an operator may see it: nothing of the person. `lastFailure` names a kind. */
export interface OutboxEntry {
  readonly trackingCode: string
  readonly receivedAt: string
  readonly state: 'waiting' | 'rejected'
  readonly attempts: number
  readonly lastFailure: string | null
}

/** What is still to be delivered. A row appears with its dossier and goes with its acceptance. */
export interface OutboxRows {
  /** Dossiers that wait, those received first, first. */
  waiting(): readonly { readonly dossierId: string; readonly attempts: number }[]
  /** All that the Centre has not accepted, waiting or given up, those received first, first. */
  entries(): readonly OutboxEntry[]
  /** Counts a try that did not get through. `kind` names the failure and nothing of the dossier. */
  recordFailure(dossierId: string, kind: string): Result<void, DiskFailure>
  /**
   * The Centre will never take it as it is: it leaves the queue, and a person has to look. Whoever looks its tracking
   * code up learns that it was refused, so that they go to the desk.
   */
  recordRejection(dossierId: string, kind: string, at: string): Result<void, DiskFailure>
}

export function createOutboxRows(database: DatabaseSync): OutboxRows {
  const waiting = database.prepare(`
    SELECT outbox.dossier_id, outbox.attempts FROM outbox JOIN dossiers ON dossiers.id = outbox.dossier_id
    WHERE outbox.state = 'waiting' ORDER BY dossiers.received_at, outbox.dossier_id`)
  const fail = database.prepare('UPDATE outbox SET attempts = attempts + 1, last_failure = ? WHERE dossier_id = ?')
  const reject = database.prepare(
    `UPDATE outbox SET state = 'rejected', attempts = attempts + 1, last_failure = ? WHERE dossier_id = ?`,
  )
  const refuse = database.prepare(`UPDATE dossiers SET state = 'refused' WHERE id = ?`)
  const entries = database.prepare(`
    SELECT dossiers.tracking_code, dossiers.received_at, outbox.state, outbox.attempts, outbox.last_failure
    FROM outbox JOIN dossiers ON dossiers.id = outbox.dossier_id ORDER BY dossiers.received_at, outbox.dossier_id`)
  const audit = database.prepare(`INSERT INTO audit (at, actor, action, subject) VALUES (?, 'centre', ?, ?)`)
  return {
    waiting: () =>
      waiting.all().map((row) => {
        const { dossier_id: dossierId, attempts } = rowSchema.parse(row)
        return { dossierId, attempts }
      }),
    entries: () =>
      entries.all().map((raw) => {
        const row = entrySchema.parse(raw)
        const { tracking_code: trackingCode, received_at: receivedAt, state, attempts } = row
        return { trackingCode, receivedAt, state, attempts, lastFailure: row.last_failure }
      }),
    recordFailure: (dossierId, kind) => attemptWrite(() => void fail.run(kind, dossierId)),
    recordRejection: (dossierId, kind, at) =>
      attemptWrite(() =>
        inTransaction(database, () => {
          reject.run(kind, dossierId)
          refuse.run(dossierId)
          audit.run(at, 'dossier.rejected', dossierId)
        }),
      ),
  }
}
