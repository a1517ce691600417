import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stillClock } from '../effects-simulated.ts'
import type { Migration } from './migration.ts'
import { step } from './migration-fixture.ts'
import { openDatabase } from './open-database.ts'
import { readDatabase } from './read-database.ts'

const first = step('CREATE TABLE things (name TEXT NOT NULL) STRICT')
const second = step('ALTER TABLE things ADD COLUMN size INTEGER NOT NULL DEFAULT 7')
let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  path = join(folder, 'store.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

function written(migrations: readonly Migration[]): DatabaseSync {
  const opened = openDatabase(path, migrations, stillClock)
  if (!opened.ok) throw new Error(opened.failure.kind)
  return opened.value
}

test('reads beside the one who writes, and writes nothing itself', () => {
  const writer = written([first])
  const reader = readDatabase(path, [first])
  if (!reader.ok) throw new Error(reader.failure.kind)
  writer.exec(`INSERT INTO things VALUES ('a')`)
  expect(reader.value.prepare('SELECT name FROM things').all()).toEqual([{ name: 'a' }])
  expect(() => reader.value.exec(`INSERT INTO things VALUES ('b')`)).toThrow('readonly')
  reader.value.close()
  writer.close()
})

test('reads a file that nobody has open', () => {
  written([first]).close()
  const reader = readDatabase(path, [first])
  expect(reader.ok && reader.value.prepare('SELECT count(*) AS n FROM things').get()).toEqual({ n: 0 })
  if (reader.ok) reader.value.close()
})

test('brings no older schema up to date', () => {
  written([first]).close()
  expect(readDatabase(path, [first, second])).toEqual({
    ok: false,
    failure: { kind: 'olderSchema', found: 1, known: 2 },
  })
  const after = written([first])
  expect(after.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 })
  after.close()
})

test('refuses a newer schema and a file that is no database', () => {
  written([first, second]).close()
  expect(readDatabase(path, [first])).toMatchObject({ failure: { kind: 'newerSchema', found: 2, known: 1 } })
  writeFileSync(path, Buffer.alloc(8192, 'what a failing disk left'))
  expect(readDatabase(path, [first])).toMatchObject({ failure: { kind: 'damaged' } })
})
