import type { Printer } from './printer.ts'

/** A kiosk without a printer: the receipt is shown on the screen only. */
export const absentPrinter: Printer = {
  status: async () => 'absent',
  print: async () => ({ kind: 'notReady', state: 'absent' }),
}
