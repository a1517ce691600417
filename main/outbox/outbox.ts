import type { CentrePort, DeliveryFailure, Envelope } from '../centre/centre-port.ts'
import type { Effects } from '../effects.ts'
import { bugIn } from '../log/bug-in.ts'
import { officeInstant } from '../office-time.ts'
import type { Store } from '../store/open-store.ts'
import type { DiskFailure } from '../vault/disk.ts'
import type { DocumentVault } from '../vault/document-vault.ts'
import { backOffMs } from './back-off.ts'
import { releaseDocuments } from './release-documents.ts'

/** Carries received dossiers to the Centre until it has acknowledged each one. */
export interface Outbox {
  /** Takes up what waits from before. */
  start(): void
  /**
   * Tries one dossier now, and hands back its official code if the Centre answers within `ms`.
   *
   * Null means: not yet. The delivery goes on by itself all the same.
   */
  deliverNow(dossierId: string, ms: number): Promise<string | null>
  /** Stops trying, and resolves when nothing is under way any more. */
  close(): Promise<void>
}

/** Why a dossier did not get through. `unexpected` is a bug of ours: it may hit one dossier and must not hit the others. */
type Trouble = DeliveryFailure['kind'] | 'unexpected'

/** Failures that no repeat can mend. */
const permanent: ReadonlySet<Trouble> = new Set([
  'brokenSeal',
  'unreadableBody',
  'missingDocument',
  'brokenDocument',
  'unknownDepartment',
  'differentBody',
  'tooLarge',
  'refused',
])

/** Failures that the next dossier would meet as well: the rest of a round waits with it. */
const commonToAll: ReadonlySet<Trouble> = new Set(['unreachable', 'busy', 'untrusted', 'notLetIn', 'differentKey'])

/** How often documents whose retention is over are looked for, beside after each delivery. */
const releaseEveryMs = 60 * 60_000

export function createOutbox(parts: {
  readonly store: Pick<Store, 'dossiers' | 'outbox'>
  readonly documents: DocumentVault
  readonly centre: CentrePort
  readonly effects: Effects
  readonly retentionDays: number
  readonly onAccepted: (trackingCode: string, officialCode: string) => void
  /** The kiosk's own disk refused a note; what it was about still waits and is tried again. */
  readonly onDiskFailure: (failure: DiskFailure) => void
}): Outbox {
  const { store, documents, centre, effects, retentionDays, onAccepted, onDiskFailure } = parts
  let closed = false
  let failuresInARow = 0
  let cancelTimer: (() => void) | null = null
  let cancelRelease: (() => void) | null = null
  let round: Promise<void> | null = null
  // One delivery of a dossier at a time: a tap on send and the timer may want the same one.
  const running = new Map<string, Promise<Trouble | null>>()

  function envelopeOf(dossierId: string): Envelope | null {
    const dossier = store.dossiers.byId(dossierId)
    if (dossier === null || dossier.sealed === null) {
      return null
    }
    return {
      dossierId,
      trackingCode: dossier.trackingCode,
      procedureCode: dossier.procedureCode,
      departmentId: dossier.departmentId,
      formId: dossier.formId,
      formVersion: dossier.formVersion,
      catalogueVersion: dossier.catalogueVersion,
      receivedAt: dossier.receivedAt,
      sealedKey: dossier.sealed.key,
      sealedBody: dossier.sealed.body,
      documents: store.dossiers.documentsOf(dossierId).map(({ id: fileId, digest, bytes }) => ({
        fileId,
        digest,
        bytes,
        read: () => documents.read(dossierId, fileId),
      })),
    }
  }

  async function carry(dossierId: string, attempt: number): Promise<Trouble | null> {
    const envelope = envelopeOf(dossierId)
    if (envelope === null) {
      return null
    }
    const startedAt = effects.now()
    const answer = await centre.deliver(envelope)
    const now = effects.now()
    if (!answer.ok) {
      const { kind } = answer.failure
      effects.log({ event: 'dossier.deliveryFailed', kind, attempt })
      const noted = permanent.has(kind)
        ? store.outbox.recordRejection(dossierId, kind, officeInstant(now))
        : store.outbox.recordFailure(dossierId, kind)
      if (!noted.ok) {
        onDiskFailure(noted.failure)
      }
      return kind
    }
    const recorded = store.dossiers.accept(dossierId, answer.value)
    if (!recorded.ok) {
      // The Centre has it; the row still waits, and the Centre will answer the repeat with the same code.
      effects.log({ event: 'dossier.deliveryFailed', kind: recorded.failure.kind, attempt })
      onDiskFailure(recorded.failure)
      return recorded.failure.kind
    }
    effects.log({ event: 'dossier.accepted', afterMs: now.getTime() - startedAt.getTime() })
    onAccepted(envelope.trackingCode, answer.value.officialCode)
    // It is delivered, whatever becomes of this: what could not be removed now is tried again every hour.
    await releaseDocuments({ dossiers: store.dossiers, documents, retentionDays, now }).catch(reportBug)
    return null
  }

  /** Counts a try that ended in a bug like any other that did not get through. */
  function carryUnexpected(dossierId: string, error: unknown): Trouble {
    reportBug(error)
    const noted = store.outbox.recordFailure(dossierId, 'unexpected')
    if (!noted.ok) {
      onDiskFailure(noted.failure)
    }
    return 'unexpected'
  }

  function carryOnce(dossierId: string, attempt: number): Promise<Trouble | null> {
    const under = running.get(dossierId)
    if (under !== undefined) {
      return under
    }
    const carried = carry(dossierId, attempt)
      .catch((error: unknown) => carryUnexpected(dossierId, error))
      .finally(() => running.delete(dossierId))
    running.set(dossierId, carried)
    return carried
  }

  /** Arms the next round. One that is armed already stays: a busy hour must not push it ever further away. */
  function later(): void {
    if (!closed && cancelTimer === null) {
      failuresInARow += 1
      cancelTimer = effects.schedule(runRound, backOffMs(failuresInARow, effects))
    }
  }

  function runRound(): void {
    cancelTimer = null
    round ??= carryAll()
      .catch((error: unknown) => {
        reportBug(error)
        later()
      })
      .finally(() => {
        round = null
      })
  }

  async function carryAll(): Promise<void> {
    let again = false
    for (const { dossierId, attempts } of store.outbox.waiting()) {
      if (closed) {
        return
      }
      const failure = await carryOnce(dossierId, attempts + 1)
      again ||= failure !== null && !permanent.has(failure)
      if (failure !== null && commonToAll.has(failure)) {
        break
      }
    }
    if (again) {
      later()
    } else {
      failuresInARow = 0
    }
  }

  function reportBug(error: unknown): void {
    effects.log(bugIn('outbox', error))
  }

  function releaseRegularly(): void {
    releaseDocuments({ dossiers: store.dossiers, documents, retentionDays, now: effects.now() }).catch(reportBug)
    cancelRelease = effects.schedule(releaseRegularly, releaseEveryMs)
  }

  return {
    start() {
      runRound()
      releaseRegularly()
    },
    async deliverNow(dossierId, ms) {
      const carried = carryOnce(dossierId, 1).then(
        (failure) => {
          if (failure === null) {
            return store.dossiers.byId(dossierId)?.officialCode ?? null
          }
          if (!permanent.has(failure)) {
            later()
          }
          return null
        },
        (error: unknown) => {
          reportBug(error)
          later()
          return null
        },
      )
      const { promise: tooLate, resolve } = Promise.withResolvers<null>()
      const cancel = effects.schedule(() => resolve(null), ms)
      return Promise.race([carried, tooLate]).finally(cancel)
    },
    async close() {
      closed = true
      cancelTimer?.()
      cancelRelease?.()
      await round
      await Promise.allSettled(running.values())
    },
  }
}
