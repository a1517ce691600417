import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stillClock } from '../effects-simulated.ts'
import type { Migration } from './migration.ts'
import { step } from './migration-fixture.ts'
import { openDatabase } from './open-database.ts'

const table = step('CREATE TABLE things (name TEXT NOT NULL) STRICT')
let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  path = join(folder, 'a', 'store.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

function open(migrations: readonly Migration[]): DatabaseSync {
  const opened = openDatabase(path, migrations, stillClock)
  if (!opened.ok) {
    throw new Error(opened.failure.kind)
  }
  return opened.value
}

test('is durable at the first open and at every later one', () => {
  for (let round = 0; round < 3; round += 1) {
    const database = open([table])
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    expect(database.prepare('PRAGMA foreign_keys').get()).toEqual({ foreign_keys: 1 })
    database.close()
  }
})

test('is for this user only', () => {
  open([table]).close()
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o700)
})

test('runs only the migrations that are new', () => {
  open([table]).close()
  const database = open([table, step('ALTER TABLE things ADD COLUMN size INTEGER NOT NULL DEFAULT 7')])
  database.exec(`INSERT INTO things (name) VALUES ('a')`)
  expect(database.prepare('SELECT * FROM things').all()).toEqual([{ name: 'a', size: 7 }])
  database.close()
})

test('a migration that fails leaves the schema of before', () => {
  open([table]).close()
  expect(() => open([table, step('CREATE TABLE more (name TEXT) STRICT; SELECT nonsense')])).toThrow('nonsense')
  const database = open([table])
  expect(database.prepare(`SELECT name FROM sqlite_schema WHERE name = 'more'`).all()).toEqual([])
  database.close()
})

test('refuses what a newer program has written, and leaves it as it is', () => {
  const newer = open([table, step('CREATE TABLE more (name TEXT) STRICT')])
  newer.exec(`INSERT INTO more VALUES ('kept')`)
  newer.close()
  expect(openDatabase(path, [table], stillClock)).toEqual({
    ok: false,
    failure: { kind: 'newerSchema', found: 2, known: 1 },
  })
  const database = new DatabaseSync(path)
  expect(database.prepare('SELECT * FROM more').all()).toEqual([{ name: 'kept' }])
  database.close()
})

test('a migration that was only laid out anew is the same', () => {
  open([table]).close()
  expect(
    openDatabase(path, [{ ...table, sql: 'CREATE TABLE  things\n (name TEXT   NOT NULL) STRICT' }], stillClock).ok,
  ).toBe(true)
})

test('refuses tables that other migrations have made', () => {
  open([table]).close()
  expect(openDatabase(path, [step('CREATE TABLE things (name TEXT NOT NULL, kind TEXT) STRICT')], stillClock)).toEqual({
    ok: false,
    failure: { kind: 'foreignSchema' },
  })
})

test('a file that is no database any more is refused and left for a person to look at', () => {
  mkdirSync(join(folder, 'a'))
  const rubbish = Buffer.alloc(8192, 'what a failing disk left')
  writeFileSync(path, rubbish)
  expect(openDatabase(path, [table], stillClock)).toEqual({ ok: false, failure: { kind: 'damaged' } })
  expect(readFileSync(path)).toEqual(rubbish)
})

test.each([
  ['the page of the schema', 100, 300],
  ['a page of a table', 4096 * 3, 400],
])('a database in which %s is damaged is refused and left as it is', (_, from, length) => {
  const database = open([table])
  database.exec(`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers LIMIT 2000)
    INSERT INTO things SELECT 'thing ' || n FROM numbers`)
  database.close()
  const bytes = readFileSync(path)
  bytes.fill(0xa5, from, from + length)
  writeFileSync(path, bytes)
  expect(openDatabase(path, [table], stillClock)).toEqual({ ok: false, failure: { kind: 'damaged' } })
  expect(readFileSync(path)).toEqual(bytes)
})
