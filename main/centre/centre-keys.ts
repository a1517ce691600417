import { rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Disk, DiskFailure } from '../vault/disk.ts'
import type { CentreKeys, Sealing } from '../vault/sealing.ts'
import { type CentreKeyFile, formatKeyFile, parseKeyFile } from './centre-key-file.ts'
import type { KeyWrapping, WrappingFailure } from './key-wrapping.ts'

/**
 * Why there is no key pair. `brokenKeys`: the file is cut short, or its halves don't belong together. `lostKeys`: it is
 * gone, and dossiers were sealed to it; a new one would hide that nobody can open them any more.
 */
export type KeysFailure = { readonly kind: 'brokenKeys' } | { readonly kind: 'lostKeys' } | WrappingFailure

/**
 * The key pair of an embedded Centre, from `<folder>/centre.key` (for this user only). Made on the first
 * start: whoever loses it loses every dossier that was sealed to it.
 *
 * With a `wrapping`, a file that still lies in the clear is wrapped now.
 */
export async function loadCentreKeys(parts: {
  readonly folder: string
  readonly disk: Disk
  readonly sealing: Sealing
  readonly wrapping: KeyWrapping | null
  /** Whether anything was ever sealed to a key of this folder: then none is made. */
  readonly inUse: boolean
}): Promise<Result<CentreKeys, DiskFailure | KeysFailure>> {
  const { folder, disk, sealing, wrapping, inUse } = parts
  const path = join(folder, 'centre.key')
  const found = await disk.read(path)
  if (!found.ok) {
    return found
  }
  if (found.value === null) {
    return inUse ? fail({ kind: 'lostKeys' }) : keep(path, sealing.newCentreKeys(), wrapping, disk)
  }
  const file = parseKeyFile(found.value)
  if (file === null) {
    return fail({ kind: 'brokenKeys' })
  }
  const keys = await unwrap(file, wrapping)
  if (!keys.ok) {
    return keys
  }
  if (!fit(keys.value, sealing)) {
    return fail({ kind: 'brokenKeys' })
  }
  return file.wrapping === 'none' && wrapping !== null ? keep(path, keys.value, wrapping, disk) : keys
}

async function unwrap(file: CentreKeyFile, wrapping: KeyWrapping | null): Promise<Result<CentreKeys, WrappingFailure>> {
  if (file.wrapping === 'none') {
    return ok({ publicKey: file.publicKey, privateKey: file.privateKey })
  }
  return wrapping === null ? fail({ kind: 'lockedKeys', wrapping: file.wrapping }) : wrapping.unwrap(file)
}

/** Writes the pair as its file, wrapped where there is a way; whole or not at all, also in a power cut. */
async function keep(
  path: string,
  keys: CentreKeys,
  wrapping: KeyWrapping | null,
  disk: Disk,
): Promise<Result<CentreKeys, DiskFailure | WrappingFailure>> {
  const wrapped = wrapping === null ? ok({ wrapping: 'none', ...keys } as const) : await wrapping.wrap(keys)
  if (!wrapped.ok) {
    return wrapped
  }
  const written = await writeCentreKey(path, wrapped.value, disk)
  return written.ok ? ok(keys) : written
}

/** Written aside and renamed, so that a power cut leaves the old file or the new one. */
export async function writeCentreKey(
  path: string,
  file: CentreKeyFile,
  disk: Disk,
): Promise<Result<void, DiskFailure>> {
  const made = await disk.makeFolder(dirname(path))
  if (!made.ok) {
    return made
  }
  const aside = `${path}.new`
  await disk.remove(aside)
  const written = await disk.writeDurably(aside, formatKeyFile(file))
  if (!written.ok) {
    return written
  }
  await rename(aside, path)
  return disk.syncFolder(dirname(path))
}

/** Whether what is sealed to the public half opens with the private one. */
function fit(keys: CentreKeys, sealing: Sealing): boolean {
  return sealing.openKey(sealing.sealKey(new Uint8Array(32), keys.publicKey), keys).ok
}
