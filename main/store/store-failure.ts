import { fail, ok, type Result } from '../../shared/result.ts'
import type { DiskFailure } from '../vault/disk.ts'

/** Primary result codes of SQLite: https://sqlite.org/rescode.html */
const sqliteFull = 13
const sqliteBroken = new Map([
  [8, 'SQLITE_READONLY'],
  [10, 'SQLITE_IOERR'],
  [11, 'SQLITE_CORRUPT'],
  [14, 'SQLITE_CANTOPEN'],
  [26, 'SQLITE_NOTADB'],
])

/** Runs a write and turns what the medium can do to it into a value; any other error is a bug and goes on. */
export function attemptWrite<Value>(write: () => Value): Result<Value, DiskFailure> {
  try {
    return ok(write())
  } catch (error) {
    const failure = diskFailureOf(error)
    if (failure === null) {
      throw error
    }
    return fail(failure)
  }
}

function diskFailureOf(error: unknown): DiskFailure | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') {
    return null
  }
  // Extended codes carry the primary one in their low byte.
  const primary = error.errcode & 0xff
  if (primary === sqliteFull) {
    return { kind: 'diskFull' }
  }
  const code = sqliteBroken.get(primary)
  return code === undefined ? null : { kind: 'diskBroken', code }
}
