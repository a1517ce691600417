import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodResult } from '../../shared/contract/method.ts'
import type { Officer } from '../../shared/contract/values.ts'
import { groupTrackingCode, parseTrackingCode } from '../../shared/dossier/tracking-code.ts'
import type { Department, Procedure } from '../../shared/procedure/procedure.ts'
import { receiptPaper } from '../../shared/receipt/receipt-paper.ts'
import { fail, ok } from '../../shared/result.ts'
import type { KioskConfig } from '../config/schema.ts'
import type { Effects } from '../effects.ts'
import { inTurn } from '../in-turn.ts'
import { officeDay, officeInstant } from '../office-time.ts'
import type { OpenWorld } from '../world.ts'
import type { HandlersOf } from './handlers.ts'
import type { PrintOnce } from './print-once.ts'
import { reprintFactsOf } from './reprint-facts-of.ts'
import type { Service } from './service.ts'

/** A delivery that takes longer has something that somebody should look at. */
const longWaitMs = 60 * 60_000

/** The visitor's own screen deals with a print for as long as they stand there. */
const quietMs = 2 * 60_000

/** What needs an officer in the real world, and what an officer may do about it. Every deed is audited with who did it. */
export function createMattersHandlers(parts: {
  readonly world: OpenWorld
  readonly officerOf: (staffToken: string) => Officer | null
  readonly service: Service
  readonly effects: Pick<Effects, 'now'>
  readonly config: KioskConfig
  readonly procedureOf: (code: string) => Procedure | null
  readonly departmentOf: (departmentId: string) => Department | null
  readonly printOnce: PrintOnce
}): HandlersOf<'staff.matters' | 'staff.sendAgain' | 'staff.seeTo' | 'staff.reprint'> {
  const { world, officerOf, service, effects, config, procedureOf, departmentOf, printOnce } = parts
  const { matters, dossiers, printJobs, dayBook } = world.store
  const turn = inTurn()
  const ago = (ms: number): string => officeInstant(new Date(effects.now().getTime() - ms))

  return {
    async 'staff.matters'({ staffToken }) {
      if (officerOf(staffToken) === null) {
        return fail({ kind: 'notAllowed' })
      }
      return ok({
        deliveries: matters
          .deliveries(ago(longWaitMs))
          .map((matter) => ({ ...matter, trackingCode: groupTrackingCode(matter.trackingCode) })),
        prints: matters
          .prints(ago(quietMs))
          .map((matter) => ({ ...matter, trackingCode: groupTrackingCode(matter.trackingCode) })),
        calls: [...matters.calls(officeDay(effects.now()))],
      })
    },
    async 'staff.sendAgain'({ staffToken, trackingCode }) {
      const officer = officerOf(staffToken)
      if (officer === null) {
        return fail({ kind: 'notAllowed' })
      }
      const code = parseTrackingCode(trackingCode)
      const by = { officerId: officer.id, at: officeInstant(effects.now()) }
      const sent = code.ok ? matters.sendAgain(code.value, by) : ok(false)
      if (!sent.ok) {
        return fail(service.commonFailureOf(sent.failure))
      }
      const dossier = code.ok && sent.value ? dossiers.byTrackingCode(code.value) : null
      if (dossier === null) {
        return fail({ kind: 'notRefused' })
      }
      return ok({ officialCode: await world.outbox.deliverNow(dossier.id, 3_000) })
    },
    async 'staff.seeTo'({ staffToken, matter }) {
      const officer = officerOf(staffToken)
      if (officer === null) {
        return fail({ kind: 'notAllowed' })
      }
      const by = { officerId: officer.id, at: officeInstant(effects.now()) }
      const seen =
        matter.kind === 'call' ? matters.seeToCall(matter.callId, by) : matters.seeToPrint(matter.requestId, by)
      return seen.ok ? ok({}) : fail(service.commonFailureOf(seen.failure))
    },
    'staff.reprint': ({ staffToken, trackingCode, requestId }) =>
      // One after the other: a second touch must find what the first one wrote down.
      turn(async (): Promise<MethodResult<Contract['staff.reprint']>> => {
        const officer = officerOf(staffToken)
        if (officer === null) {
          return fail({ kind: 'notAllowed' })
        }
        const code = parseTrackingCode(trackingCode)
        const dossier = code.ok ? dossiers.byTrackingCode(code.value) : null
        if (dossier === null) {
          return fail({ kind: 'unknownCode' })
        }
        const stored = printJobs.find(requestId)
        if (stored !== null && stored.dossierId !== dossier.id) {
          return fail({ kind: 'badRequest', detail: 'the request belongs to another dossier' })
        }
        const at = officeInstant(effects.now())
        const noted = dayBook.audit(
          { actor: `officer:${officer.id}`, action: 'receipt.reprinted', subject: dossier.id },
          at,
        )
        if (!noted.ok) {
          return fail(service.commonFailureOf(noted.failure))
        }
        return printOnce(world, {
          id: `${dossier.id}-reprint-${requestId.replace(/[^A-Za-z0-9]/g, '').slice(0, 12)}`,
          requestId,
          before: stored?.state ?? 'waiting',
          paper: () =>
            receiptPaper(
              reprintFactsOf({
                dossier,
                parts: dossiers.partsOf(dossier.id),
                procedure: procedureOf(dossier.procedureCode),
                department: departmentOf(dossier.departmentId),
                config,
              }),
            ),
          record: (state) =>
            void printJobs.record(requestId, { dossierId: dossier.id, state }, officeInstant(effects.now())),
        })
      }),
  }
}
