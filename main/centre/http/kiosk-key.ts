import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Effects } from '../../effects.ts'
import type { Disk, DiskFailure } from '../../vault/disk.ts'

/** Who a kiosk is to a Centre: it signs every request with a key that never leaves the machine. */
export interface KioskKey {
  readonly kioskId: string
  readonly privateKey: KeyObject
  /** What an operator enrols at the Centre: the public half as text. */
  readonly publicText: string
}

/** In a kiosk's data folder: the private half, readable by its user only. */
export const kioskKeyFileName = 'kiosk.key'

const seedLength = 32
const textPrefix = 'kiosk-'
/** How DER announces an Ed25519 private key of 32 bytes (RFC 8410). */
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The kiosk's key, made on first use. A damaged file is not replaced: the Centre knows the old one. */
export async function loadKioskKey(
  path: string,
  disk: Disk,
  { randomBytes }: Pick<Effects, 'randomBytes'>,
): Promise<Result<KioskKey, DiskFailure | { readonly kind: 'brokenKioskKey' }>> {
  const found = await disk.read(path)
  if (!found.ok) {
    return found
  }
  if (found.value !== null) {
    return found.value.length === seedLength ? ok(keyOfSeed(found.value)) : fail({ kind: 'brokenKioskKey' })
  }
  const seed = randomBytes(seedLength)
  const folder = dirname(path)
  const made = await disk.makeFolder(folder)
  if (!made.ok) {
    return made
  }
  // Written aside and renamed, so that a power cut leaves a whole file or none.
  const aside = `${path}.new`
  await disk.remove(aside)
  const written = await disk.writeDurably(aside, seed)
  if (!written.ok) {
    return written
  }
  await rename(aside, path)
  const synced = await disk.syncFolder(folder)
  return synced.ok ? ok(keyOfSeed(seed)) : synced
}

export function keyOfSeed(seed: Uint8Array): KioskKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([privateHead, seed]), format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  const publicText = textPrefix + x
  return { kioskId: kioskIdOf(publicText), privateKey, publicText }
}

/** The public key that an operator was given, or null when it was mistyped. */
export function readPublicKey(publicText: string): KeyObject | null {
  if (!/^kiosk-[A-Za-z0-9_-]{43}$/.test(publicText)) {
    return null
  }
  const x = publicText.slice(textPrefix.length)
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}

/** A kiosk's id follows from its key, so that no id can be given twice or to another key. */
export function kioskIdOf(publicText: string): string {
  return createHash('sha256').update(publicText).digest('hex').slice(0, 32)
}
