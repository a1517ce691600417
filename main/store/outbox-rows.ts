import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Result } from '../../shared/result.ts'
import type { DiskFailure } from '../vault/disk.ts'
import { attemptWrite } from './store-failure.ts'
import { inTransaction } from './transaction.ts'

const rowSchema = z.object({ dossier_id: z.string(), attempts: z.number() })

/** What is still to be delivered. A row appears with its dossier and goes with its acceptance. */
export interface OutboxRows {
  /** Dossiers that wait, those received first, first. */
  waiting(): readonly { readonly dossierId: string; readonly attempts: number }[]
  /** Counts a try that did not get through. `kind` names the failure and nothing of the dossier. */
  recordFailure(dossierId: string, kind: string): Result<void, DiskFailure>
  /** The Centre will never take it as it is: it leaves the queue, and a person has to look. */
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
  const audit = database.prepare(`INSERT INTO audit (at, actor, action, subject) VALUES (?, 'centre', ?, ?)`)
  return {
    waiting: () =>
      waiting.all().map((row) => {
        const { dossier_id: dossierId, attempts } = rowSchema.parse(row)
        return { dossierId, attempts }
      }),
    recordFailure: (dossierId, kind) => attemptWrite(() => void fail.run(kind, dossierId)),
    recordRejection: (dossierId, kind, at) =>
      attemptWrite(() =>
        inTransaction(database, () => {
          reject.run(kind, dossierId)
          audit.run(at, 'dossier.rejected', dossierId)
        }),
      ),
  }
}
