import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { encodeBody } from '../../main/centre/sealed-body.ts'
import { sampleDraft } from '../../main/kiosk-fixture.ts'
import { systemEffects } from '../../main/shell/system-effects.ts'
import { newDossier } from '../../main/store/new-dossier-fixture.ts'
import { openDatabase } from '../../main/store/open-database.ts'
import { openStore } from '../../main/store/open-store.ts'
import { createSystemDisk } from '../../main/vault/disk.ts'
import { createDocumentVault } from '../../main/vault/document-vault.ts'
import { bodyPlace, type ClearHead } from '../../main/vault/places.ts'
import { createSealing, type Sealing } from '../../main/vault/sealing.ts'
import { openTestWorld } from '../../main/world-fixture.ts'
import { type Figure, type Measure, percentile, spread } from './figure.ts'
import { fillWithDossiers } from './fill-with-dossiers.ts'
import { withFolderOnDisk } from './folder-on-disk.ts'
import { openFixtureCentre } from '../../main/centre/centre-fixture.ts'

const warmUp = 5
const dossiers = 60
/** Two megabytes as a visitor brings them: four photographed pages. */
const pages = 4
const pageBytes = 500_000
const bodyBytes = new Uint8Array(1_500)

/** What the store keeps in a second, delivers, opens and finds. */
export const measure: Measure = () =>
  withFolderOnDisk(async (folder, disk) => [
    ...(await measureCommits(folder, disk)),
    ...(await measureOpening(folder, disk)),
    measureLookUp(folder, disk),
  ])

/** Dossiers with their documents made durable, beside the same bytes in raw SQLite and in one plain file. */
async function measureCommits(folder: string, disk: string): Promise<readonly Figure[]> {
  const effects = { ...systemEffects, log: () => {} }
  const sealing = await createSealing(effects)
  const centre = await openFixtureCentre(join(folder, 'centre'), effects, { sealing })
  const storeOpened = openStore(join(folder, 'store'), effects)
  const rawOpened = openDatabase(
    join(folder, 'raw.sqlite'),
    [{ name: 'rows', sql: 'CREATE TABLE rows (bytes BLOB NOT NULL) STRICT' }],
    effects,
  )
  if (!storeOpened.ok || !rawOpened.ok) throw new Error('a part did not open')
  const [store, raw] = [storeOpened.value, rawOpened.value]
  const systemDisk = createSystemDisk()
  const vault = createDocumentVault({
    folder: join(folder, 'documents'),
    disk: systemDisk,
    sealing,
    centrePublicKey: centre.publicKey,
  })
  const plain = join(folder, 'plain')
  mkdirSync(plain)
  const insert = raw.prepare('INSERT INTO rows (bytes) VALUES (?)')
  const times = { store: [] as number[], raw: [] as number[], disk: [] as number[], deliver: [] as number[] }

  for (let number = 0; number < warmUp + dossiers; number += 1) {
    const pictures = Array.from({ length: pages }, () => randomBytes(pageBytes))
    const head = headOf(number)

    const kept: Awaited<ReturnType<typeof keep>>[] = []
    const contenders: readonly (() => Promise<void> | void)[] = [
      async () => {
        const from = performance.now()
        kept.push(await keep(head, pictures))
        times.store.push(performance.now() - from)
      },
      () => {
        const from = performance.now()
        raw.exec('BEGIN IMMEDIATE')
        for (const picture of pictures) insert.run(picture)
        insert.run(bodyBytes)
        raw.exec('COMMIT')
        times.raw.push(performance.now() - from)
      },
      async () => {
        const from = performance.now()
        const written = await systemDisk.writeDurably(join(plain, String(number)), Buffer.concat(pictures))
        times.disk.push(performance.now() - from)
        if (!written.ok) throw new Error(written.failure.kind)
      },
    ]
    // Whoever comes first pays for what the delivery before left to the disk.
    for (const turn of contenders.keys()) await contenders[(number + turn) % contenders.length]?.()
    const [sealed] = kept
    if (sealed === undefined) throw new Error('not sealed')

    const from = performance.now()
    const delivered = await centre.deliver({
      ...head,
      sealedKey: sealed.sealedKey,
      sealedBody: sealed.sealedBody,
      documents: sealed.documents.map(({ id: fileId, digest, bytes }) => ({
        fileId,
        digest,
        bytes,
        read: () => vault.read(head.dossierId, fileId),
      })),
    })
    times.deliver.push(performance.now() - from)
    if (!delivered.ok) throw new Error(delivered.failure.kind)
  }
  for (const part of [centre, store, raw]) part.close()

  async function keep(head: ClearHead, pictures: readonly Uint8Array[]) {
    const begun = await vault.begin(head.dossierId)
    if (!begun.ok) throw new Error(begun.failure.kind)
    const documents = []
    for (const [position, picture] of pictures.entries()) {
      const id = crypto.randomUUID()
      documents.push({ id, partId: 'birth-notice', position, ...begun.value.addPage(id, picture) })
    }
    const sealedBody = begun.value.sealBody(bodyOf(documents), bodyPlace(head))
    const sealedKey = await begun.value.finish()
    if (!sealedKey.ok) throw new Error(sealedKey.failure.kind)
    const { dossierId: id, ...clear } = head
    const row = { ...newDossier(0), ...clear, id, idempotencyHash: randomBytes(32), documents, sealedBody }
    if (!store.commitDossier({ ...row, sealedKey: sealedKey.value }).ok) throw new Error('a commit failed')
    return { sealedKey: sealedKey.value, sealedBody, documents }
  }

  const how = `${pages} pages of ${pageBytes / 1000} kB, ${disk}, in turns`
  const rate = (step: string, all: readonly number[], what: string): Figure => {
    const measured = all.slice(warmUp)
    return {
      name: 'store',
      step,
      value: Number((1000 / mean(measured)).toFixed(1)),
      median: Number((1000 / percentile(measured, 0.5)).toFixed(1)),
      n: dossiers,
      unit: 'perSecond',
      how: `${what}; ${how}; by the time of all, and by the median of one`,
    }
  }
  const [ours, theirs] = [times.store.slice(warmUp), times.raw.slice(warmUp)]
  return [
    rate('dossiers committed', times.store, 'sealed, each page and the folder flushed, one transaction (WAL, FULL)'),
    rate(
      'raw SQLite, same bytes',
      times.raw,
      'as blobs of one table, one transaction (WAL, FULL), checkpoints included',
    ),
    rate('disk, same bytes', times.disk, 'one new file, written and flushed'),
    {
      name: 'store',
      step: 'dossiers / raw SQLite',
      value: Number((mean(theirs) / mean(ours)).toFixed(2)),
      median: Number((percentile(theirs, 0.5) / percentile(ours, 0.5)).toFixed(2)),
      unit: 'ratio',
      aim: '>= 0.7',
      how: 'rate of the store by that of raw SQLite: by the time of all, and of the two medians',
    },
    rate(
      'dossiers delivered',
      times.deliver,
      'embedded Centre: seals opened, digests compared, pages written and flushed, entered',
    ),
  ]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** A start with 100,000 dossiers of which all are delivered, and one with as many that wait. */
async function measureOpening(folder: string, disk: string): Promise<readonly Figure[]> {
  const effects = { ...systemEffects, log: () => {} }
  const sealing = await createSealing(effects)
  const figures: Figure[] = []
  for (const state of ['delivered', 'waiting'] as const) {
    const home = join(folder, `open-${state}`)
    await openOnce(home, sealing)
    fillWithDossiers(join(home, 'kiosk.sqlite'), 100_000, state)
    const times: number[] = []
    for (let start = 0; start < 5; start += 1) times.push(await openOnce(home, sealing))
    figures.push({
      name: 'store',
      step: `open with 100,000 ${state}`,
      ...spread(times),
      how: `store, vault and embedded Centre of a world, quick_check of every page included; file in memory, ${disk}`,
    })
  }
  return figures

  async function openOnce(home: string, seal: Sealing): Promise<number> {
    const from = performance.now()
    const world = await openTestWorld(home, effects, { sealing: seal, simulated: false })
    const took = performance.now() - from
    await world.close()
    return took
  }
}

function measureLookUp(folder: string, disk: string): Figure {
  const home = join(folder, 'look-up')
  const first = openStore(home, systemEffects)
  if (!first.ok) throw new Error(first.failure.kind)
  first.value.close()
  const codes = fillWithDossiers(join(home, 'kiosk.sqlite'), 1_000_000, 'delivered')
  const store = openStore(home, systemEffects)
  if (!store.ok) throw new Error(store.failure.kind)
  const times = Array.from({ length: 20_000 }, () => {
    const code = codes[Math.floor(Math.random() * codes.length)] ?? ''
    const from = performance.now()
    if (store.value.dossiers.byTrackingCode(code) === null) throw new Error('a code was not found')
    return performance.now() - from
  })
  store.value.close()
  const how = `dossiers.byTrackingCode, random codes among 1,000,000 delivered dossiers, ${disk}`
  return { name: 'store', step: 'look-up by code', ...spread(times, 3), aim: 'p99 <= 1', how }
}

function headOf(number: number): ClearHead {
  const { procedureCode, departmentId, formId, formVersion, catalogueVersion, receivedAt } = newDossier(number)
  const trackingCode = `BENCH${number}`
  return {
    dossierId: crypto.randomUUID(),
    trackingCode,
    procedureCode,
    departmentId,
    formId,
    formVersion,
    catalogueVersion,
    receivedAt,
  }
}

function bodyOf(
  documents: readonly {
    readonly id: string
    readonly partId: string
    readonly position: number
    readonly digest: Uint8Array
  }[],
) {
  return encodeBody({
    draft: sampleDraft([]),
    assistedBy: null,
    dueAt: newDossier(0).dueAt,
    documents: documents.map(({ id: fileId, partId, position, digest }) => ({
      fileId,
      partId,
      position,
      digest: Buffer.from(digest).toString('hex'),
    })),
  })
}

function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let from = 0; from < length; from += 65_536) crypto.getRandomValues(bytes.subarray(from, from + 65_536))
  return bytes
}
