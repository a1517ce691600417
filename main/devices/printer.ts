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
 * `printed`: the printer itself said so after the cut · `handedOver`: a print server took it, and says `later` how it
 * ended · `notKnown`: bytes left and nobody answered, it may lie in the tray · `notReady`: no byte of the job has left.
 */
export type PrintOutcome =
  | { readonly kind: 'printed' | 'notKnown' }
  | {
      readonly kind: 'handedOver'
      /** What the print server calls the job, for whoever has to follow it after a restart; null: it says no more. */
      readonly spooledAs: string | null
      readonly later: Promise<LaterOutcome>
    }
  | { readonly kind: 'notReady'; readonly state: DeviceState }

/** What a print server says in the end; `handedOver`: it will not say more. */
export type LaterOutcome = 'printed' | 'handedOver' | 'notKnown'

/** A printer of receipts. All calls may be made at any time; jobs come out one after the other. */
export interface Printer {
  status(): Promise<DeviceState>
  print(job: PrintJob): Promise<PrintOutcome>
  /** The visit is over. Whoever keeps papers of it that have not come out takes them back, after what is under way. */
  forget?(): void
  /**
   * Follows a job that a program before this one handed over to its end, and takes it back at once: whoever it was for
   * has gone. Only where a print server keeps jobs.
   */
  followAgain?(spooledAs: string): Promise<LaterOutcome>
  /** The program ends: the same for all papers, at once. Nothing is waited for any more. */
  close?(): void
}

/** States in which a job may start: paper that is low is still paper. */
export function canPrint(state: DeviceState): boolean {
  return state === 'ready' || state === 'paperLow'
}
