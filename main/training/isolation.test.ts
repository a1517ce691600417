import { rm } from 'node:fs/promises'
import { afterEach, describe, expect, test } from 'vitest'
import {
  createTestKiosks,
  filesUnder,
  productionEnvironment,
  resourcesWithReviewed,
  type TestKiosk,
  visitWithPage,
} from '../kiosk-fixture.ts'
import { parseOfficialCode } from '../../shared/dossier/official-code.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createSystemDisk, type Disk } from '../vault/disk.ts'
import { openTestWorld } from '../world-fixture.ts'

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

async function handIn(kiosk: TestKiosk, world: 'real' | 'training'): Promise<string> {
  const { visitId, draft } = await visitWithPage(kiosk, world)
  const idempotencyKey = `a-key-for-${world}-of-some-length`
  const { trackingCode } = await kiosk.get('dossier.submit', { visitId, idempotencyKey, staffToken: null, draft })
  await kiosk.get('receipt.print', { visitId, requestId: `request-${world}` })
  await kiosk.get('feedback.give', { visitId, ease: 'easy' })
  await kiosk.get('visit.end', { visitId, reason: 'finished' })
  return trackingCode
}

/** Everything outside the training folder, byte for byte. */
async function outside(kiosk: TestKiosk): Promise<Record<string, string>> {
  const files = await filesUnder(kiosk.dataFolder)
  return Object.fromEntries(
    [...files].filter(([path]) => !path.startsWith('training/')).map(([path, bytes]) => [path, bytes.toString('hex')]),
  )
}

test('a whole training visit changes no byte outside its folder', async () => {
  const kiosk = await kiosks.open()
  await handIn(kiosk, 'real')
  const before = await outside(kiosk)
  await handIn(kiosk, 'training')
  expect(await outside(kiosk)).toEqual(before)
  expect(await papers(kiosk)).not.toEqual([])
})

async function papers(kiosk: TestKiosk): Promise<readonly string[]> {
  return [...(await filesUnder(kiosk.dataFolder)).keys()].filter((path) => path.startsWith('training/printer-tray/'))
}

describe('the tray of the training printer', () => {
  test('is empty in production as soon as the visit is over', async () => {
    const resources = await resourcesWithReviewed('1.001193')
    const kiosk = await kiosks.open({ environment: productionEnvironment, resources })
    const { visitId, draft } = await visitWithPage(kiosk, 'training')
    await kiosk.get('dossier.submit', { visitId, idempotencyKey: 'a-key-of-some-length', staffToken: null, draft })
    await kiosk.get('receipt.print', { visitId, requestId: 'request-1' })
    expect(await papers(kiosk)).toHaveLength(3)
    await kiosk.get('visit.end', { visitId, reason: 'finished' })
    expect(await papers(kiosk)).toEqual([])
    await rm(resources, { recursive: true })
  })

  test('keeps the paper of a demonstration until the next visit begins', async () => {
    const kiosk = await kiosks.open()
    await handIn(kiosk, 'training')
    expect(await papers(kiosk)).toHaveLength(3)
    await kiosk.get('visit.open', { world: 'real' })
    expect(await papers(kiosk)).toEqual([])
  })

  test.each([{}, { MOTCUA_TRAINING_OFFERED: 'false' }])('is empty after a start with %j', async (environment) => {
    const kiosk = await kiosks.open()
    await handIn(kiosk, 'training')
    await kiosk.close()
    const again = await kiosks.open({ dataFolder: kiosk.dataFolder, environment })
    expect(await papers(again)).toEqual([])
  })
})

test('codes of one world mean nothing in the other', async () => {
  const kiosk = await kiosks.open()
  const [real, training] = [await handIn(kiosk, 'real'), await handIn(kiosk, 'training')]
  const lookUp = (trackingCode: string, world: 'real' | 'training') =>
    kiosk.call('dossier.lookUp', { trackingCode, world })
  expect(await lookUp(real, 'real')).toMatchObject({ ok: true })
  expect(await lookUp(training, 'training')).toMatchObject({ ok: true })
  expect(await lookUp(training, 'real')).toMatchObject({ failure: { kind: 'unknownCode' } })
  expect(await lookUp(real, 'training')).toMatchObject({ failure: { kind: 'unknownCode' } })
})

test('a code of training is taken for an official one by nobody', async () => {
  const kiosk = await kiosks.open()
  const trackingCode = await handIn(kiosk, 'training')
  const { officialCode } = await kiosk.get('dossier.lookUp', { trackingCode, world: 'training' })
  expect(officialCode).toMatch(/^TAP-H48\.\d{1,3}-261123-0001$/)
  expect(parseOfficialCode(officialCode ?? '').ok).toBe(false)
})

test('training leaves no trace in the report', async () => {
  const kiosk = await kiosks.open()
  await handIn(kiosk, 'training')
  const { staffToken } = await kiosk.get('staff.signIn', { pin: '246810' })
  const report = await kiosk.get('staff.report', { staffToken, from: '2026-01-01', to: '2026-12-31' })
  expect(report.total.received).toBe(0)
})

test('a world asks its disk for nothing outside its folder', async () => {
  const kiosk = await kiosks.open()
  await kiosk.close()
  const folder = `${kiosk.dataFolder}/training`
  const asked: string[] = []
  const disk = createSystemDisk()
  const spied: Disk = {
    ...disk,
    makeFolder: (path) => (asked.push(path), disk.makeFolder(path)),
    writeDurably: (path, bytes) => (asked.push(path), disk.writeDurably(path, bytes)),
    writeTemporary: (path, bytes) => (asked.push(path), disk.writeTemporary(path, bytes)),
    rename: (from, to) => (asked.push(from, to), disk.rename(from, to)),
    syncFolder: (path) => (asked.push(path), disk.syncFolder(path)),
    read: (path) => (asked.push(path), disk.read(path)),
    remove: (path) => (asked.push(path), disk.remove(path)),
  }
  const effects = createSimulatedEffects({ startsAt: new Date(0), seed: 9 })
  const world = await openTestWorld(folder, effects, { name: 'training', disk: spied })
  await world.visits.openVisit('visit').add('page', Uint8Array.of(1))
  await world.documents.begin('dossier')
  await world.close()
  expect(asked.length).toBeGreaterThan(3)
  expect(asked.filter((path) => !path.startsWith(`${folder}/`))).toEqual([])
})
