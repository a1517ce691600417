import type { DatabaseSync } from 'node:sqlite'
import { backUpBeforeMigration } from './back-up-before-migration.ts'
import type { Migration } from './migration.ts'
import { readNumber } from './pragma.ts'
import { digestAfter, type Migrator, recordMigration, type SchemaState } from './schema-record.ts'
import { inTransaction } from './transaction.ts'

/**
 * Brings a database that `judgeSchema` has accepted to the newest schema, after a copy of what was there.
 *
 * Each migration and its record are one transaction. Cut off between two of them, the database is one of an older
 * version, and the next open goes on from there.
 */
export function migrate(parts: {
  readonly database: DatabaseSync
  readonly path: string
  readonly migrations: readonly Migration[]
  readonly state: SchemaState
  readonly migrator: Migrator
}): void {
  const { database, path, migrations, state, migrator } = parts
  if (state.applied === migrations.length && (state.recorded || state.applied === 0)) {
    return
  }
  if (state.applied > 0) {
    backUpBeforeMigration(database, path, state.applied, migrator.at)
  }
  if (!state.recorded && state.applied > 0) {
    inTransaction(database, () => adopt(database, migrations.slice(0, state.applied), migrator))
  }
  for (const [index, migration] of migrations.entries()) {
    inTransaction(database, () => {
      // Read within the transaction: another process may have been as far as this at the same time.
      if (readNumber(database, 'user_version') === index) {
        database.exec(migration.sql)
        recordMigration(database, index + 1, migration, migrator)
      }
    })
  }
  // Into the file itself: a log that is lost must not leave a file that looks new, to be filled and swept as such.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}

/** Writes down the migrations of a database from before they were recorded. */
function adopt(database: DatabaseSync, migrations: readonly Migration[], { at }: Migrator): void {
  migrations.forEach((migration, index) => {
    const program = 'before migrations were recorded'
    recordMigration(database, index + 1, migration, { program, at }, digestAfter(migrations.slice(0, index + 1)))
  })
}
