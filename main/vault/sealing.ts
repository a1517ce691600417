import sodium, { memzero, ready } from 'libsodium-wrappers'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { chooseXChaCha } from './x-cha-cha.ts'

/** The bytes are not what was sealed, or were sealed for another place: cut short, changed, moved, or another key. */
export interface BrokenSeal {
  readonly kind: 'brokenSeal'
}

/** A key pair of a Centre: everyone seals to the public half, only the Centre opens. */
export interface CentreKeys {
  readonly publicKey: Uint8Array
  readonly privateKey: Uint8Array
}

/**
 * Sealing and opening (libsodium: XChaCha20-Poly1305, X25519 sealed boxes, BLAKE2b).
 *
 * `place` says what the bytes are and where they belong. It is authenticated but not stored: bytes opened with another
 * place are refused, so nobody can hang one person's page into another's dossier.
 */
export interface Sealing {
  newKey(): Uint8Array
  seal(key: Uint8Array, bytes: Uint8Array, place: string): Uint8Array<ArrayBuffer>
  open(key: Uint8Array, sealed: Uint8Array, place: string): Result<Uint8Array, BrokenSeal>
  newCentreKeys(): CentreKeys
  /** Seals a content key so that only the holder of the private half can open it, not even who sealed it. */
  sealKey(key: Uint8Array, publicKey: Uint8Array): Uint8Array
  openKey(sealedKey: Uint8Array, keys: CentreKeys): Result<Uint8Array, BrokenSeal>
  /** BLAKE2b-256; with a `key`, only who knows it can tell whether a guess was right. */
  digest(bytes: Uint8Array | string, key?: string): Uint8Array
  /** Overwrites a key or picture that nobody needs any more. */
  forget(bytes: Uint8Array): void
}

/** First bytes of everything sealed, so that a later format can be told apart. */
const magic = new TextEncoder().encode('MCS1')
const nonceLength = 24
const headLength = magic.length + nonceLength

/** Resolves when libsodium is ready. Keys and nonces come from `randomBytes`; sealed boxes draw their own. */
export async function createSealing({ randomBytes }: Pick<Effects, 'randomBytes'>): Promise<Sealing> {
  await ready
  const cipher = chooseXChaCha()
  return {
    newKey: () => randomBytes(sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES),
    seal(key, bytes, place) {
      const nonce = randomBytes(nonceLength)
      const pieces = [magic, nonce, ...cipher.encrypt(bytes, place, nonce, key)]
      // No Buffer: those are written into JSON in a way of their own, and small ones share their memory.
      const sealed = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
      let at = 0
      for (const piece of pieces) {
        sealed.set(piece, at)
        at += piece.length
      }
      return sealed
    },
    open(key, sealed, place) {
      if (sealed.length < headLength || magic.some((byte, index) => sealed[index] !== byte)) {
        return fail({ kind: 'brokenSeal' })
      }
      const nonce = sealed.subarray(magic.length, headLength)
      const bytes = cipher.decrypt(sealed.subarray(headLength), place, nonce, key)
      return bytes === null ? fail({ kind: 'brokenSeal' }) : ok(bytes)
    },
    newCentreKeys: () => sodium.crypto_box_seed_keypair(randomBytes(sodium.crypto_box_SEEDBYTES)),
    sealKey: (key, publicKey) => sodium.crypto_box_seal(key, publicKey),
    openKey: (sealedKey, keys) => opened(() => sodium.crypto_box_seal_open(sealedKey, keys.publicKey, keys.privateKey)),
    digest: (bytes, key) =>
      sodium.crypto_generichash(32, bytes, key === undefined ? null : sodium.crypto_generichash(32, key, null)),
    forget: (bytes) => memzero(bytes),
  }
}

/** libsodium throws for a seal that does not hold; what it throws carries nothing that a caller could use. */
function opened(open: () => Uint8Array): Result<Uint8Array, BrokenSeal> {
  try {
    return ok(open())
  } catch {
    return fail({ kind: 'brokenSeal' })
  }
}
