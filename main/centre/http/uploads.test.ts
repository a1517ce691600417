import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createSimulatedEffects } from '../../effects-simulated.ts'
import { createSystemDisk } from '../../vault/disk.ts'
import { createSealing } from '../../vault/sealing.ts'
import type { Manifest } from './centre-contract.ts'
import { openUploads } from './uploads.ts'

const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 3 })
const sealing = await createSealing(effects)
const body = new Uint8Array(600).map((_, at) => at % 251)
const digest = Buffer.from(sealing.digest(body)).toString('hex')
const manifest = { body: { bytes: body.length, digest }, documents: [] } as Partial<Manifest> as Manifest
const delivery = { kioskId: 'kiosk', deliveryId: 'delivery', item: 0 }

async function uploadsIn(folder: string) {
  const uploads = await openUploads({ folder, disk: createSystemDisk(), sealing, effects })
  const begin = () => uploads.begin(delivery.kioskId, delivery.deliveryId, manifest)
  return { ...uploads, begin, add: (offset: number, bytes: Uint8Array) => uploads.add({ ...delivery, offset, bytes }) }
}

function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-uploads-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('an item goes on where it ended, after a restart too', async () => {
  const folder = folderOfTest()
  const before = await uploadsIn(folder)
  expect(await before.begin()).toEqual({ ok: true, value: [0] })
  expect(await before.add(0, body.subarray(0, 250))).toEqual({ ok: true, value: 250 })
  const after = await uploadsIn(folder)
  expect(await after.begin()).toEqual({ ok: true, value: [250] })
  expect(await after.add(0, body)).toEqual({ ok: false, failure: { kind: 'otherOffset', bytesThere: 250 } })
  expect(await after.add(250, body.subarray(250))).toEqual({ ok: true, value: 600 })
  const taken = await after.take('kiosk', 'delivery', async (_, read) => ({ value: await read(0), done: true }))
  expect(taken).toEqual({ ok: true, value: Buffer.from(body) })
})

test('an item whose bytes are not those that were announced is asked for again', async () => {
  const uploads = await uploadsIn(folderOfTest())
  await uploads.begin()
  expect(await uploads.add(0, body.with(599, 0))).toEqual({ ok: false, failure: { kind: 'brokenUpload' } })
  expect(await uploads.begin()).toEqual({ ok: true, value: [0] })
  expect(await uploads.add(0, body)).toEqual({ ok: true, value: 600 })
})
