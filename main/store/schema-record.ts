import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Migration } from './migration.ts'
import { readNumber } from './pragma.ts'

/**
 * Why the tables of a database are not to be worked with. The file is left exactly as it is.
 *
 * `newerSchema`: a newer program has written it. `foreignSchema`: its tables come from other migrations than this
 * program's, as after a build that was never released, or from another program. `alteredSchema`: its tables, its number
 * and its own record of migrations don't agree, so that somebody has changed them by hand.
 */
export type SchemaFailure =
  | { readonly kind: 'newerSchema'; readonly found: number; readonly known: number }
  | { readonly kind: 'foreignSchema' }
  | { readonly kind: 'alteredSchema' }

/** How far a database is. `recorded`: false for one that was written before migrations were recorded. */
export interface SchemaState {
  readonly applied: number
  readonly recorded: boolean
}

/** Who brings a database up to date, for the record. */
export interface Migrator {
  readonly program: string
  /** UTC, ISO 8601. */
  readonly at: string
}

const recordTable = 'schema_migrations'

const recordRows = z.array(
  z
    .object({
      name: z.string(),
      digest: z.string(),
      schema_digest: z.string(),
      program: z.string(),
      applied_at: z.string(),
    })
    .transform(({ schema_digest: schemaDigest, applied_at: appliedAt, ...row }) => ({
      ...row,
      schemaDigest,
      appliedAt,
    })),
)
export type SchemaRecord = z.output<typeof recordRows>[number]

/** Judges a database by its number, its record and its tables: three accounts of one history. */
export function judgeSchema(
  database: DatabaseSync,
  migrations: readonly Migration[],
): Result<SchemaState, SchemaFailure> {
  const applied = readNumber(database, 'user_version')
  if (applied > migrations.length) {
    return fail({ kind: 'newerSchema', found: applied, known: migrations.length })
  }
  const known = migrations.slice(0, applied)
  const record = readRecord(database)
  const actual = digestOfSchema(database)
  if (record === null) {
    return actual === digestAfter(known) ? ok({ applied, recorded: false }) : fail({ kind: 'foreignSchema' })
  }
  if (record.length !== applied || record.at(-1)?.schemaDigest !== actual) {
    return fail({ kind: 'alteredSchema' })
  }
  const ours = known.every((migration, at) => {
    const row = record[at]
    return row?.name === migration.name && row.digest === digestOf(migration.sql)
  })
  return ours ? ok({ applied, recorded: true }) : fail({ kind: 'foreignSchema' })
}

/** The migrations that made this database, first to last; null where none were recorded. */
export function readRecord(database: DatabaseSync): readonly SchemaRecord[] | null {
  const there = database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(recordTable)
  return there === undefined
    ? null
    : recordRows.parse(database.prepare(`SELECT * FROM ${recordTable} ORDER BY position`).all())
}

/** Notes that `migration` was the one at `position` (from 1), and what the tables are since. Within its transaction. */
export function recordMigration(
  database: DatabaseSync,
  position: number,
  migration: Migration,
  { program, at }: Migrator,
  schemaDigest = digestOfSchema(database),
): void {
  database.exec(`CREATE TABLE IF NOT EXISTS ${recordTable} (
    position INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, schema_digest TEXT NOT NULL,
    program TEXT NOT NULL, applied_at TEXT NOT NULL
  ) STRICT`)
  database
    .prepare(`INSERT INTO ${recordTable} VALUES (?, ?, ?, ?, ?, ?)`)
    .run(position, migration.name, digestOf(migration.sql), schemaDigest, program, at)
  database.exec(`PRAGMA user_version = ${position}`)
}

/** The digest of the schema that some migrations make of an empty file. */
export function digestAfter(migrations: readonly Migration[]): string {
  const database = new DatabaseSync(':memory:')
  for (const { sql } of migrations) database.exec(sql)
  const digest = digestOfSchema(database)
  database.close()
  return digest
}

/** Every table, index, view and trigger as SQLite keeps its definition, in a fixed order. The record is none of them. */
function digestOfSchema(database: DatabaseSync): string {
  const rows = database
    .prepare(`SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' AND name <> ? ORDER BY name`)
    .all(recordTable)
  return digestOf(rows.map((row) => String(row['sql'])).join(';'))
}

/** SHA-256 of statements without their layout, which may change. */
function digestOf(sql: string): string {
  return createHash('sha256').update(sql.trim().replace(/\s+/g, ' ')).digest('hex')
}
