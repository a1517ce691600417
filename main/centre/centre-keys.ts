import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Disk, DiskFailure } from '../vault/disk.ts'
import type { CentreKeys, Sealing } from '../vault/sealing.ts'

const keyLength = 32

/**
 * Why there is no key pair. `brokenKeys`: the file is cut short, or its halves don't belong together. `lostKeys`: it is
 * gone, and dossiers were sealed to it; a new one would hide that nobody can open them any more.
 */
export type KeysFailure = { readonly kind: 'brokenKeys' } | { readonly kind: 'lostKeys' }

/**
 * The key pair of an embedded Centre, from `<folder>/centre.key` (public half, then private half; readable by this
 * user only). Made on the first start: whoever loses this file loses every dossier that was sealed to it.
 */
export async function loadCentreKeys(parts: {
  readonly folder: string
  readonly disk: Disk
  readonly sealing: Sealing
  /** Whether anything was ever sealed to a key of this folder: then none is made. */
  readonly inUse: boolean
}): Promise<Result<CentreKeys, DiskFailure | KeysFailure>> {
  const { folder, disk, sealing, inUse } = parts
  const path = join(folder, 'centre.key')
  const found = await disk.read(path)
  if (!found.ok) {
    return found
  }
  if (found.value !== null) {
    const keys = { publicKey: found.value.subarray(0, keyLength), privateKey: found.value.subarray(keyLength) }
    return found.value.length === 2 * keyLength && fit(keys, sealing) ? ok(keys) : fail({ kind: 'brokenKeys' })
  }
  if (inUse) {
    return fail({ kind: 'lostKeys' })
  }
  const keys = sealing.newCentreKeys()
  const made = await disk.makeFolder(folder)
  if (!made.ok) {
    return made
  }
  // Written aside and renamed, so that a power cut leaves a whole file or none.
  const aside = `${path}.new`
  await disk.remove(aside)
  const written = await disk.writeDurably(aside, new Uint8Array([...keys.publicKey, ...keys.privateKey]))
  if (!written.ok) {
    return written
  }
  await rename(aside, path)
  const synced = await disk.syncFolder(folder)
  return synced.ok ? ok(keys) : synced
}

/** Whether what is sealed to the public half opens with the private one. */
function fit(keys: CentreKeys, sealing: Sealing): boolean {
  return sealing.openKey(sealing.sealKey(new Uint8Array(keyLength), keys.publicKey), keys).ok
}
