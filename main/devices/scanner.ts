import type { Result } from '../../shared/result.ts'
import type { DeviceState } from './device-state.ts'

/** A document scanner: one page a call, as PNG or JPEG. */
export interface Scanner {
  status(): Promise<DeviceState>
  scan(): Promise<Result<Uint8Array<ArrayBuffer>, { readonly kind: 'scannerNotReady' }>>
}
