import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { createSimulatedEffects, stillClock } from '../effects-simulated.ts'
import { createTestKiosks, type TestKiosk, visitWithPage } from '../kiosk-fixture.ts'
import { newDossier } from '../store/new-dossier-fixture.ts'
import { openStore } from '../store/open-store.ts'
import type { OpenWorld } from '../world.ts'
import { openTestWorld } from '../world-fixture.ts'
import { backOffMs } from './back-off.ts'
import { createOutbox } from './outbox.ts'
import { readOutbox } from './read-outbox.ts'

const kiosks = createTestKiosks()
const folders: string[] = []
afterEach(async () => {
  await kiosks.closeAll()
  for (const folder of folders.splice(0)) {
    await rm(folder, { recursive: true })
  }
})

async function reopen(folder: string, accepted: string[], retentionDays = 0): Promise<OpenWorld> {
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T04:00:00Z'), seed: 12 })
  return openTestWorld(folder, effects, {
    retentionDays,
    onAccepted: (_, officialCode) => accepted.push(officialCode),
  })
}

test('a dossier of a process that was killed right after its commit is delivered by the next one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-'))
  folders.push(folder)
  const script = fileURLToPath(new URL('./killed-kiosk.ts', import.meta.url))
  expect(spawnSync(process.execPath, [script, folder], { encoding: 'utf8' })).toMatchObject({ signal: 'SIGKILL' })
  // What a submission before the kill had not committed.
  await mkdir(join(folder, 'documents', 'never-committed'))
  await writeFile(join(folder, 'documents', 'never-committed', 'page.sealed'), 'x')

  const accepted: string[] = []
  const world = await reopen(folder, accepted)
  expect(await readdir(join(folder, 'documents'))).toEqual(['d'.repeat(32)])
  expect(await readdir(folder)).not.toContain('visits')
  world.outbox.start()
  await expect.poll(() => accepted).toEqual(['H48.99-261123-0001'])
  await world.close()

  const again = await reopen(folder, accepted)
  again.outbox.start()
  await again.close()
  expect(accepted).toHaveLength(1)
  expect(await readdir(join(folder, 'documents'))).toEqual([])
})

async function handIn(kiosk: TestKiosk, number: number): Promise<string> {
  const { visitId, draft } = await visitWithPage(kiosk)
  const idempotencyKey = `a-key-of-some-length-${number}`
  return (await kiosk.get('dossier.submit', { visitId, idempotencyKey, staffToken: null, draft })).trackingCode
}

test('what gathered while the Centre was away arrives whole and once', async () => {
  const kiosk = await kiosks.open()
  await kiosk.get('simulation.set', { device: 'centre', state: 'offline' })
  const codes = [await handIn(kiosk, 1), await handIn(kiosk, 2), await handIn(kiosk, 3)]
  const accepted = () => kiosk.events.filter((event) => event.type === 'dossier.accepted')
  const failures = () => kiosk.effects.logged.filter(({ event }) => event === 'dossier.deliveryFailed')
  /** Lets a minute pass; what it sets off runs on before the next one. */
  const minute = () => kiosk.effects.advance(60_000)
  await expect.poll(() => (minute(), failures().length)).toBeGreaterThan(6)
  expect(accepted()).toEqual([])
  await kiosk.get('simulation.set', { device: 'centre', state: 'ready' })
  await expect.poll(() => (minute(), accepted())).toHaveLength(3)
  await kiosk.close()
  expect(accepted().map(({ trackingCode }) => trackingCode)).toEqual(expect.arrayContaining(codes))
  expect(
    accepted()
      .map(({ officialCode }) => officialCode.slice(-4))
      .toSorted(),
  ).toEqual(['0001', '0002', '0003'])
})

test('documents stay for the days that the configuration says, and then leave', async () => {
  const kiosk = await kiosks.open({ environment: { MOTCUA_RETENTION_DAYS: '2' } })
  await handIn(kiosk, 1)
  const kept = () => readdir(join(kiosk.dataFolder, 'real', 'documents'))
  expect(await kept()).toHaveLength(1)
  kiosk.effects.advance(47 * 60 * 60_000)
  expect(await kept()).toHaveLength(1)
  kiosk.effects.advance(3 * 60 * 60_000)
  await expect.poll(kept).toEqual([])
})

test('a dossier that the Centre will never take as it is says so to whoever looks its code up', async () => {
  const kiosk = await kiosks.open()
  await kiosk.get('simulation.set', { device: 'centre', state: 'offline' })
  const [trackingCode, other] = [await handIn(kiosk, 1), await handIn(kiosk, 2)]
  const lookUp = async (code: string) =>
    (await kiosk.get('dossier.lookUp', { trackingCode: code, world: 'real' })).state
  expect([await lookUp(trackingCode), await lookUp(other)]).toEqual(['received', 'received'])
  const documents = join(kiosk.dataFolder, 'real', 'documents')
  const page = await pageOf(kiosk.dataFolder, trackingCode)
  await writeFile(join(documents, page), 'something else')
  await kiosk.get('simulation.set', { device: 'centre', state: 'ready' })
  kiosk.effects.advance(10 * 60_000)
  await expect.poll(() => lookUp(trackingCode)).toBe('refused')
  await expect.poll(() => lookUp(other)).toBe('accepted')
  await kiosk.close()
  expect(readOutbox(kiosk.dataFolder)).toMatchObject({
    value: [{ trackingCode: trackingCode.replaceAll('-', ''), state: 'rejected', lastFailure: 'brokenDocument' }],
  })
})

test('a page that cannot be read holds up its own dossier only, and that one is tried again', async () => {
  const kiosk = await kiosks.open()
  await kiosk.get('simulation.set', { device: 'centre', state: 'offline' })
  const [blocked, other] = [await handIn(kiosk, 1), await handIn(kiosk, 2)]
  const lookUp = async (code: string) =>
    (await kiosk.get('dossier.lookUp', { trackingCode: code, world: 'real' })).state
  const page = join(kiosk.dataFolder, 'real', 'documents', await pageOf(kiosk.dataFolder, blocked))
  await rename(page, `${page}.away`)
  await mkdir(page)
  await kiosk.get('simulation.set', { device: 'centre', state: 'ready' })
  kiosk.effects.advance(10 * 60_000)
  await expect.poll(() => lookUp(other)).toBe('accepted')
  const entry = { trackingCode: blocked.replaceAll('-', ''), state: 'waiting', lastFailure: 'unreadableDocument' }
  await expect.poll(() => readOutbox(kiosk.dataFolder)).toMatchObject({ value: [entry] })
  await rmdir(page)
  await rename(`${page}.away`, page)
  await expect.poll(() => (kiosk.effects.advance(10 * 60_000), lookUp(blocked))).toBe('accepted')
})

test('a bug that one dossier sets off is counted, and the others are delivered', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-'))
  folders.push(folder)
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 13 })
  const store = openStore(folder, effects)
  if (!store.ok) {
    throw new Error(store.failure.kind)
  }
  const [bad, good] = [newDossier(1), newDossier(2)]
  store.value.commitDossier(bad)
  store.value.commitDossier(good)
  const accepted: string[] = []
  const outbox = createOutbox({
    store: store.value,
    documents: { begin: unused, read: unused, remove: async () => undefined, sweep: unused },
    centre: {
      deliver: async ({ dossierId }) => {
        if (dossierId === bad.id) {
          throw new TypeError('a bug')
        }
        return { ok: true, value: { officialCode: 'H48.99-261123-0001', acceptedAt: '2026-11-23T10:15:00+07:00' } }
      },
      lookUp: unused,
    },
    effects,
    retentionDays: 0,
    onAccepted: (trackingCode) => accepted.push(trackingCode),
    onDiskFailure: () => undefined,
  })
  outbox.start()
  await expect.poll(() => accepted).toEqual([good.trackingCode])
  await outbox.close()
  expect(store.value.outbox.entries()).toMatchObject([
    { trackingCode: bad.trackingCode, state: 'waiting', attempts: 1, lastFailure: 'unexpected' },
  ])
  store.value.close()
})

async function unused(): Promise<never> {
  throw new Error('not part of this test')
}

/** The first sealed page of a dossier, relative to the documents of its world. */
async function pageOf(dataFolder: string, trackingCode: string): Promise<string> {
  const store = openStore(join(dataFolder, 'real'), stillClock)
  if (!store.ok) {
    throw new Error(store.failure.kind)
  }
  const id = store.value.dossiers.byTrackingCode(trackingCode.replaceAll('-', ''))?.id ?? ''
  store.value.close()
  const [page = ''] = (await readdir(join(dataFolder, 'real', 'documents', id))).filter((name) =>
    name.endsWith('.sealed'),
  )
  return join(id, page)
}

const drawing = (byte: number) => ({ randomBytes: () => Uint8Array.of(byte) })

test('waits longer after each failure, up to five minutes, and never the same for two kiosks', () => {
  const longest = Array.from({ length: 12 }, (_, index) => backOffMs(index + 1, drawing(255)))
  expect(longest.slice(0, 4)).toEqual([2000, 4000, 8000, 16_000])
  expect(Math.max(...longest)).toBe(300_000)
  expect(backOffMs(3, drawing(0))).toBe(4000)
})
