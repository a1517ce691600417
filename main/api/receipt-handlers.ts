import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodResult } from '../../shared/contract/method.ts'
import type { Department } from '../../shared/procedure/procedure.ts'
import type { Paper } from '../../shared/receipt/paper.ts'
import type { ReceiptFacts } from '../../shared/receipt/receipt-facts.ts'
import { receiptPaper } from '../../shared/receipt/receipt-paper.ts'
import { fail, ok } from '../../shared/result.ts'
import type { KioskConfig } from '../config/schema.ts'
import type { Effects } from '../effects.ts'
import { officeInstant } from '../office-time.ts'
import type { PaperRenderer } from '../printing/paper-renderer.ts'
import type { OpenWorld } from '../world.ts'
import type { HandlersOf } from './handlers.ts'
import type { PrintOnce } from './print-once.ts'
import { receiptFactsOf } from './receipt-facts-of.ts'
import type { SubmittedDossier } from './submitted-dossier.ts'
import type { Visit, Visits } from './visits.ts'

type PrintResult = MethodResult<Contract['receipt.print']>

/**
 * Shows and prints the receipt of a visit's dossier.
 */
export function createReceiptHandlers(parts: {
  readonly visits: Visits
  readonly worlds: readonly OpenWorld[]
  readonly config: KioskConfig
  readonly effects: Effects
  readonly departmentOf: (departmentId: string) => Department | null
  readonly renderer: Pick<PaperRenderer, 'renderPng'>
  readonly printOnce: PrintOnce
}): HandlersOf<'receipt.show' | 'receipt.print'> {
  const { visits, worlds, config, effects, departmentOf, renderer, printOnce } = parts

  function paperOf(visit: Visit, dossier: SubmittedDossier, copy: ReceiptFacts['copy']): Paper {
    const department = departmentOf(dossier.procedure.departmentId)
    return receiptPaper(receiptFactsOf({ dossier, world: visit.world, department, config, copy }))
  }

  async function print(visit: Visit, dossier: SubmittedDossier, requestId: string): Promise<PrintResult> {
    const world = worlds.find(({ name }) => name === visit.world)
    if (world === undefined) {
      return fail({ kind: 'visitEnded' })
    }
    const stored = world.store.printJobs.find(requestId)
    if (stored !== null && stored.dossierId !== dossier.dossierId) {
      return fail({ kind: 'badRequest', detail: 'the request belongs to another dossier' })
    }
    return printOnce(world, {
      // Names the dossier by its random id; a request's own id may hold anything.
      id: `${dossier.dossierId}-${visit.printJobs.size}`,
      requestId,
      before: visit.printJobs.get(requestId) ?? stored?.state ?? 'waiting',
      paper() {
        const printedBefore = [...visit.printJobs.values()].some((job) => job === 'printed' || job === 'handedOver')
        return paperOf(visit, dossier, printedBefore ? 'reprint' : null)
      },
      /** The visit remembers too: a disk that is full must not keep a received dossier's receipt from being printed. */
      record(state) {
        visit.printJobs.set(requestId, state)
        world.store.printJobs.record(requestId, { dossierId: dossier.dossierId, state }, officeInstant(effects.now()))
      },
    })
  }

  async function pictureOf(paper: Paper) {
    const { png, width, height } = await renderer.renderPng(paper)
    return { png: new Uint8Array(png), width, height }
  }

  return {
    'receipt.show': ({ visitId }) =>
      visits.use(visitId, async (visit) =>
        visit.submitted === null
          ? fail({ kind: 'nothingSubmitted' } as const)
          : ok(await pictureOf(paperOf(visit, visit.submitted, null))),
      ),
    'receipt.print': ({ visitId, requestId }) =>
      visits.use(visitId, async (visit) =>
        visit.submitted === null
          ? fail({ kind: 'nothingSubmitted' } as const)
          : print(visit, visit.submitted, requestId),
      ),
  }
}
