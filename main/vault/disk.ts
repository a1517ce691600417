import { closeSync, fsync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { fail, ok, type Result } from '../../shared/result.ts'

/**
 * Why bytes did not reach the medium.
 *
 * `diskFull` can pass: nothing was half-written. `diskBroken` can't: after a failed fsync nobody knows what the medium
 * holds, and asking again may answer "fine" for pages that the kernel has dropped.
 */
export type DiskFailure = { readonly kind: 'diskFull' } | { readonly kind: 'diskBroken'; readonly code: string }

/** Files as the vault and the Centre need them. */
export interface Disk {
  /** Whether there is room at all; asked before each database transaction. */
  room(): Result<void, DiskFailure>
  /**
   * A folder and its missing parents, whose entries are on the medium when this resolves. Its own is flushed beside what
   * follows, and is there with its first `syncFolder`.
   */
  makeFolder(path: string): Promise<Result<void, DiskFailure>>
  /**
   * A new file with its data on the medium. Its name is there as soon as this was called, and for good after a
   * `syncFolder` that was asked for later: that one need not wait for the data.
   */
  writeDurably(path: string, bytes: Uint8Array): Promise<Result<void, DiskFailure>>
  /** A file that a power cut may take. */
  writeTemporary(path: string, bytes: Uint8Array): Promise<Result<void, DiskFailure>>
  /** Gives a file another name in one step, in place of the file that has it. */
  rename(from: string, to: string): Promise<Result<void, DiskFailure>>
  /** The names in a folder are on the medium when this resolves, and its own name if it was made here. */
  syncFolder(path: string): Promise<Result<void, DiskFailure>>
  /** The bytes of a file, or null when there is none. A file that is there but can't be read is a failure. */
  read(path: string): Promise<Result<Uint8Array<ArrayBuffer> | null, DiskFailure>>
  /** Takes away a file or a folder with all in it; one that is not there is fine. */
  remove(path: string): Promise<void>
}

/**
 * The machine's own disk. Files are for this user only.
 *
 * Only what waits for the medium is left to other threads. Making files and folders and filling the system's cache takes
 * less time than handing it over: each hand-over waits for a free processor, and a dossier had a dozen in a row.
 */
export function createSystemDisk(): Disk {
  // The flushes of folders' own entries that nobody has waited for yet.
  const made = new Map<string, Promise<void>>()

  return {
    room: () => ok(undefined),
    makeFolder: (path) =>
      attempt(async () => {
        const first = mkdirSync(path, { recursive: true, mode: 0o700 })
        if (first === undefined) return
        const named = sync(dirname(path))
        // Whether it succeeded, `syncFolder` tells.
        named.catch(() => undefined)
        made.set(path, named)
        for (let above = dirname(path); above.length >= first.length; above = dirname(above)) await sync(dirname(above))
      }),
    writeDurably: (path, bytes) => attempt(() => write(path, bytes, true)),
    writeTemporary: (path, bytes) => attempt(() => write(path, bytes, false)),
    rename: (from, to) => attempt(() => rename(from, to)),
    syncFolder: (path) =>
      attempt(async () => {
        await Promise.all([sync(path), made.get(path)])
        made.delete(path)
      }),
    read: (path) => attempt(() => readOrNull(path)),
    remove(path) {
      made.delete(path)
      return rm(path, { recursive: true, force: true })
    },
  }
}

async function write(path: string, bytes: Uint8Array, durable: boolean): Promise<void> {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeFileSync(file, bytes)
    if (durable) {
      await flush(file)
    }
  } finally {
    closeSync(file)
  }
}

async function sync(path: string): Promise<void> {
  const folder = openSync(path, 'r')
  try {
    await flush(folder)
  } finally {
    closeSync(folder)
  }
}

const flush = promisify(fsync)

async function readOrNull(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      return null
    }
    throw error
  }
}

async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value, DiskFailure>> {
  try {
    return ok(await work())
  } catch (error) {
    const failure = diskFailureOfFile(error)
    if (failure === null) {
      throw error
    }
    return fail(failure)
  }
}

/** What an error of the file system says of the medium, or null for an error from elsewhere. */
export function diskFailureOfFile(error: unknown): DiskFailure | null {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return { kind: 'diskFull' }
  }
  return code === null ? null : { kind: 'diskBroken', code }
}

/** The system's name of the error; Node's own errors, which are bugs, have no number. */
function codeOf(error: unknown): string | null {
  return error instanceof Error && 'errno' in error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null
}
