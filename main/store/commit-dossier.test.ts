import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stillClock } from '../effects-simulated.ts'
import { createCommitDossier } from './commit-dossier.ts'
import { kioskMigrations } from './kiosk-schema.ts'
import { newDossier } from './new-dossier-fixture.ts'
import { openDatabase } from './open-database.ts'

const tables = ['dossiers', 'parts', 'documents', 'outbox', 'audit'] as const
let folder = ''
let database: DatabaseSync
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  const opened = openDatabase(join(folder, 'kiosk.sqlite'), kioskMigrations, stillClock)
  if (!opened.ok) {
    throw new Error(opened.failure.kind)
  }
  database = opened.value
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

function counts(): Record<string, unknown> {
  return Object.fromEntries(
    tables.map((table) => [table, database.prepare(`SELECT count(*) AS rows FROM ${table}`).get()?.['rows']]),
  )
}
const nothing = { dossiers: 0, parts: 0, documents: 0, outbox: 0, audit: 0 }
const everything = { dossiers: 1, parts: 1, documents: 2, outbox: 1, audit: 1 }

test('writes dossier, parts, documents, outbox row and audit entry together', () => {
  expect(createCommitDossier(database)(newDossier(1))).toEqual({ ok: true, value: undefined })
  expect(counts()).toEqual(everything)
  const consent = 'SELECT consent_version, consent_notify, consent_survey FROM dossiers'
  expect({ ...database.prepare(consent).get() }).toEqual({ consent_version: 1, consent_notify: 1, consent_survey: 0 })
})

test.each(tables)('a fault while writing %s leaves nothing, and a later try everything', (table) => {
  const commit = createCommitDossier(database)
  database.exec(`CREATE TRIGGER fault AFTER INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'fault'); END`)
  expect(() => commit(newDossier(1))).toThrow('fault')
  expect(counts()).toEqual(nothing)
  database.exec('DROP TRIGGER fault')
  expect(commit(newDossier(1)).ok).toBe(true)
  expect(counts()).toEqual(everything)
})

test('a disk that fills up in the middle leaves nothing and says so', () => {
  const commit = createCommitDossier(database)
  const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count'])
  database.exec(`PRAGMA max_page_count = ${pages + 2}`)
  const large = { ...newDossier(1), sealedBody: new Uint8Array(200_000) }
  expect(commit(large)).toEqual({ ok: false, failure: { kind: 'diskFull' } })
  expect(counts()).toEqual(nothing)
  database.exec('PRAGMA max_page_count = 100000')
  expect(commit(large).ok).toBe(true)
  expect(counts()).toEqual(everything)
})

test('the same key, or the same tracking code, never stands there twice', () => {
  const commit = createCommitDossier(database)
  commit(newDossier(1))
  const { idempotencyHash, trackingCode } = newDossier(1)
  expect(() => commit({ ...newDossier(2), idempotencyHash })).toThrow('idempotency_hash')
  expect(() => commit({ ...newDossier(3), trackingCode })).toThrow('tracking_code')
  expect(counts()).toEqual(everything)
})
