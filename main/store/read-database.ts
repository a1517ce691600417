import { DatabaseSync } from 'node:sqlite'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Migration } from './migration.ts'
import { judgeSchema, type SchemaFailure } from './schema-record.ts'
import { isSound } from './sound-database.ts'

/** Why a database may not be read. `olderSchema`: the kiosk has not brought it up to date yet; it does at its next start. */
export type ReadFailure =
  | SchemaFailure
  | { readonly kind: 'damaged' }
  | { readonly kind: 'olderSchema'; readonly found: number; readonly known: number }

/**
 * Opens a database that exists for reading only, beside whoever works with it.
 *
 * A program that only looks never migrates: a kiosk of the version before may be at work on this very file.
 */
export function readDatabase(path: string, migrations: readonly Migration[]): Result<DatabaseSync, ReadFailure> {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
  const state = isSound(database, path) ? judgeSchema(database, migrations) : fail({ kind: 'damaged' } as const)
  if (state.ok && state.value.applied === migrations.length) {
    return ok(database)
  }
  database.close()
  return state.ok ? fail({ kind: 'olderSchema', found: state.value.applied, known: migrations.length }) : state
}
