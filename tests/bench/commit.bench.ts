import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { newDossier } from '../../main/store/new-dossier-fixture.ts'
import type { NewDossier } from '../../main/store/new-dossier.ts'
import { openDatabase } from '../../main/store/open-database.ts'
import { openStore } from '../../main/store/open-store.ts'
import { withFolderOnDisk } from './folder-on-disk.ts'
import { type Measure, percentile, spread } from './figure.ts'

const warmUp = 200
const commits = 2_000
/** Both are measured in turns so short that a busy moment of the machine falls on both. */
const turn = 20

/**
 * A dossier made durable by the store, beside the least that SQLite could do for the same bytes.
 *
 * The store: dossier, parts, documents, consent, outbox row and audit entry over seven tables with their keys. Raw: as
 * many rows with as many bytes in one table without any further index, in one transaction of a database of its own.
 */
export const measure: Measure = () =>
  withFolderOnDisk((folder, disk) => {
    const store = openStore(join(folder, 'store'))
    const raw = openDatabase(join(folder, 'raw', 'raw.sqlite'), ['CREATE TABLE rows (bytes BLOB NOT NULL) STRICT'])
    if (!store.ok || !raw.ok) throw new Error('the databases do not open')
    const commitRaw = createRawCommit(raw.value)
    const ours: number[] = []
    const theirs: number[] = []
    for (let number = 0; number < warmUp + commits; number += turn) {
      const dossiers = Array.from({ length: turn }, (_, at) => scattered(number + at))
      ours.push(
        ...timed(dossiers, (dossier) => {
          if (!store.value.commitDossier(dossier).ok) throw new Error('a commit failed')
        }),
      )
      theirs.push(...timed(dossiers.map(rowsOf), commitRaw))
    }
    store.value.close()
    raw.value.close()
    const [measured, beside] = [ours.slice(warmUp), theirs.slice(warmUp)]
    const same = `WAL, synchronous=FULL, ${disk}; dossier with 1 part and 2 documents, in turns of ${turn} with the other`
    return Promise.resolve([
      { name: 'commit', step: 'store', ...spread(measured, 3), how: `createCommitDossier, one transaction; ${same}` },
      { name: 'commit', step: 'raw SQLite', ...spread(beside, 3), how: `as many rows and bytes in one table; ${same}` },
      {
        name: 'commit',
        step: 'store / raw',
        value: Number((percentile(measured, 0.5) / percentile(beside, 0.5)).toFixed(2)),
        unit: 'ratio',
        aim: '<= 1.5',
        how: 'of the two p50 above',
      },
    ])
  })

/** Ids and codes are random in real life: rows of one dossier land anywhere in the tables' trees. */
function scattered(number: number): NewDossier {
  const dossier = newDossier(number)
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  return {
    ...dossier,
    id: crypto.randomUUID(),
    trackingCode: Buffer.from(random(8)).toString('hex').slice(0, 12),
    idempotencyHash: random(32),
    documents: dossier.documents.map((document) => ({ ...document, id: crypto.randomUUID() })),
  }
}

function bytesOf(...values: readonly unknown[]): Uint8Array {
  return Buffer.concat(values.map((value) => (value instanceof Uint8Array ? value : Buffer.from(String(value)))))
}

/** The same rows as bytes: what each column holds, one after the other. */
function rowsOf(dossier: NewDossier): readonly Uint8Array[] {
  const { parts, documents, consent, sealedKey, sealedBody, idempotencyHash, requestDigest, ...columns } = dossier
  return [
    bytesOf(...Object.values(columns), idempotencyHash, requestDigest, sealedKey, sealedBody),
    ...parts.map((part) => bytesOf(dossier.id, ...Object.values(part))),
    ...documents.map((document) => bytesOf(dossier.id, ...Object.values(document))),
    bytesOf(dossier.id, consent.textVersion, dossier.receivedAt),
    bytesOf(dossier.id, 'waiting'),
    bytesOf(dossier.receivedAt, 'visitor', 'dossier.received', dossier.id),
  ]
}

function createRawCommit(database: DatabaseSync): (rows: readonly Uint8Array[]) => void {
  const insert = database.prepare('INSERT INTO rows (bytes) VALUES (?)')
  return (rows) => {
    database.exec('BEGIN IMMEDIATE')
    for (const row of rows) insert.run(row)
    database.exec('COMMIT')
  }
}

function timed<Item>(items: readonly Item[], work: (item: Item) => void): readonly number[] {
  return items.map((item) => {
    const from = performance.now()
    work(item)
    return performance.now() - from
  })
}
