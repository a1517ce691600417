import type { Paper } from '../../shared/receipt/paper.ts'
import type { DeviceState } from '../devices/device-state.ts'
import type { Printer, PrintOutcome } from '../devices/printer.ts'
import { escPos } from './esc-pos.ts'
import type { PaperRenderer } from './paper-renderer.ts'

/** Puts papers on a printer, whatever form of them that printer takes. */
export interface ReceiptPrinter {
  state(): Promise<DeviceState>
  print(paper: Paper): Promise<PrintOutcome>
}

/** @param widthDots dots across the roll that the printer's head reaches */
export function createReceiptPrinter({
  printer,
  renderer,
  newJobId,
  widthDots,
}: {
  readonly printer: Printer
  readonly renderer: PaperRenderer
  readonly newJobId: () => string
  readonly widthDots: number
}): ReceiptPrinter {
  return {
    state: () => printer.status(),
    print: (paper) =>
      printer.print({
        id: newJobId(),
        escPos: async () => escPos(await renderer.renderRaster(paper, { widthDots })),
        pdf: () => renderer.renderPdf(paper),
        png: async () => (await renderer.renderPng(paper)).png,
      }),
  }
}
