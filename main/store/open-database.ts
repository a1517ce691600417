import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Migration } from './migration.ts'
import { inTransaction } from './transaction.ts'

/**
 * Why a database may not be used.
 *
 * `newerSchema`: a newer program has written it; it is left exactly as it is. `notDurable`: this SQLite or file system
 * does not give what an acknowledged dossier needs. `damaged`: the file is no database any more, or its
 * pages don't fit together; it is left for a person to look at, because an empty new one would hide what was received.
 * `foreignSchema`: its tables are not the ones that its number stands for, as after a build that was never released.
 */
export type OpenFailure =
  | { readonly kind: 'newerSchema'; readonly found: number; readonly known: number }
  | { readonly kind: 'notDurable'; readonly setting: string }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'foreignSchema' }

/**
 * Opens a database file, makes it durable, and brings it to the newest schema.
 *
 * `synchronous` is set at every open and read back: a WAL database opened anew may come back as NORMAL, which loses
 * acknowledged commits in a power cut. Each migration runs in a transaction of its own and is counted in
 * `user_version`; migrations are only ever appended.
 */
export function openDatabase(path: string, migrations: readonly Migration[]): Result<DatabaseSync, OpenFailure> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 5000 })
  const refuse = (failure: OpenFailure): Result<DatabaseSync, OpenFailure> => {
    database.close()
    return fail(failure)
  }

  const found = soundSchemaVersion(database)
  if (found === null) {
    return refuse({ kind: 'damaged' })
  }
  if (found > migrations.length) {
    return refuse({ kind: 'newerSchema', found, known: migrations.length })
  }
  chmodSync(path, 0o600)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
  if (readPragma(database, 'journal_mode') !== 'wal') {
    return refuse({ kind: 'notDurable', setting: 'journal_mode' })
  }
  if (readNumber(database, 'synchronous') !== synchronousFull) {
    return refuse({ kind: 'notDurable', setting: 'synchronous' })
  }
  if (readNumber(database, 'foreign_keys') !== 1) {
    return refuse({ kind: 'notDurable', setting: 'foreign_keys' })
  }
  migrations.slice(found).forEach((migration, index) => {
    inTransaction(database, () => {
      database.exec(migration.sql)
      database.exec(`PRAGMA user_version = ${found + index + 1}`)
    })
  })
  return schemaOf(database) === schemaAfter(migrations) ? ok(database) : refuse({ kind: 'foreignSchema' })
}

/** Every table and index as SQLite keeps its definition but for its layout, in a fixed order. */
function schemaOf(database: DatabaseSync): string {
  const rows = database.prepare("SELECT sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name").all()
  return JSON.stringify(rows.map(({ sql }) => String(sql).replace(/\s+/g, ' ')))
}

/** The schema that the migrations make of an empty file: what every file of this version must have. */
function schemaAfter(migrations: readonly Migration[]): string {
  const database = new DatabaseSync(':memory:')
  for (const migration of migrations) database.exec(migration.sql)
  const schema = schemaOf(database)
  database.close()
  return schema
}

/** What `PRAGMA synchronous` reads when it is FULL. */
const synchronousFull = 2

/** SQLite's primary codes for pages that don't fit together, and for a file that does not begin like one of its own. */
const corrupt = 11
const notADatabase = 26

/**
 * The schema's number, or null for a damaged file.
 *
 * `quick_check` reads every page but compares no index with its table: what else a broken page would do to the first
 * person whose dossier lies on it shows here, before anyone is served. One fault is enough.
 */
export function soundSchemaVersion(database: DatabaseSync): number | null {
  try {
    const version = readNumber(database, 'user_version')
    return database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] === 'ok' ? version : null
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && typeof error.errcode === 'number') {
      // Extended codes carry the primary one in their low byte.
      const primary = error.errcode & 0xff
      if (primary === corrupt || primary === notADatabase) {
        return null
      }
    }
    throw error
  }
}

function readPragma(database: DatabaseSync, name: string): unknown {
  return database.prepare(`PRAGMA ${name}`).get()?.[name]
}

function readNumber(database: DatabaseSync, name: string): number {
  const value = readPragma(database, name)
  return typeof value === 'number' ? value : Number.NaN
}
