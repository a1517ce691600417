import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { programVersion } from '../program-version.ts'
import { beforeMigrationFolder } from './back-up-before-migration.ts'
import { kioskMigrations } from './kiosk-schema.ts'
import { step } from './migration-fixture.ts'
import type { Migration } from './migration.ts'
import { openDatabase } from './open-database.ts'
import { openStore } from './open-store.ts'
import { readRecord } from './schema-record.ts'

/** Written by a program from before migrations were recorded: three dossiers, one accepted, one refused, one waiting. */
const unrecorded = fileURLToPath(new URL('fixtures/kiosk-unrecorded.sqlite', import.meta.url))
const things = step('CREATE TABLE things (name TEXT NOT NULL) STRICT')
const size = step('ALTER TABLE things ADD COLUMN size INTEGER NOT NULL DEFAULT 7')
const kind = step('ALTER TABLE things ADD COLUMN kind TEXT')
const clock = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 1 })
let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  path = join(folder, 'store.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

function open(migrations: readonly Migration[]): DatabaseSync {
  const opened = openDatabase(path, migrations, clock)
  if (!opened.ok) {
    throw new Error(opened.failure.kind)
  }
  return opened.value
}

/** What an open refuses for, after a change that somebody made by hand, which must still be there. */
function refusalAfter(sql: string, migrations: readonly Migration[]): unknown {
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
  const before = readFileSync(path)
  const opened = openDatabase(path, migrations, clock)
  expect(readFileSync(path)).toEqual(before)
  return opened.ok ? null : opened.failure.kind
}

function copies(): readonly string[] {
  return readdirSync(join(folder, beforeMigrationFolder)).toSorted()
}

test('writes down each migration with its digest, the program and the time', () => {
  open([things]).close()
  clock.advance(60_000)
  const database = open([things, size])
  const record = readRecord(database)
  database.close()
  expect(record).toMatchObject([
    { name: things.name, program: programVersion, appliedAt: '2026-11-23T03:15:00.000Z' },
    { name: size.name, program: programVersion, appliedAt: '2026-11-23T03:16:00.000Z' },
  ])
  expect(new Set(record?.map(({ digest }) => digest)).size).toBe(2)
  expect(new Set(record?.map(({ schemaDigest }) => schemaDigest)).size).toBe(2)
})

test('refuses a database in which somebody changed a table, the number or the record', () => {
  open([things]).close()
  const whole = readFileSync(path)
  for (const sql of [
    'ALTER TABLE things ADD COLUMN size INTEGER',
    'CREATE TABLE more (name TEXT)',
    'CREATE TRIGGER spy AFTER INSERT ON things BEGIN DELETE FROM things; END',
    'PRAGMA user_version = 0',
    'DELETE FROM schema_migrations',
    `UPDATE schema_migrations SET schema_digest = ''`,
  ]) {
    writeFileSync(path, whole)
    expect([sql, refusalAfter(sql, [things])]).toEqual([sql, 'alteredSchema'])
  }
})

test('refuses what other migrations made, though the tables are the same', () => {
  open([things]).close()
  expect(refusalAfter('', [{ ...things, name: 'another' }])).toBe('foreignSchema')
  expect(refusalAfter('', [step(`${things.sql}; INSERT INTO things VALUES ('seed')`)])).toBe('foreignSchema')
})

test("refuses another program's database", () => {
  expect(refusalAfter('CREATE TABLE notes (text TEXT)', [things])).toBe('foreignSchema')
})

test('keeps a copy of what was there before a change, for this user only, and not more than two', () => {
  open([things]).close()
  open([things]).close()
  expect(readdirSync(folder)).not.toContain(beforeMigrationFolder)
  const writer = open([things])
  writer.exec(`INSERT INTO things VALUES ('kept')`)
  // Still open, so that the row lies in the log only.
  open([things, size]).close()
  writer.close()
  expect(copies()).toEqual(['store-1-20261123T031600Z.sqlite'])
  const copy = join(folder, beforeMigrationFolder, 'store-1-20261123T031600Z.sqlite')
  expect(statSync(copy).mode & 0o777).toBe(0o600)
  const database = new DatabaseSync(copy)
  expect(database.prepare('SELECT * FROM things').all()).toEqual([{ name: 'kept' }])
  database.close()

  clock.advance(1000)
  open([things, size, kind]).close()
  clock.advance(1000)
  open([things, size, kind, step('DROP TABLE things')]).close()
  expect(copies()).toEqual(['store-2-20261123T031601Z.sqlite', 'store-3-20261123T031602Z.sqlite'])
})

test('changes nothing when the copy cannot be kept', () => {
  open([things]).close()
  // A file where the folder should be: no copy can be written.
  copyFileSync(path, join(folder, beforeMigrationFolder))
  expect(openDatabase(path, [things, size], clock)).toMatchObject({ failure: { kind: 'diskBroken' } })
  const database = open([things])
  expect(database.prepare(`SELECT name FROM pragma_table_info('things')`).all()).toEqual([{ name: 'name' }])
  database.close()
})

test('goes on where an update was cut off between two migrations', () => {
  open([things]).close()
  expect(() => open([things, size, step('SELECT nonsense')])).toThrow('nonsense')
  const database = open([things, size, kind])
  expect(readRecord(database)).toHaveLength(3)
  database.close()
})

test('brings a kiosk from before the record up to date with every dossier it held', () => {
  const home = join(folder, 'real')
  mkdirSync(home)
  copyFileSync(unrecorded, join(home, 'kiosk.sqlite'))
  const store = openStore(home, clock)
  if (!store.ok) {
    throw new Error(store.failure.kind)
  }
  const found = [1, 2, 3].map((number) => store.value.dossiers.byTrackingCode(`CODE${number}`))
  expect(found.map((dossier) => dossier?.state)).toEqual(['accepted', 'refused', 'received'])
  expect(found[0]?.officialCode).toBe('H48.99-261123-0001')
  expect(store.value.outbox.entries()).toMatchObject([
    { trackingCode: 'CODE2', state: 'rejected' },
    { trackingCode: 'CODE3', state: 'waiting' },
  ])
  expect(store.value.dossiers.documentsOf('dossier-3')).toHaveLength(2)
  store.value.close()

  const database = new DatabaseSync(join(home, 'kiosk.sqlite'))
  expect(readRecord(database)?.map(({ name }) => name)).toEqual(kioskMigrations.map(({ name }) => name))
  database.close()
  expect(readdirSync(join(home, beforeMigrationFolder))).toHaveLength(1)
})
