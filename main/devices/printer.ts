import type { DeviceState } from './device-state.ts'

/** One paper for a printer, in every form that a printer may take; only the one that it takes is made. */
export interface PrintJob {
  /** Letters, digits and hyphens; names the job, never the person. */
  readonly id: string
  escPos(): Promise<Uint8Array>
  pdf(): Promise<Uint8Array>
  png(): Promise<Uint8Array>
}

/**
 * How a job ended.
 *
 * `printed`: the printer itself said so after the cut · `handedOver`: a print server took it and will not say more ·
 * `notKnown`: bytes left and nobody answered, it may lie in the tray · `notReady`: no byte of the job has left.
 */
export type PrintOutcome =
  | { readonly kind: 'printed' | 'handedOver' | 'notKnown' }
  | { readonly kind: 'notReady'; readonly state: DeviceState }

/** A printer of receipts. Both calls may be made at any time; jobs come out one after the other. */
export interface Printer {
  status(): Promise<DeviceState>
  print(job: PrintJob): Promise<PrintOutcome>
}

/** States in which a job may start: paper that is low is still paper. */
export function canPrint(state: DeviceState): boolean {
  return state === 'ready' || state === 'paperLow'
}
