import { assertNever } from '../../shared/assert-never.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodResult } from '../../shared/contract/method.ts'
import type { Department } from '../../shared/procedure/procedure.ts'
import type { Paper } from '../../shared/receipt/paper.ts'
import type { ReceiptFacts } from '../../shared/receipt/receipt-facts.ts'
import { receiptPaper } from '../../shared/receipt/receipt-paper.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { KioskConfig } from '../config/schema.ts'
import type { DeviceState } from '../devices/device-state.ts'
import { canPrint, type Printer } from '../devices/printer.ts'
import type { Effects } from '../effects.ts'
import { officeInstant } from '../office-time.ts'
import { escPos } from '../printing/esc-pos.ts'
import type { PaperRenderer } from '../printing/paper-renderer.ts'
import type { PrintJobState } from '../store/print-jobs.ts'
import type { OpenWorld } from '../world.ts'
import type { HandlersOf } from './handlers.ts'
import { receiptFactsOf } from './receipt-facts-of.ts'
import type { SubmittedDossier } from './submitted-dossier.ts'
import type { Visit, Visits } from './visits.ts'

/** The printer of one world, and how many dots its head has across. */
export interface ReceiptPrinter {
  readonly printer: Printer
  readonly widthDots: number
}

type PrintResult = MethodResult<Contract['receipt.print']>

/**
 * Shows and prints the receipt of a visit's dossier.
 *
 * A job is written down before its first byte leaves, so that neither a second tap nor a crash prints it twice; one
 * that was cut off there counts as "may lie in the tray" and is never repeated by itself.
 */
export function createReceiptHandlers(parts: {
  readonly visits: Visits
  readonly worlds: readonly OpenWorld[]
  readonly config: KioskConfig
  readonly effects: Effects
  readonly departmentOf: (departmentId: string) => Department | null
  readonly printerOf: (world: OpenWorld) => ReceiptPrinter
  readonly renderer: PaperRenderer
  /** How the printer is after a try: paper may have run out over it. */
  readonly onPrinterUsed: (world: OpenWorld, state: DeviceState) => void
}): HandlersOf<'receipt.show' | 'receipt.print'> {
  const { visits, worlds, config, effects, departmentOf, printerOf, renderer, onPrinterUsed } = parts

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
    const before = visit.printJobs.get(requestId) ?? stored?.state ?? 'waiting'
    if (before !== 'waiting') {
      return answerOf(before)
    }
    /** The visit remembers too: a disk that is full must not keep a received dossier's receipt from being printed. */
    const record = (state: PrintJobState): void => {
      visit.printJobs.set(requestId, state)
      world.store.printJobs.record(requestId, { dossierId: dossier.dossierId, state }, officeInstant(effects.now()))
    }
    const { printer, widthDots } = printerOf(world)
    const state = await printer.status()
    if (!canPrint(state)) {
      record('waiting')
      return fail({ kind: 'printerNotReady', state })
    }
    const printedBefore = [...visit.printJobs.values()].some((job) => job === 'printed' || job === 'handedOver')
    const paper = paperOf(visit, dossier, printedBefore ? 'reprint' : null)
    record('sending')
    const end = await printer.print({
      // Names the dossier by its random id; a request's own id may hold anything.
      id: `${dossier.dossierId}-${visit.printJobs.size}`,
      escPos: async () => escPos(await renderer.renderRaster(paper, { widthDots })),
      pdf: () => renderer.renderPdf(paper),
      png: async () => (await renderer.renderPng(paper)).png,
    })
    effects.log({ event: 'receipt.printed', outcome: end.kind })
    if (end.kind === 'notReady') {
      record('waiting')
      onPrinterUsed(world, end.state)
      return fail({ kind: 'printerNotReady', state: end.state })
    }
    record(end.kind)
    onPrinterUsed(world, await printer.status())
    return answerOf(end.kind)
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

function answerOf(
  state: Exclude<PrintJobState, 'waiting'>,
): Result<{ outcome: 'printed' | 'handedOver' }, { readonly kind: 'notKnown' }> {
  switch (state) {
    case 'printed':
    case 'handedOver':
      return ok({ outcome: state })
    case 'sending':
    case 'notKnown':
      return fail({ kind: 'notKnown' })
    default:
      return assertNever(state)
  }
}
