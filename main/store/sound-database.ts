import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { sqliteCodeOf, sqliteCodes } from './sqlite-code.ts'

/**
 * The largest file whose every page is read at an open.
 *
 * Measured: 0.5 ms per megabyte from memory; a slow disk gives 100 MB/s, so that this much holds a start up for a few
 * seconds at most. A million delivered dossiers fit. Of a larger file only the schema is read, and `motcua verify` does
 * the rest, at night.
 */
export const wholeCheckUpTo = 512 * 1024 * 1024

/**
 * Whether the file is a database whose pages fit together.
 *
 * `quick_check` reads every page but compares no index with its table: what else a broken page would do to the first
 * person whose dossier lies on it shows here, before anyone is served. One fault is enough.
 */
export function isSound(database: DatabaseSync, path: string): boolean {
  const check = statSync(path).size > wholeCheckUpTo ? 'PRAGMA quick_check(sqlite_schema)' : 'PRAGMA quick_check(1)'
  return firstFault(database, check) === null
}

/** Compares every index with its table too, and every reference; the first fault in SQLite's words, or null. */
export function wholeFault(database: DatabaseSync): string | null {
  const fault = firstFault(database, 'PRAGMA integrity_check(1)')
  if (fault !== null) {
    return fault
  }
  const orphan = database.prepare('PRAGMA foreign_key_check').get()
  return orphan === undefined
    ? null
    : `${String(orphan['table'])} refers to a row of ${String(orphan['parent'])} that is gone`
}

function firstFault(database: DatabaseSync, check: string): string | null {
  try {
    const said = Object.values(database.prepare(check).get() ?? {})[0]
    return said === 'ok' ? null : String(said)
  } catch (error) {
    const code = sqliteCodeOf(error)
    if (code === sqliteCodes.corrupt || code === sqliteCodes.notADatabase) {
      return error instanceof Error ? error.message : 'unreadable'
    }
    throw error
  }
}
