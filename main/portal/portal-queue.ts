import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Result } from '../../shared/result.ts'
import { attemptWrite } from '../store/store-failure.ts'
import { inTransaction } from '../store/transaction.ts'
import type { DiskFailure } from '../vault/disk.ts'

/** A dossier, or its progress, that the portal is still to be told. */
export interface PortalTask {
  readonly dossierId: string
  readonly revision: number
  readonly attempts: number
}

export interface PortalEntry {
  readonly officialCode: string
  readonly state: 'waiting' | 'refused'
  readonly attempts: number
  readonly lastFailure: string | null
}

/** What the portal does not know yet. Rows come by triggers of the register and go with the portal's acknowledgement. */
export interface PortalQueue {
  /** At most `limit` that wait, those that were tried least first; with `known`, whose dossier the portal has already. */
  waiting(known: boolean, limit: number): readonly PortalTask[]
  /** The portal has acknowledged it. What has changed since stays, and is now told as progress. */
  acknowledge(task: PortalTask): Result<void, DiskFailure>
  recordFailure(task: PortalTask, kind: string): Result<void, DiskFailure>
  /** No repeat will get it through: it waits for a person. */
  recordRefusal(task: PortalTask, kind: string): Result<void, DiskFailure>
  /** Those not told yet, refused ones first. */
  entries(limit: number): readonly PortalEntry[]
  /** Lets a refused one be tried again; false when none of this code was refused. */
  again(officialCode: string): Result<boolean, DiskFailure>
}

const taskSchema = z
  .object({ dossier_id: z.string(), revision: z.number(), attempts: z.number() })
  .transform(({ dossier_id: dossierId, ...rest }): PortalTask => ({ dossierId, ...rest }))

const entrySchema = z
  .object({
    official_code: z.string(),
    state: z.enum(['waiting', 'refused']),
    attempts: z.number(),
    last_failure: z.string().nullable(),
  })
  .transform(
    ({ official_code: officialCode, last_failure: lastFailure, ...rest }): PortalEntry => ({
      officialCode,
      lastFailure,
      ...rest,
    }),
  )

export function createPortalQueue(database: DatabaseSync): PortalQueue {
  const waiting = database.prepare(`
    SELECT dossier_id, revision, attempts FROM portal_queue
    WHERE state = 'waiting' AND known = ? ORDER BY attempts LIMIT ?`)
  const know = database.prepare('INSERT INTO portal_known (dossier_id) VALUES (?) ON CONFLICT DO NOTHING')
  const done = database.prepare('DELETE FROM portal_queue WHERE dossier_id = ? AND revision = ?')
  const knownNow = database.prepare('UPDATE portal_queue SET known = 1 WHERE dossier_id = ?')
  const fail = database.prepare(
    'UPDATE portal_queue SET attempts = attempts + 1, last_failure = ? WHERE dossier_id = ?',
  )
  // A change that came meanwhile may be just what mends it.
  const refuse = database.prepare(`
    UPDATE portal_queue SET state = 'refused', attempts = attempts + 1, last_failure = ?
    WHERE dossier_id = ? AND revision = ?`)
  const entries = database.prepare(`
    SELECT official_code, portal_queue.state, attempts, last_failure
    FROM portal_queue JOIN dossiers ON dossiers.id = dossier_id ORDER BY portal_queue.state, attempts DESC LIMIT ?`)
  const again = database.prepare(`
    UPDATE portal_queue SET state = 'waiting', attempts = 0
    WHERE state = 'refused' AND dossier_id = (SELECT id FROM dossiers WHERE official_code = ?)`)
  return {
    waiting: (known, limit) => waiting.all(Number(known), limit).map((row) => taskSchema.parse(row)),
    acknowledge: ({ dossierId, revision }) =>
      attemptWrite(() =>
        inTransaction(database, () => {
          know.run(dossierId)
          done.run(dossierId, revision)
          knownNow.run(dossierId)
        }),
      ),
    recordFailure: ({ dossierId }, kind) => attemptWrite(() => void fail.run(kind, dossierId)),
    recordRefusal: ({ dossierId, revision }, kind) => attemptWrite(() => void refuse.run(kind, dossierId, revision)),
    entries: (limit) => entries.all(limit).map((row) => entrySchema.parse(row)),
    again: (officialCode) => attemptWrite(() => again.run(officialCode).changes === 1),
  }
}
