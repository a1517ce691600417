import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
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
  /** A folder and its missing parents. Its own entry is on the medium with its first `syncFolder`, theirs before. */
  makeFolder(path: string): Promise<Result<void, DiskFailure>>
  /** A new file with its data on the medium; its name is only there for good after `syncFolder`. */
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

/** The machine's own disk. Files are for this user only. */
export function createSystemDisk(): Disk {
  // Folders whose own entry was not flushed yet: together with what is in them it costs no time of its own.
  const made = new Set<string>()

  return {
    room: () => ok(undefined),
    makeFolder: (path) =>
      attempt(async () => {
        const first = await mkdir(path, { recursive: true, mode: 0o700 })
        if (first === undefined) return
        made.add(path)
        for (let above = dirname(path); above.length >= first.length; above = dirname(above)) await sync(dirname(above))
      }),
    writeDurably: (path, bytes) => attempt(() => write(path, bytes, true)),
    writeTemporary: (path, bytes) => attempt(() => write(path, bytes, false)),
    rename: (from, to) => attempt(() => rename(from, to)),
    syncFolder: (path) =>
      attempt(async () => {
        await Promise.all([sync(path), ...(made.has(path) ? [sync(dirname(path))] : [])])
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
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    if (durable) {
      await file.sync()
    }
  } finally {
    await file.close()
  }
}

async function sync(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

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
