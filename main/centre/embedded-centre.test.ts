import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { officialCode } from '../../shared/dossier/official-code.ts'
import { describeCentre } from '../../tests/centre-contract.ts'
import { ok } from '../../shared/result.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createSystemDisk } from '../vault/disk.ts'
import { createSealing } from '../vault/sealing.ts'
import { createSimulatedDisk } from '../vault/simulated-disk.ts'
import type { Envelope } from './centre-port.ts'
import { type EmbeddedCentre, openEmbeddedCentre } from './embedded-centre.ts'
import { openFixtureCentre } from './centre-fixture.ts'
import { sealedEnvelope } from './envelope-fixture.ts'

const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 5 })
const sealing = await createSealing(effects)
const disk = createSimulatedDisk(createSystemDisk())
const agencies: ReadonlyMap<string, string> = new Map([
  ['commune', 'H48.60'],
  ['police', 'H48.50'],
])
let folder = ''
let centre: EmbeddedCentre

const agencyCodeOf = (id: string) => agencies.get(id) ?? null
const open = (more: { readonly codesHeld?: readonly string[] } = {}): Promise<EmbeddedCentre> =>
  openFixtureCentre(folder, effects, { disk, sealing, agencyCodeOf, ...more })
const envelope = (departmentId = 'commune'): Envelope =>
  sealedEnvelope({ sealing, publicKey: centre.publicKey, effects, departmentId })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-'))
  centre = await open()
})
afterEach(async () => {
  disk.failWith(null)
  centre.close()
  await rm(folder, { recursive: true })
})

test('its keys are its own, kept over a restart, and for this user only', async () => {
  const { publicKey } = centre
  centre.close()
  centre = await open()
  expect(centre.publicKey).toEqual(publicKey)
  expect((await stat(join(folder, 'keys', 'centre.key'))).mode & 0o777).toBe(0o600)
})

const reopen = (awaited: boolean) =>
  openEmbeddedCentre({
    folder,
    disk,
    sealing,
    effects,
    agencyCodeOf: () => null,
    writeCode: officialCode,
    keyWrapping: null,
    awaited,
  })
const keyFile = () => join(folder, 'keys', 'centre.key')

describe('without a key that fits, the Centre refuses to open and changes nothing', () => {
  test.each<[string, boolean, boolean]>([
    ['its register holds a dossier', true, false],
    ['a dossier waits for it in the outbox', false, true],
  ])('the key is gone and %s', async (_, deliver, awaited) => {
    if (deliver) {
      await centre.deliver(envelope())
    }
    const key = await readFile(keyFile())
    await rm(keyFile())
    expect(await reopen(awaited)).toEqual({ ok: false, failure: { kind: 'lostKeys' } })
    expect(await readdir(join(folder, 'keys'))).toEqual([])
    await writeFile(keyFile(), key)
    const again = await reopen(awaited)
    expect(again.ok && again.value.publicKey).toEqual(centre.publicKey)
    if (again.ok) {
      again.value.close()
    }
  })

  test('the halves of the key do not belong together, or one is missing', async () => {
    const other = sealing.newCentreKeys()
    await writeFile(keyFile(), Buffer.concat([centre.publicKey, other.privateKey]))
    expect(await reopen(false)).toEqual({ ok: false, failure: { kind: 'brokenKeys' } })
    await writeFile(keyFile(), centre.publicKey)
    expect(await reopen(false)).toEqual({ ok: false, failure: { kind: 'brokenKeys' } })
  })
})

/** The code that one more dossier gets. */
async function nextCode(departmentId = 'commune'): Promise<string> {
  const answer = await centre.deliver(envelope(departmentId))
  if (!answer.ok) throw new Error(answer.failure.kind)
  return answer.value.officialCode
}

test('a register that has lost its newest rows gives no number again that its kiosk was told', async () => {
  const told = [await nextCode(), await nextCode(), await nextCode('police')]
  centre.close()
  const database = new DatabaseSync(join(folder, 'centre.sqlite'))
  database.exec('DELETE FROM documents; DELETE FROM portal_queue; DELETE FROM dossiers; DELETE FROM counters')
  database.close()
  centre = await open({ codesHeld: [...told, 'TAP-H48.60-261123-0009', 'no code'] })
  expect([await nextCode(), await nextCode('police'), await nextCode()]).toEqual([
    'H48.60-261123-0003',
    'H48.50-261123-0002',
    'H48.60-261123-0004',
  ])
})

test('a register whose log is gone gives none of its numbers again, though nobody says which they were', async () => {
  for (const departmentId of ['commune', 'commune', 'police']) await nextCode(departmentId)
  centre.close()
  const database = new DatabaseSync(join(folder, 'centre.sqlite'))
  database.exec('DELETE FROM documents; DELETE FROM portal_queue; DELETE FROM dossiers; DELETE FROM counters')
  database.close()
  centre = await open()
  const codes = [await nextCode(), await nextCode('police'), await nextCode()]
  expect(codes).toEqual(['H48.60-261123-0004', 'H48.50-261123-0004', 'H48.60-261123-0005'])
  // Once seen to, it stays: the next start leaves no more out.
  centre.close()
  centre = await open()
  expect(await nextCode()).toBe('H48.60-261123-0006')
})

test('a delivery that is refused leaves nothing that would be taken for a lost row', async () => {
  expect(await nextCode()).toBe('H48.60-261123-0001')
  const sent = envelope()
  const broken = sent.documents.map((page) => ({ ...page, read: async () => ok(new Uint8Array(50)) }))
  expect(await centre.deliver({ ...sent, documents: broken })).toMatchObject({ failure: { kind: 'brokenDocument' } })
  centre.close()
  centre = await open()
  expect(await nextCode()).toBe('H48.60-261123-0002')
})

test('a register that was restored leaves numbers of that day out, once, for every agency', async () => {
  await nextCode()
  centre.close()
  await writeFile(join(folder, 'restored-on'), '2026-11-23\n')
  for (const codes of [
    ['H48.60-261123-2002', 'H48.50-261123-2002'],
    ['H48.60-261123-2003', 'H48.50-261123-2003'],
  ]) {
    centre = await open()
    expect([await nextCode(), await nextCode('police')]).toEqual(codes)
    centre.close()
  }
  centre = await open()
})

test.each(['', '2026-11-\0\0'])(
  'a note of a restore that is damaged (%j) leaves out numbers of today',
  async (note) => {
    await nextCode()
    centre.close()
    await writeFile(join(folder, 'restored-on'), note)
    centre = await open()
    expect(await nextCode()).toBe('H48.60-261123-2002')
  },
)

test('many deliveries at once, through two connections, get every number once', async () => {
  const other = await open()
  const envelopes = Array.from({ length: 60 }, (_, index) => envelope(index % 2 === 0 ? 'commune' : 'police'))
  const answers = await Promise.all(envelopes.map((sent, index) => (index % 3 === 0 ? other : centre).deliver(sent)))
  other.close()
  const codes = answers.map((answer) => (answer.ok ? answer.value.officialCode : answer.failure.kind))
  const expected = ['H48.50', 'H48.60'].flatMap((agency) =>
    Array.from({ length: 30 }, (_, index) => `${agency}-261123-${String(index + 1).padStart(4, '0')}`),
  )
  expect(codes.toSorted()).toEqual(expected)
})

describeCentre('the embedded Centre', async ({ effects, sealing }) => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-'))
  const disk = createSimulatedDisk(createSystemDisk())
  const open = () => openFixtureCentre(folder, effects, { disk, sealing, agencyCodeOf })
  let centre = await open()
  return {
    port: {
      deliver: (sent) => centre.deliver(sent),
      lookUp: (trackingCode) => centre.lookUp(trackingCode),
    },
    publicKey: centre.publicKey,
    disk,
    documents: () => readdir(join(folder, 'documents')).catch(() => []),
    async restart() {
      centre.close()
      centre = await open()
    },
    async close() {
      centre.close()
      await rm(folder, { recursive: true })
    },
  }
})
