import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Result } from '../../shared/result.ts'
import type { DiskFailure } from '../vault/disk.ts'
import { attemptWrite } from './store-failure.ts'

/**
 * Where a print job stands.
 *
 * `waiting`: nothing has left this program, so trying again is safe · `sending`: bytes may have left; whoever finds it
 * so after a crash must treat it as `notKnown` · `handedOver`: the printer or its spooler has taken it · `printed`: the
 * printer said so after the cut · `notKnown`: it may lie in the tray.
 */
export const printJobStateSchema = z.enum(['waiting', 'sending', 'handedOver', 'printed', 'notKnown'])
export type PrintJobState = z.infer<typeof printJobStateSchema>

export interface PrintJob {
  readonly dossierId: string
  readonly state: PrintJobState
}

/** Print jobs by the request that asked for them. They belong to the dossier, not to a screen. */
export interface PrintJobs {
  find(requestId: string): PrintJob | null
  /** After a restart: what was just being sent may lie in the tray, and nobody will say. */
  giveUpInterrupted(): Result<void, DiskFailure>
  /** Creates the job or moves it on. */
  record(requestId: string, job: PrintJob, at: string): Result<void, DiskFailure>
}

export function createPrintJobs(database: DatabaseSync): PrintJobs {
  const find = database.prepare('SELECT dossier_id, state FROM print_jobs WHERE request_id = ?')
  const record = database.prepare(`
    INSERT INTO print_jobs (request_id, dossier_id, state, changed_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (request_id) DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at`)
  const rowSchema = z.object({ dossier_id: z.string(), state: printJobStateSchema })
  const giveUp = database.prepare(`UPDATE print_jobs SET state = 'notKnown' WHERE state = 'sending'`)
  return {
    giveUpInterrupted: () => attemptWrite(() => void giveUp.run()),
    find(requestId) {
      const row = find.get(requestId)
      if (row === undefined) {
        return null
      }
      const { dossier_id: dossierId, state } = rowSchema.parse(row)
      return { dossierId, state }
    },
    record: (requestId, { dossierId, state }, at) =>
      attemptWrite(() => void record.run(requestId, dossierId, state, at)),
  }
}
