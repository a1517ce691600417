import { join } from 'node:path'
import { newDossier } from '../../main/store/new-dossier-fixture.ts'
import type { NewDossier } from '../../main/store/new-dossier.ts'
import { openDatabase } from '../../main/store/open-database.ts'
import { openStore } from '../../main/store/open-store.ts'
import { systemEffects } from '../../main/shell/system-effects.ts'
import { withFolderOnDisk } from './folder-on-disk.ts'
import { type Measure, percentile, spread } from './figure.ts'

const warmUp = 200
const commits = 2_000
/** They are measured in turns so short that a busy moment of the machine falls on all. */
const turn = 20

/**
 * A dossier made durable by the store, beside the least that SQLite could do for the same bytes.
 *
 * The store: dossier with consent, parts, documents, outbox row and audit entry, in tables with their unique keys and
 * foreign keys. Raw: as many rows with as many bytes, in one transaction too, in tables without any key; once all in
 * one table, once in as many tables as the store writes.
 */
export const measure: Measure = () =>
  withFolderOnDisk((folder, disk) => {
    const store = openStore(join(folder, 'store'), systemEffects)
    if (!store.ok) throw new Error(store.failure.kind)
    const oneTable = openRaw(join(folder, 'one-table.sqlite'), () => 'rows')
    const tables = openRaw(join(folder, 'tables.sqlite'), ({ table }) => table)
    const contenders = {
      store: (dossier: NewDossier) => () => {
        if (!store.value.commitDossier(dossier).ok) throw new Error('a commit failed')
      },
      'raw SQLite, one table': oneTable.commit,
      'raw SQLite, as many tables': tables.commit,
    }
    const runs = Object.entries(contenders).map(([step, commit]) => ({ step, commit, times: [] as number[] }))
    for (let number = 0; number < warmUp + commits; number += turn) {
      const dossiers = Array.from({ length: turn }, (_, at) => scattered(number + at))
      for (const { commit, times } of runs) times.push(...dossiers.map((dossier) => timed(commit(dossier))))
    }
    for (const database of [store.value, oneTable, tables]) database.close()

    const measured = runs.map(({ step, times }) => ({ step, times: times.slice(warmUp) }))
    const [ours = 0, ...theirs] = measured.map(({ times }) => percentile(times, 0.5))
    const how = `one transaction, WAL, synchronous=FULL, ${disk}; a dossier with 1 part and 2 documents; in turns of ${turn} with the others`
    return Promise.resolve([
      ...measured.map(({ step, times }) => ({ name: 'commit', step, ...spread(times, 3), how })),
      ...theirs.map((raw, index) => ({
        name: 'commit',
        step: `store / ${measured[index + 1]?.step}`,
        value: Number((ours / raw).toFixed(2)),
        unit: 'ratio' as const,
        aim: '<= 1.5',
        how: 'of the p50 of the two',
      })),
    ])
  })

function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length))
}

/** Ids and codes are random in real life: rows of one dossier land anywhere in the tables' trees. */
function scattered(number: number): NewDossier {
  const dossier = newDossier(number)
  return {
    ...dossier,
    id: crypto.randomUUID(),
    trackingCode: Buffer.from(random(8)).toString('hex').slice(0, 12),
    idempotencyHash: random(32),
    documents: dossier.documents.map((document) => ({ ...document, id: crypto.randomUUID() })),
  }
}

interface RawRow {
  readonly table: string
  readonly bytes: Uint8Array
}

function row(table: string, ...values: readonly unknown[]): RawRow {
  const bytes = values.map((value) => (value instanceof Uint8Array ? value : Buffer.from(String(value))))
  return { table, bytes: Buffer.concat(bytes) }
}

/** The same rows as bytes: what each column holds, one after the other. */
function rowsOf(dossier: NewDossier): readonly RawRow[] {
  const { parts, documents, consent, sealedKey, sealedBody, idempotencyHash, requestDigest, ...columns } = dossier
  const whole = [consent.textVersion, idempotencyHash, requestDigest, sealedKey, sealedBody]
  return [
    row('dossiers', ...Object.values(columns), ...whole),
    ...parts.map((part) => row('parts', dossier.id, ...Object.values(part))),
    ...documents.map((document) => row('documents', dossier.id, ...Object.values(document))),
    row('outbox', dossier.id, 'waiting'),
    row('audit', dossier.receivedAt, 'visitor', 'dossier.received', dossier.id),
  ]
}

/** A database with the store's own settings, and the plainest way to write rows into it. */
function openRaw(
  path: string,
  tableOf: (row: RawRow) => string,
): {
  /** Gets the bytes ready; what it hands back commits them. */ readonly commit: (dossier: NewDossier) => () => void
  readonly close: () => void
} {
  const tables = [...new Set(rowsOf(newDossier(0)).map(tableOf))]
  const opened = openDatabase(
    path,
    tables.map((name) => ({ name, sql: `CREATE TABLE ${name} (bytes BLOB NOT NULL) STRICT` })),
    systemEffects,
  )
  if (!opened.ok) throw new Error(opened.failure.kind)
  const database = opened.value
  const inserts = new Map(
    tables.map((table) => [table, database.prepare(`INSERT INTO ${table} (bytes) VALUES (?)`)] as const),
  )
  return {
    commit(dossier) {
      const rows = rowsOf(dossier)
      return () => {
        database.exec('BEGIN IMMEDIATE')
        for (const one of rows) inserts.get(tableOf(one))?.run(one.bytes)
        database.exec('COMMIT')
      }
    },
    close: () => database.close(),
  }
}

function timed(work: () => void): number {
  const from = performance.now()
  work()
  return performance.now() - from
}
