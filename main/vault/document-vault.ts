import { join } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import type { Disk, DiskFailure } from './disk.ts'
import { listFolder } from './list-folder.ts'
import type { Sealing } from './sealing.ts'
import { pagePlace } from './places.ts'

/** What the store notes of a sealed page. */
export interface SealedDocument {
  readonly digest: Uint8Array
  readonly bytes: number
}

/** The pages of one dossier being sealed to the Centre. Either `finish` it or `abandon` it. */
export interface DossierSeal {
  /**
   * Seals a page and begins to write it. Its flush goes on beside the sealing of the next, because the disk flushes
   * several files in little more than the time of one; whether it succeeded, `finish` tells.
   */
  addPage(fileId: string, picture: Uint8Array): SealedDocument
  sealBody(body: Uint8Array, place: string): Uint8Array
  /** Everything written so far is on the medium, and the content key is gone but for the copy sealed to the Centre. */
  finish(): Promise<Result<Uint8Array, DiskFailure>>
  /** Takes everything back. */
  abandon(): Promise<void>
}

/** Sealed pages of dossiers that were handed in, in `<folder>/<dossierId>/<fileId>.sealed`. */
export interface DocumentVault {
  begin(dossierId: string): Promise<Result<DossierSeal, DiskFailure>>
  /** The sealed bytes, or null when the file is gone. */
  read(dossierId: string, fileId: string): Promise<Result<Uint8Array | null, DiskFailure>>
  remove(dossierId: string): Promise<void>
  /** Removes folders of dossiers that were never committed, or whose documents have left. Run at start-up. */
  sweep(keep: ReadonlySet<string>): Promise<void>
}

export function createDocumentVault(parts: {
  readonly folder: string
  readonly disk: Disk
  readonly sealing: Sealing
  readonly centrePublicKey: Uint8Array
}): DocumentVault {
  const { folder, disk, sealing, centrePublicKey } = parts
  return {
    async begin(dossierId) {
      const home = join(folder, dossierId)
      const made = await disk.makeFolder(home)
      if (!made.ok) {
        return made
      }
      const key = sealing.newKey()
      const writes: Promise<Result<void, DiskFailure>>[] = []
      return ok({
        addPage(fileId, picture) {
          const sealed = sealing.seal(key, picture, pagePlace(dossierId, fileId))
          const write = disk.writeDurably(join(home, `${fileId}.sealed`), sealed)
          // A bug in it is thrown where it is awaited, and not before.
          write.catch(() => undefined)
          writes.push(write)
          return { digest: sealing.digest(sealed), bytes: sealed.length }
        },
        sealBody: (body, place) => sealing.seal(key, body, place),
        async finish() {
          const sealedKey = sealing.sealKey(key, centrePublicKey)
          sealing.forget(key)
          // All files have their names by now, so that the folder is flushed beside them.
          writes.push(disk.syncFolder(home))
          const failed = (await Promise.all(writes)).find((written) => !written.ok)
          return failed === undefined || failed.ok ? ok(sealedKey) : failed
        },
        async abandon() {
          sealing.forget(key)
          // What is still being written would lie there after the folder is gone.
          await Promise.allSettled(writes)
          await disk.remove(home)
        },
      })
    },
    read: (dossierId, fileId) => disk.read(join(folder, dossierId, `${fileId}.sealed`)),
    remove: (dossierId) => disk.remove(join(folder, dossierId)),
    async sweep(keep) {
      for (const name of await listFolder(folder)) {
        if (!keep.has(name)) {
          await disk.remove(join(folder, name))
        }
      }
    },
  }
}
