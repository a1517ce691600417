import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { newTrackingCode } from '../shared/dossier/tracking-code.ts'
import { explainKioskFailure } from './kiosk-failure.ts'
import {
  createTestKiosks,
  filesUnder,
  productionEnvironment,
  resourcesWithReviewed,
  smallPicture,
  type TestKiosk,
  visitWithPage,
} from './kiosk-fixture.ts'

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

describe('a production kiosk', () => {
  test('lets nobody play a device, and shows nothing that no person has reviewed', async () => {
    const kiosk = await kiosks.open({ environment: productionEnvironment })
    expect(await kiosk.get('kiosk.describe', {})).toMatchObject({ mode: 'production', simulated: false })
    expect(await kiosk.call('simulation.samples', {})).toMatchObject({ failure: { kind: 'notAllowed' } })
    for (const input of [
      { device: 'printer', state: 'ready' },
      { device: 'centre', state: 'offline' },
      { device: 'disk', state: 'full' },
    ] as const) {
      expect(await kiosk.call('simulation.set', input)).toMatchObject({ failure: { kind: 'notAllowed' } })
    }
    const { procedures } = await kiosk.get('catalogue.overview', {})
    expect(procedures.filter(({ reviewed }) => !reviewed)).toEqual([])
  })

  test('is out of service before anybody is asked anything while no procedure is reviewed', async () => {
    const kiosk = await kiosks.open({ environment: productionEnvironment })
    const reason = 'noReviewedProcedure'
    expect(await kiosk.get('kiosk.describe', {})).toMatchObject({ outOfService: reason })
    for (const world of ['real', 'training'] as const) {
      expect(await kiosk.call('visit.open', { world })).toEqual({
        ok: false,
        failure: { kind: 'outOfService', reason },
      })
    }
    expect(kiosk.effects.logged).toContainEqual({
      event: 'kiosk.outOfService',
      reason,
      remedy: expect.stringContaining('npx motcua catalogue'),
    })
  })

  test('is in service with one procedure that a person has reviewed', async () => {
    const resources = await resourcesWithReviewed('1.001193')
    const kiosk = await kiosks.open({ environment: productionEnvironment, resources })
    expect(await kiosk.get('kiosk.describe', {})).toMatchObject({ outOfService: null })
    expect((await kiosk.get('catalogue.overview', {})).procedures.map(({ code }) => code)).toEqual(['1.001193'])
    expect(await kiosk.call('visit.open', { world: 'real' })).toMatchObject({ ok: true })
    await rm(resources, { recursive: true })
  })

  test('without training makes no folder for it and opens no visit there', async () => {
    const kiosk = await kiosks.open({ environment: { MOTCUA_TRAINING_OFFERED: 'false' } })
    expect(await kiosk.call('visit.open', { world: 'training' })).toMatchObject({ failure: { kind: 'notAllowed' } })
    expect([...(await filesUnder(kiosk.dataFolder)).keys()].some((path) => path.startsWith('training'))).toBe(false)
  })
})

test('a kiosk that holds a dossier does not start without the key that it is sealed to', async () => {
  const kiosk = await kiosks.open()
  await kiosk.get('simulation.set', { device: 'centre', state: 'offline' })
  const { visitId, draft } = await visitWithPage(kiosk)
  await kiosk.get('dossier.submit', {
    visitId,
    idempotencyKey: 'a-key-of-sixteen-characters',
    staffToken: null,
    draft,
  })
  await kiosk.close()
  await rm(join(kiosk.dataFolder, 'real', 'centre', 'keys', 'centre.key'))
  await expect(kiosks.open({ dataFolder: kiosk.dataFolder })).rejects.toThrow('lostKeys')
  expect(explainKioskFailure({ kind: 'lostKeys' })).toContain('Put its backup back')
})

/** Puts a file where the folder was: nothing below it can be removed, whoever asks. */
async function block(path: string): Promise<void> {
  await rename(path, `${path}.away`)
  await writeFile(path, '')
}

describe('what is left of a visit and cannot be removed', () => {
  test('ends the real visit, and the service with a reason', async () => {
    const kiosk = await kiosks.open()
    const { visitId, pageId } = await visitWithPage(kiosk)
    await block(join(kiosk.dataFolder, 'real', 'visits'))
    await kiosk.get('visit.end', { visitId, reason: 'startedOver' })
    expect(await kiosk.call('document.preview', { visitId, pageId })).toMatchObject({ failure: { kind: 'visitEnded' } })
    expect(await kiosk.call('visit.open', { world: 'real' })).toEqual({
      ok: false,
      failure: { kind: 'outOfService', reason: 'visitFolder' },
    })
    expect(kiosk.effects.logged).toContainEqual({ event: 'bug', where: 'visit.folder', name: 'Error' })
    expect(kiosk.effects.logged).toContainEqual({
      event: 'kiosk.outOfService',
      reason: 'visitFolder',
      remedy: expect.stringContaining('real/visits'),
    })
  })

  test('of training keeps nobody from a real visit', async () => {
    const kiosk = await kiosks.open()
    await visitWithPage(kiosk, 'training')
    await block(join(kiosk.dataFolder, 'training'))
    const { visitId } = await kiosk.get('visit.open', { world: 'real' })
    await kiosk.get('visit.end', { visitId, reason: 'finished' })
    expect(await kiosk.call('visit.open', { world: 'real' })).toMatchObject({ ok: true })
    const where = kiosk.effects.logged.flatMap((line) => (line.event === 'bug' ? [line.where] : []))
    expect(new Set(where)).toEqual(new Set(['training.tray', 'visit.folder']))
    await rm(join(kiosk.dataFolder, 'training'))
    await rename(join(kiosk.dataFolder, 'training.away'), join(kiosk.dataFolder, 'training'))
  })
})

async function breakDisk(kiosk: TestKiosk, visitId: string): Promise<void> {
  await rm(join(kiosk.dataFolder, 'real', 'visits', visitId), { recursive: true, force: true })
  await writeFile(join(kiosk.dataFolder, 'real', 'visits', visitId), '')
  const added = await kiosk.call('document.addPage', {
    visitId,
    partId: 'birth-notice',
    bytes: await smallPicture(),
    source: 'camera',
  })
  expect(added).toMatchObject({ failure: { kind: 'outOfService' } })
}

describe('out of service', () => {
  test('ends at once the visit that goes on, with its pages', async () => {
    const kiosk = await kiosks.open()
    const { visitId, pageId } = await visitWithPage(kiosk)
    await breakDisk(kiosk, visitId)
    await expect.poll(() => kiosk.effects.logged).toContainEqual({ event: 'visit.ended', reason: 'outOfService' })
    expect(await kiosk.call('document.preview', { visitId, pageId })).toMatchObject({ failure: { kind: 'visitEnded' } })
    expect(await readdir(join(kiosk.dataFolder, 'real', 'visits'))).toEqual([])
  })

  test('leaves the visit that has handed in its receipt', async () => {
    const kiosk = await kiosks.open()
    const { visitId, draft } = await visitWithPage(kiosk)
    const idempotencyKey = 'a-key-of-sixteen-characters'
    await kiosk.get('dossier.submit', { visitId, idempotencyKey, staffToken: null, draft })
    await breakDisk(kiosk, visitId)
    expect(await kiosk.call('receipt.print', { visitId, requestId: 'request-1' })).toMatchObject({ ok: true })
    expect(kiosk.effects.logged.some(({ event }) => event === 'visit.ended')).toBe(false)
  })
})

describe('looking a dossier up', () => {
  test('counts guesses that come at once like those that come one after the other', async () => {
    const kiosk = await kiosks.open()
    const guesses = Array.from({ length: 20 }, () => newTrackingCode(kiosk.effects.randomBytes))
    const answers = await Promise.all(
      guesses.map((trackingCode) => kiosk.call('dossier.lookUp', { trackingCode, world: 'real' })),
    )
    const kinds = answers.map((answer) => (answer.ok ? 'found' : answer.failure.kind))
    expect(kinds.filter((kind) => kind === 'unknownCode')).toHaveLength(5)
    expect(kinds.filter((kind) => kind === 'tooManyTries')).toHaveLength(15)
  })

  test('tells a slip of the finger from a code that nobody has, and slows down guessing', async () => {
    const kiosk = await kiosks.open()
    const lookUp = (trackingCode: string) => kiosk.call('dossier.lookUp', { trackingCode, world: 'real' })
    for (let slip = 0; slip < 20; slip += 1) {
      expect(await lookUp('34678-9ACDE-FHJK3')).toMatchObject({ failure: { kind: 'mistyped' } })
    }
    for (let guess = 0; guess < 5; guess += 1) {
      expect(await lookUp(newTrackingCode(kiosk.effects.randomBytes))).toMatchObject({
        failure: { kind: 'unknownCode' },
      })
    }
    expect(await lookUp(newTrackingCode(kiosk.effects.randomBytes))).toEqual({
      ok: false,
      failure: { kind: 'tooManyTries', seconds: 60 },
    })
  })
})

describe('a visit', () => {
  test('ends when the next one opens, and when nothing is heard of it for an hour', async () => {
    const kiosk = await kiosks.open()
    const first = await visitWithPage(kiosk)
    const second = await visitWithPage(kiosk)
    const preview = ({ visitId, pageId }: typeof first) => kiosk.call('document.preview', { visitId, pageId })
    expect(await preview(first)).toMatchObject({ failure: { kind: 'visitEnded' } })
    expect(await preview(second)).toMatchObject({ ok: true })
    kiosk.effects.advance(61 * 60_000)
    expect(await preview(second)).toMatchObject({ failure: { kind: 'visitEnded' } })
  })

  test('is let through when it is ended in the middle of sending', async () => {
    const kiosk = await kiosks.open()
    const { visitId, draft } = await visitWithPage(kiosk)
    const sending = kiosk.call('dossier.submit', {
      visitId,
      idempotencyKey: 'a-key-of-sixteen-characters',
      staffToken: null,
      draft,
    })
    await Promise.resolve()
    await kiosk.get('visit.end', { visitId, reason: 'idle' })
    expect(await sending).toMatchObject({ ok: true })
    const paths = [...(await filesUnder(kiosk.dataFolder)).keys()]
    expect(paths.filter((path) => path.includes('visits/'))).toEqual([])
  })

  test('takes pages from the scanner and from a stick, until they are gone', async () => {
    const kiosk = await kiosks.open()
    const { visitId } = await kiosk.get('visit.open', { world: 'real' })
    const scanned = await kiosk.get('document.scan', { visitId, partId: 'birth-notice' })
    expect(scanned.warnings).toEqual([])
    const { files } = await kiosk.get('document.listMedia', { visitId })
    expect(files.every(({ preview }) => preview !== null)).toBe(true)
    const [{ fileId } = { fileId: '' }] = files
    expect(await kiosk.call('document.pickFromMedia', { visitId, partId: 'x', fileId, pageIndex: 0 })).toMatchObject({
      ok: true,
    })
    await kiosk.get('simulation.set', { device: 'media', state: 'absent' })
    await kiosk.get('simulation.set', { device: 'scanner', state: 'jammed', sampleId: null })
    expect(await kiosk.call('document.pickFromMedia', { visitId, partId: 'x', fileId, pageIndex: 0 })).toMatchObject({
      failure: { kind: 'mediaGone' },
    })
    expect(await kiosk.call('document.scan', { visitId, partId: 'x' })).toMatchObject({
      failure: { kind: 'scannerNotReady' },
    })
    expect(kiosk.events.map((event) => event.type === 'device.changed' && event.status.device)).toEqual([
      'media',
      'scanner',
    ])
  })

  test('loses nothing when the disk is full while a page is added', async () => {
    const kiosk = await kiosks.open()
    const { visitId } = await kiosk.get('visit.open', { world: 'real' })
    const input = { visitId, partId: 'birth-notice', source: 'camera', bytes: await smallPicture() } as const
    await kiosk.get('simulation.set', { device: 'disk', state: 'full' })
    expect(await kiosk.call('document.addPage', input)).toEqual({ ok: false, failure: { kind: 'diskFull' } })
    await kiosk.get('simulation.set', { device: 'disk', state: 'ready' })
    expect(await kiosk.call('document.addPage', input)).toMatchObject({ ok: true })
  })
})

test('calls for help are numbered through the day, and start anew the next', async () => {
  const kiosk = await kiosks.open()
  const call = async () => (await kiosk.get('help.call', { step: 'capture' })).number
  expect([await call(), await call()]).toEqual([1, 2])
  kiosk.effects.advance(24 * 60 * 60_000)
  expect(await call()).toBe(1)
})
