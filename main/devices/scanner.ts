import type { Result } from '../../shared/result.ts'
import type { DeviceState } from './device-state.ts'

export type ScanFailure =
  | { readonly kind: 'scannerNotReady' }
  /** No sheet is in the feeder, or no more. */
  | { readonly kind: 'feederEmpty' }
  | { readonly kind: 'feederJam' }

/** A document scanner: one page a call, as PNG or JPEG. */
export interface Scanner {
  /** Whether each call takes the next sheet from a feeder, until it is empty; else it scans what lies on the glass. */
  readonly feeds: boolean
  status(): Promise<DeviceState>
  scan(): Promise<Result<Uint8Array<ArrayBuffer>, ScanFailure>>
  /** The visit is over: nothing that was begun for it comes out any more. */
  forget?(): Promise<void>
}
