import type { OpenLine } from './byte-line.ts'
import { allPrinted, askState } from './esc-pos-status.ts'
import { inTurn } from '../in-turn.ts'
import { canPrint, type Printer, type PrintJob, type PrintOutcome } from './printer.ts'

/** A long receipt takes about five seconds; beyond this the printer stands still. */
const defaultPrintTimeoutMs = 30_000

/**
 * A receipt printer that speaks ESC/POS over a line.
 *
 * The line is opened for each call and closed after it: most printers serve one client at a time, and a printer that was
 * switched off and on again is found without a restart of the kiosk.
 */
export function createEscPosPrinter({
  openLine,
  printTimeoutMs = defaultPrintTimeoutMs,
}: {
  readonly openLine: OpenLine
  readonly printTimeoutMs?: number
}): Printer {
  const turn = inTurn()

  async function print(job: PrintJob): Promise<PrintOutcome> {
    const bytes = await job.escPos()
    const line = await openLine()
    if (line === null) return { kind: 'notReady', state: 'offline' }
    try {
      const before = await askState(line)
      if (!canPrint(before)) return { kind: 'notReady', state: before }
      if (!(await line.write(bytes))) return { kind: 'notKnown' }
      if (!(await allPrinted(line, printTimeoutMs))) return { kind: 'notKnown' }
      // Paper may have run out in the last millimetres: only a good state after the cut says that the cut was reached.
      return { kind: canPrint(await askState(line)) ? 'printed' : 'notKnown' }
    } finally {
      await line.close()
    }
  }

  return {
    status: () =>
      turn(async () => {
        const line = await openLine()
        if (line === null) return 'offline'
        try {
          return await askState(line)
        } finally {
          await line.close()
        }
      }),
    print: (job) => turn(() => print(job)),
  }
}
