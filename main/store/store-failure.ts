import { fail, ok, type Result } from '../../shared/result.ts'
import { type DiskFailure, diskFailureOfFile } from '../vault/disk.ts'
import { sqliteCodeOf, sqliteCodes } from './sqlite-code.ts'

const sqliteBroken = new Map<number, string>([
  [sqliteCodes.readOnly, 'SQLITE_READONLY'],
  [sqliteCodes.ioError, 'SQLITE_IOERR'],
  [sqliteCodes.corrupt, 'SQLITE_CORRUPT'],
  [sqliteCodes.cannotOpen, 'SQLITE_CANTOPEN'],
  [sqliteCodes.notADatabase, 'SQLITE_NOTADB'],
])

/** Runs work on the disk and turns what the medium can do to it into a value; any other error is a bug and goes on. */
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

/** What an error of SQLite or of a file says of the medium, or null for an error that says nothing of it. */
export function diskFailureOf(error: unknown): DiskFailure | null {
  const sqlite = sqliteCodeOf(error)
  if (sqlite === null) {
    return diskFailureOfFile(error)
  }
  if (sqlite === sqliteCodes.full) {
    return { kind: 'diskFull' }
  }
  const code = sqliteBroken.get(sqlite)
  return code === undefined ? null : { kind: 'diskBroken', code }
}
