import { DatabaseSync } from 'node:sqlite'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Migration } from './migration.ts'
import { type OpenFailure, soundSchemaVersion } from './open-database.ts'

/** Why a database may not be read. `olderSchema`: the kiosk has not brought it up to date yet; it does at its next start. */
export type ReadFailure =
  | Extract<OpenFailure, { readonly kind: 'newerSchema' | 'damaged' }>
  | { readonly kind: 'olderSchema'; readonly found: number; readonly known: number }

/**
 * Opens a database that exists for reading only, beside whoever works with it.
 *
 * A program that only looks never migrates: a kiosk of the version before may be at work on this very file.
 */
export function readDatabase(path: string, migrations: readonly Migration[]): Result<DatabaseSync, ReadFailure> {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
  const found = soundSchemaVersion(database)
  const known = migrations.length
  if (found === known) {
    return ok(database)
  }
  database.close()
  if (found === null) {
    return fail({ kind: 'damaged' })
  }
  return fail({ kind: found > known ? 'newerSchema' : 'olderSchema', found, known })
}
