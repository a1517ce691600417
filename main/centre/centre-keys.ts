import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import type { Disk, DiskFailure } from '../vault/disk.ts'
import type { CentreKeys, Sealing } from '../vault/sealing.ts'

const keyLength = 32

/**
 * The key pair of an embedded Centre, from `<folder>/centre.key` (public half, then private half; readable by this
 * user only). Made on the first start: whoever loses this file loses every dossier that was sealed to it.
 */
export async function loadCentreKeys(parts: {
  readonly folder: string
  readonly disk: Disk
  readonly sealing: Sealing
}): Promise<Result<CentreKeys, DiskFailure | { readonly kind: 'brokenKeys' }>> {
  const { folder, disk, sealing } = parts
  const path = join(folder, 'centre.key')
  const found = await disk.read(path)
  if (!found.ok) {
    return found
  }
  if (found.value !== null) {
    return found.value.length === 2 * keyLength
      ? ok({ publicKey: found.value.subarray(0, keyLength), privateKey: found.value.subarray(keyLength) })
      : { ok: false, failure: { kind: 'brokenKeys' } }
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
