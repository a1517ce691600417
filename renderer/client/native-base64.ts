import type { Base64 } from '../../shared/contract/wire.ts'

/** Base64 by the browser's own `Uint8Array` methods (Chromium 140 and newer): ten times faster than `atob`. */
export const nativeBase64: Base64 = {
  encode(bytes) {
    return bytes.toBase64()
  },
  decode(text) {
    try {
      return Uint8Array.fromBase64(text)
    } catch {
      return null
    }
  },
}
