import { fail, ok, type Result } from '../../shared/result.ts'
import type { Disk, DiskFailure } from './disk.ts'

/** A disk whose writes can be made to fail from outside: the development panel fills it up, tests break it anywhere. */
export interface SimulatedDisk extends Disk {
  /** Every write from now on fails with this, or works again with null. */
  failWith(failure: DiskFailure | null): void
  /** Lets `writes` more writes through, then fails with `failure` until told otherwise. */
  failAfter(writes: number, failure: DiskFailure): void
}

export function createSimulatedDisk(disk: Disk): SimulatedDisk {
  let failure: DiskFailure | null = null
  let writesLeft = 0

  function admit(): Result<void, DiskFailure> {
    if (failure === null) {
      return ok(undefined)
    }
    if (writesLeft > 0) {
      writesLeft -= 1
      return ok(undefined)
    }
    return fail(failure)
  }
  async function guarded(write: () => Promise<Result<void, DiskFailure>>): Promise<Result<void, DiskFailure>> {
    const admitted = admit()
    return admitted.ok ? write() : admitted
  }
  return {
    failWith(next) {
      failure = next
      writesLeft = 0
    },
    failAfter(writes, next) {
      failure = next
      writesLeft = writes
    },
    room: () => admit(),
    makeFolder: (path) => guarded(() => disk.makeFolder(path)),
    writeDurably: (path, bytes) => guarded(() => disk.writeDurably(path, bytes)),
    writeTemporary: (path, bytes) => guarded(() => disk.writeTemporary(path, bytes)),
    rename: (from, to) => guarded(() => disk.rename(from, to)),
    syncFolder: (path) => guarded(() => disk.syncFolder(path)),
    read: (path) => disk.read(path),
    remove: (path) => disk.remove(path),
  }
}
