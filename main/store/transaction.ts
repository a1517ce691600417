import type { DatabaseSync } from 'node:sqlite'

/** Keeps promises out: a transaction that waits would carry other calls' writes with it into its rollback. */
export type Settled<Value> = Value extends Promise<unknown> ? never : Value

/** Runs `work` so that all of it happens or none. Whatever it throws goes on after the rollback. */
export function inTransaction<Value>(database: DatabaseSync, work: () => Settled<Value>): Settled<Value> {
  database.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    database.exec('COMMIT')
    return value
  } catch (error) {
    // SQLite has already rolled back by itself after some errors, a full disk among them.
    if (database.isTransaction) {
      database.exec('ROLLBACK')
    }
    throw error
  }
}
