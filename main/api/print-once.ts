import { assertNever } from '../../shared/assert-never.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodFailure } from '../../shared/contract/method.ts'
import type { Paper } from '../../shared/receipt/paper.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { DeviceState } from '../devices/device-state.ts'
import { canPrint, type Printer, type PrintOutcome } from '../devices/printer.ts'
import type { Effects } from '../effects.ts'
import { bugIn } from '../log/bug-in.ts'
import { officeInstant } from '../office-time.ts'
import { escPos } from '../printing/esc-pos.ts'
import type { PaperRenderer } from '../printing/paper-renderer.ts'
import type { PrintJobState } from '../store/print-jobs.ts'
import type { OpenWorld } from '../world.ts'

/** The printer of one world, and how many dots its head has across. */
export interface ReceiptPrinter {
  readonly printer: Printer
  readonly widthDots: number
}

export type PrintEnd = Result<
  { readonly outcome: 'printed' | 'handedOver' },
  Exclude<MethodFailure<Contract['receipt.print']>, { readonly kind: 'nothingSubmitted' }>
>

/** Prints one paper for one request, however often it is asked for. */
export type PrintOnce = (
  world: OpenWorld,
  job: {
    /** Letters, digits and hyphens; names the job, never the person. */
    readonly id: string
    /** The request by which the store knows the print job; null for a paper that is none there. */
    readonly requestId: string | null
    /** Where the request stands already. */
    readonly before: PrintJobState
    readonly paper: () => Paper
    /** Writes down where the request stands from now on. */
    readonly record: (state: PrintJobState) => void
  },
) => Promise<PrintEnd>

/**
 * A job is written down before its first byte leaves, so that neither a second tap nor a crash prints it twice; one
 * that was cut off there counts as "may lie in the tray" and is never repeated by itself.
 */
export function createPrintOnce(parts: {
  readonly printerOf: (world: OpenWorld) => ReceiptPrinter
  readonly renderer: PaperRenderer
  readonly effects: Pick<Effects, 'now' | 'log'>
  /** How the printer is after a try: paper may have run out over it. */
  readonly onPrinterUsed: (world: OpenWorld, state: DeviceState) => void
}): PrintOnce {
  const { printerOf, renderer, effects, onPrinterUsed } = parts
  const { log } = effects

  /** Not waited for: the person has long taken the paper when a print server says that it is out. */
  async function noteLater(
    world: OpenWorld,
    { spooledAs, later }: Extract<PrintOutcome, { readonly kind: 'handedOver' }>,
    record: (state: PrintJobState) => void,
  ): Promise<void> {
    const state = await later
    if (spooledAs !== null) world.store.spooled.end(spooledAs, state, officeInstant(effects.now()))
    if (state === 'handedOver') return
    record(state)
    log({ event: 'receipt.followed', outcome: state })
  }

  return async (world, { id, requestId, before, paper: compose, record }) => {
    if (before !== 'waiting') {
      return answerOf(before)
    }
    const { printer, widthDots } = printerOf(world)
    const state = await printer.status()
    if (!canPrint(state)) {
      record('waiting')
      return fail({ kind: 'printerNotReady', state })
    }
    const paper = compose()
    record('sending')
    const end = await printer.print({
      id,
      escPos: async () => escPos(await renderer.renderRaster(paper, { widthDots })),
      pdf: () => renderer.renderPdf(paper),
      png: async () => (await renderer.renderPng(paper)).png,
    })
    log({ event: 'receipt.printed', outcome: end.kind })
    if (end.kind === 'notReady') {
      record('waiting')
      onPrinterUsed(world, end.state)
      return fail({ kind: 'printerNotReady', state: end.state })
    }
    record(end.kind)
    if (end.kind === 'handedOver') {
      // A note that the disk does not take costs no more than being followed after a restart.
      if (end.spooledAs !== null) world.store.spooled.add(end.spooledAs, requestId)
      noteLater(world, end, record).catch((error: unknown) => log(bugIn('receipt.print', error)))
    }
    onPrinterUsed(world, await printer.status())
    return answerOf(end.kind)
  }
}

function answerOf(state: Exclude<PrintJobState, 'waiting'>): PrintEnd {
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
