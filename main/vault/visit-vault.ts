import { join } from 'node:path'
import { fail, type Result } from '../../shared/result.ts'
import type { Disk, DiskFailure } from './disk.ts'
import type { BrokenSeal, Sealing } from './sealing.ts'

/** The pages of one visit on disk, sealed with a key that only lives in this object. */
export interface VisitPages {
  add(pageId: string, picture: Uint8Array): Promise<Result<void, DiskFailure>>
  /** Puts another picture in the place of a page; where that fails the page is as it was. */
  replace(pageId: string, picture: Uint8Array): Promise<Result<void, DiskFailure>>
  /** A page that the disk does not give back is as lost as one that was changed: it can be photographed again. */
  read(pageId: string): Promise<Result<Uint8Array, BrokenSeal>>
  remove(pageId: string): Promise<void>
  /** Destroys the key, then the folder: what a power cut in between leaves can't be opened by anyone. */
  destroy(): Promise<void>
}

export interface VisitVault {
  openVisit(visitId: string): VisitPages
  /** Wipes what visits before a crash left behind. Run before the first visit. */
  sweep(): Promise<void>
}

/** Keeps pages of running visits in `<folder>/<visitId>/`. */
export function createVisitVault(parts: {
  readonly folder: string
  readonly disk: Disk
  readonly sealing: Sealing
}): VisitVault {
  const { folder, disk, sealing } = parts
  return {
    openVisit(visitId) {
      const key = sealing.newKey()
      const home = join(folder, visitId)
      const place = (pageId: string): string => `motcua/visit-page/1|${visitId}|${pageId}`
      const path = (pageId: string): string => join(home, `${pageId}.sealed`)
      /** A new file with the page sealed to its place, whatever the file is called; nothing of it stays on failure. */
      async function write(file: string, pageId: string, picture: Uint8Array): Promise<Result<void, DiskFailure>> {
        const made = await disk.makeFolder(home)
        // Without its folder there is nothing to take away, and a disk that is broken there would not let it.
        if (!made.ok) return made
        const written = await disk.writeTemporary(file, sealing.seal(key, picture, place(pageId)))
        if (!written.ok) await disk.remove(file)
        return written
      }
      return {
        add: (pageId, picture) => write(path(pageId), pageId, picture),
        async replace(pageId, picture) {
          const next = path(`${pageId}-next`)
          const written = await write(next, pageId, picture)
          if (!written.ok) return written
          const renamed = await disk.rename(next, path(pageId))
          if (!renamed.ok) await disk.remove(next)
          return renamed
        },
        async read(pageId) {
          const sealed = await disk.read(path(pageId))
          return sealed.ok && sealed.value !== null
            ? sealing.open(key, sealed.value, place(pageId))
            : fail({ kind: 'brokenSeal' })
        },
        remove: (pageId) => disk.remove(path(pageId)),
        async destroy() {
          sealing.forget(key)
          await disk.remove(home)
        },
      }
    },
    async sweep() {
      await disk.remove(folder)
    },
  }
}
