import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Disk, DiskFailure } from '../vault/disk.ts'
import { listFolder } from '../vault/list-folder.ts'
import type { BrokenSeal, Sealing } from '../vault/sealing.ts'

/** Sealed files of drafts, in `<folder>/<draftId>/<name>.sealed`. */
export interface DraftVault {
  /** All of it is on the medium when this hands back ok; otherwise nothing of it is left. */
  write(
    draftId: string,
    key: Uint8Array,
    files: AsyncIterable<{ readonly name: string; readonly bytes: Uint8Array }>,
  ): Promise<Result<void, DiskFailure>>
  read(draftId: string, key: Uint8Array, name: string): Promise<Result<Uint8Array, BrokenSeal>>
  remove(draftId: string): Promise<void>
  /** Removes what no row stands for: half-written, replaced, opened and sent, or over. */
  sweep(keep: ReadonlySet<string>): Promise<void>
}

export function createDraftVault(parts: {
  readonly folder: string
  readonly disk: Disk
  readonly sealing: Sealing
}): DraftVault {
  const { folder, disk, sealing } = parts
  const path = (draftId: string, name: string): string => join(folder, draftId, `${name}.sealed`)

  async function write(...[draftId, key, files]: Parameters<DraftVault['write']>): Promise<Result<void, DiskFailure>> {
    const made = await disk.makeFolder(join(folder, draftId))
    if (!made.ok) {
      return made
    }
    for await (const { name, bytes } of files) {
      const written = await disk.writeDurably(path(draftId, name), sealing.seal(key, bytes, place(draftId, name)))
      if (!written.ok) {
        return written
      }
    }
    return disk.syncFolder(join(folder, draftId))
  }

  return {
    async write(draftId, key, files) {
      const written = await write(draftId, key, files)
      if (!written.ok) {
        await disk.remove(join(folder, draftId))
      }
      return written
    },
    async read(draftId, key, name) {
      const sealed = await disk.read(path(draftId, name))
      if (!sealed.ok || sealed.value === null) {
        return fail({ kind: 'brokenSeal' })
      }
      const opened = sealing.open(key, sealed.value, place(draftId, name))
      return opened.ok ? ok(opened.value) : opened
    },
    remove: (draftId) => disk.remove(join(folder, draftId)),
    async sweep(keep) {
      for (const name of await listFolder(folder)) {
        if (!keep.has(name)) {
          await disk.remove(join(folder, name))
        }
      }
    },
  }
}

/** What sealed bytes are bound to; see `Sealing`. */
function place(draftId: string, name: string): string {
  return `motcua/draft/1|${draftId}|${name}`
}
