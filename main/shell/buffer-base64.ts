import type { Base64 } from '../../shared/contract/wire.ts'

/** Base64 by Node's `Buffer`. Strict: `Buffer.from` alone skips over what is not base64. */
export const bufferBase64: Base64 = {
  encode(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  },
  decode(text) {
    if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null
    const buffer = Buffer.from(text, 'base64')
    return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
  },
}
