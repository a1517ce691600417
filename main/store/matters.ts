import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Result } from '../../shared/result.ts'
import type { DiskFailure } from '../vault/disk.ts'
import { attemptWrite } from './store-failure.ts'
import { inTransaction } from './transaction.ts'

const deliverySchema = z.object({
  tracking_code: z.string(),
  received_at: z.string(),
  state: z.enum(['waiting', 'rejected']),
  last_failure: z.string().nullable(),
})
const printSchema = z.object({
  request_id: z.string(),
  tracking_code: z.string(),
  state: z.enum(['waiting', 'notKnown']),
  changed_at: z.string(),
})
const callSchema = z.object({ number: z.number(), ticket: z.number(), at: z.string() })

export interface DeliveryMatter {
  readonly trackingCode: string
  readonly receivedAt: string
  /** `refused`: never tried again by itself · `waiting`: for longer than it should. */
  readonly state: 'refused' | 'waiting'
  /** The kind of the last failure, or null where nothing was tried yet. */
  readonly reason: string | null
}

export interface PrintMatter {
  readonly requestId: string
  readonly trackingCode: string
  /** `waiting`: it never left for the printer · `notKnown`: it may lie in the tray. */
  readonly state: 'waiting' | 'notKnown'
  readonly at: string
}

export interface CallMatter {
  readonly callId: number
  /** As it stood on the visitor's screen. */
  readonly number: number
  readonly at: string
}

/** What went wrong and waits for an officer. Nothing of a person, and gone from here once somebody has seen to it. */
export interface Matters {
  /** `waitingSince`: dossiers received at or before it should have been delivered by now. */
  deliveries(waitingSince: string): readonly DeliveryMatter[]
  /** Receipts not known to have come out, none of whose later prints did; asked for at or before `quietSince`. */
  prints(quietSince: string): readonly PrintMatter[]
  /** Calls for help of this day and later that no officer has seen to. */
  calls(since: string): readonly CallMatter[]
  /** Puts a refused dossier back into the queue, once. False: it is not refused. */
  sendAgain(trackingCode: string, by: Officer): Result<boolean, DiskFailure>
  seeToPrint(requestId: string, by: Officer): Result<void, DiskFailure>
  seeToCall(callId: number, by: Officer): Result<void, DiskFailure>
}

interface Officer {
  readonly officerId: string
  readonly at: string
}

export function createMatters(database: DatabaseSync): Matters {
  const deliveries = database.prepare(`
    SELECT dossiers.tracking_code, dossiers.received_at, outbox.state, outbox.last_failure
    FROM outbox JOIN dossiers ON dossiers.id = outbox.dossier_id
    WHERE outbox.state = 'rejected' OR dossiers.received_at <= ? ORDER BY outbox.state, dossiers.received_at`)
  const prints = database.prepare(`
    SELECT job.request_id, dossiers.tracking_code, job.state, job.changed_at
    FROM print_jobs AS job JOIN dossiers ON dossiers.id = job.dossier_id
    WHERE job.state IN ('waiting', 'notKnown') AND job.seen_to_by IS NULL AND job.changed_at <= ?
      AND NOT EXISTS (SELECT 1 FROM print_jobs AS other WHERE other.dossier_id = job.dossier_id
        AND other.state IN ('printed', 'handedOver') AND other.changed_at >= job.changed_at)
    ORDER BY job.changed_at`)
  const calls = database.prepare(
    'SELECT number, ticket, at FROM help_calls WHERE seen_to_by IS NULL AND at >= ? ORDER BY number',
  )
  const refused = database.prepare(`
    SELECT outbox.dossier_id AS id FROM outbox JOIN dossiers ON dossiers.id = outbox.dossier_id
    WHERE dossiers.tracking_code = ? AND outbox.state = 'rejected'`)
  const queue = database.prepare(`UPDATE outbox SET state = 'waiting' WHERE dossier_id = ?`)
  const receive = database.prepare(`UPDATE dossiers SET state = 'received' WHERE id = ?`)
  const seePrint = database.prepare('UPDATE print_jobs SET seen_to_by = ? WHERE request_id = ?')
  const seeCall = database.prepare('UPDATE help_calls SET seen_to_by = ? WHERE number = ?')
  const audit = database.prepare('INSERT INTO audit (at, actor, action, subject) VALUES (?, ?, ?, ?)')
  const note = ({ officerId, at }: Officer, action: string, subject: string): void =>
    void audit.run(at, `officer:${officerId}`, action, subject)
  return {
    deliveries: (waitingSince) =>
      deliveries.all(waitingSince).map((raw) => {
        const row = deliverySchema.parse(raw)
        const state = row.state === 'rejected' ? 'refused' : 'waiting'
        return { trackingCode: row.tracking_code, receivedAt: row.received_at, state, reason: row.last_failure }
      }),
    prints: (quietSince) =>
      prints.all(quietSince).map((raw) => {
        const row = printSchema.parse(raw)
        return { requestId: row.request_id, trackingCode: row.tracking_code, state: row.state, at: row.changed_at }
      }),
    calls: (since) =>
      calls.all(since).map((raw) => {
        const { number: callId, ticket, at } = callSchema.parse(raw)
        return { callId, number: ticket, at }
      }),
    sendAgain: (trackingCode, by) =>
      attemptWrite(() =>
        inTransaction(database, () => {
          const row = refused.get(trackingCode)
          if (row === undefined) {
            return false
          }
          const { id } = z.object({ id: z.string() }).parse(row)
          queue.run(id)
          receive.run(id)
          note(by, 'dossier.sentAgain', id)
          return true
        }),
      ),
    seeToPrint: (requestId, by) =>
      attemptWrite(() =>
        inTransaction(database, () => {
          seePrint.run(by.officerId, requestId)
          note(by, 'print.seenTo', requestId)
        }),
      ),
    seeToCall: (callId, by) =>
      attemptWrite(() =>
        inTransaction(database, () => {
          seeCall.run(by.officerId, callId)
          note(by, 'call.seenTo', String(callId))
        }),
      ),
  }
}
