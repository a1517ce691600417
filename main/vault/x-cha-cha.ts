import { createCipheriv, createDecipheriv, getCiphers } from 'node:crypto'
import sodium from 'libsodium-wrappers'

/** Encryption of whole messages under XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha): a key of 32 bytes, a nonce of 24. */
export interface XChaCha {
  /** The bytes encrypted, and behind them the tag over them and `place`, in pieces that belong one after the other. */
  encrypt(bytes: Uint8Array, place: string, nonce: Uint8Array, key: Uint8Array): readonly Uint8Array[]
  /** What was encrypted; null where key, nonce, place or any bit is another. */
  decrypt(sealed: Uint8Array, place: string, nonce: Uint8Array, key: Uint8Array): Uint8Array<ArrayBuffer> | null
}

const streamName = 'chacha20'
const cipherName = 'chacha20-poly1305'
const tagLength = 16
const keyLength = 32

/**
 * The fastest that this runtime has. OpenSSL is ten times as fast as libsodium in WebAssembly, which was most of what
 * sealing a dossier cost; the BoringSSL of Electron need not know both of the ciphers that it takes. The bytes are the same.
 */
export function chooseXChaCha(known: readonly string[] = getCiphers()): XChaCha {
  return known.includes(cipherName) && known.includes(streamName) ? xChaChaByOpenSsl : xChaChaByLibsodium
}

export const xChaChaByLibsodium: XChaCha = {
  encrypt: (bytes, place, nonce, key) => [
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(bytes, place, null, nonce, key),
  ],
  decrypt(sealed, place, nonce, key) {
    try {
      return new Uint8Array(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, place, nonce, key))
    } catch {
      // What libsodium throws for a seal that does not hold carries nothing that a caller could use.
      return null
    }
  },
}

export const xChaChaByOpenSsl: XChaCha = {
  encrypt(bytes, place, nonce, key) {
    const { subkey, rest } = derive(key, nonce)
    const cipher = createCipheriv(cipherName, subkey, rest, { authTagLength: tagLength })
    subkey.fill(0)
    cipher.setAAD(Buffer.from(place), { plaintextLength: bytes.length })
    const encrypted = cipher.update(bytes)
    cipher.final()
    return [encrypted, cipher.getAuthTag()]
  },
  decrypt(sealed, place, nonce, key) {
    if (sealed.length < tagLength) return null
    const { subkey, rest } = derive(key, nonce)
    const decipher = createDecipheriv(cipherName, subkey, rest, { authTagLength: tagLength })
    subkey.fill(0)
    const end = sealed.length - tagLength
    decipher.setAAD(Buffer.from(place), { plaintextLength: end })
    decipher.setAuthTag(sealed.subarray(end))
    const bytes = new Uint8Array(end)
    const opened = decipher.update(sealed.subarray(0, end))
    try {
      decipher.final()
      bytes.set(opened)
      return bytes
    } catch {
      return null
    } finally {
      opened.fill(0)
    }
  },
}

/**
 * The key and nonce under which ChaCha20-Poly1305 is XChaCha20-Poly1305: HChaCha20 of the key and the nonce's first 16
 * bytes, then four zero bytes and the nonce's last 8.
 *
 * HChaCha20 is ChaCha20's block without the last addition, so that it is taken from the cipher's own key stream by
 * subtracting what was added: words 0 to 3 (the constant) and 12 to 15 (counter and nonce) were known beforehand.
 */
function derive(key: Uint8Array, nonce: Uint8Array): { readonly subkey: Uint8Array; readonly rest: Uint8Array } {
  const first = nonce.subarray(0, 16)
  const block = createCipheriv(streamName, key, first).update(Buffer.alloc(64))
  const subkey = Buffer.alloc(keyLength)
  for (let byte = 0; byte < 16; byte += 4) {
    subkey.writeUInt32LE((block.readUInt32LE(byte) - constant.readUInt32LE(byte)) >>> 0, byte)
    subkey.writeUInt32LE((block.readUInt32LE(48 + byte) - Buffer.from(first).readUInt32LE(byte)) >>> 0, 16 + byte)
  }
  block.fill(0)
  return { subkey, rest: Buffer.concat([Buffer.alloc(4), nonce.subarray(16)]) }
}

/** The first four words of every ChaCha20 block (RFC 8439, 2.3). */
const constant = Buffer.from('expand 32-byte k')
