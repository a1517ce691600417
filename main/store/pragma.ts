import type { DatabaseSync } from 'node:sqlite'

/** What a setting of this connection reads: settings are read back, because SQLite ignores what it can't do. */
export function readPragma(database: DatabaseSync, name: string): unknown {
  return database.prepare(`PRAGMA ${name}`).get()?.[name]
}

/** The same for a setting that is a number; NaN if it is none. */
export function readNumber(database: DatabaseSync, name: string): number {
  const value = readPragma(database, name)
  return typeof value === 'number' ? value : Number.NaN
}
