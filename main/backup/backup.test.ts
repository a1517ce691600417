import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Ended, runInProcess } from '../command/command-fixture.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createTestKiosks, filesUnder, type TestKiosk, visitWithPage } from '../kiosk-fixture.ts'
import { changeCode, changeFirst, cutShort, execute, removeFirst } from './damage-fixture.ts'

const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 41 })
const kiosks = createTestKiosks()
let place = ''
let dataFolder = ''
let kiosk: TestKiosk
let model = ''
beforeAll(async () => {
  model = await mkdtemp(join(tmpdir(), 'motcua-backup-'))
  await startIn(model)
  await backUp()
  await kiosk.close()
})
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'motcua-backup-'))
  dataFolder = join(place, 'data')
})
afterEach(async () => {
  await kiosks.closeAll()
  await rm(place, { recursive: true })
})
afterAll(() => rm(model, { recursive: true }))

async function startIn(folder: string): Promise<void> {
  place = folder
  dataFolder = join(place, 'data')
  effects.advance(1000)
  kiosk = await kiosks.open({ dataFolder })
}

/** A closed kiosk with a backup, copied from one that was made once. */
async function copyModel(): Promise<string> {
  await cp(model, place, { recursive: true })
  const [set = ''] = await readdir(join(place, 'backups'))
  return join(place, 'backups', set)
}

const run = (...args: readonly string[]): Promise<Ended> => runInProcess(dataFolder, args, { effects })

async function handIn(at: TestKiosk = kiosk): Promise<string> {
  const { visitId, draft } = await visitWithPage(at)
  const input = { visitId, idempotencyKey: crypto.randomUUID(), staffToken: null, draft }
  const { trackingCode } = await at.get('dossier.submit', input)
  await at.get('visit.end', { visitId, reason: 'finished' })
  return trackingCode
}

/** A backup of a kiosk at work: one dossier at the Centre, one that waits with its page. */
async function backUp(): Promise<{ readonly set: string; readonly codes: readonly string[] }> {
  const delivered = await handIn()
  await kiosk.get('simulation.set', { device: 'centre', state: 'offline' })
  const waiting = await handIn()
  const { code, out } = await run('backup', join(place, 'backups'))
  expect(code).toBe(0)
  return { set: out.split('\n')[0] ?? '', codes: [delivered, waiting] }
}

async function codeOf(at: TestKiosk, trackingCode: string): Promise<string | null> {
  const found = { officialCode: null as string | null }
  await expect
    .poll(async () => {
      found.officialCode = (await at.get('dossier.lookUp', { trackingCode, world: 'real' })).officialCode
      return found.officialCode
    })
    .not.toBeNull()
  return found.officialCode
}

async function whereabouts(folder: string, codes: readonly string[]): Promise<readonly string[]> {
  const restored = await kiosks.open({ dataFolder: folder })
  const states: string[] = []
  for (const trackingCode of codes) {
    await expect
      .poll(async () => (await restored.get('dossier.lookUp', { trackingCode, world: 'real' })).state)
      .toBe('accepted')
    const { officialCode } = await restored.get('dossier.lookUp', { trackingCode, world: 'real' })
    states.push(officialCode ?? '')
  }
  await restored.close()
  return states
}

test('a backup of a kiosk at work becomes a kiosk that delivers what waited', async () => {
  await startIn(place)
  const { set, codes } = await backUp()
  expect((await stat(set)).mode & 0o777).toBe(0o700)
  const into = join(place, 'restored')
  expect((await run('restore', set, '--into', into)).code).toBe(0)
  const official = await whereabouts(into, codes)
  expect(official.map((code) => code.slice(-4))).toEqual(['0001', '2002'])
  expect((await runInProcess(into, ['verify'])).out).toContain(
    'All is as it should be: 4 databases, 2 dossiers, 2 sealed',
  )
})

test('a backup taken during a delivery is whole: what left the kiosk is in the part of the Centre', async () => {
  await startIn(place)
  await kiosk.get('simulation.set', { device: 'centre', state: 'offline' })
  const code = await handIn()
  // The kiosk's database as it was before the delivery, everything else as it is after.
  const { out } = await run('backup', join(place, 'before'))
  await kiosk.get('simulation.set', { device: 'centre', state: 'ready' })
  await expect
    .poll(async () => {
      kiosk.effects.advance(10 * 60_000)
      return (await kiosk.get('dossier.lookUp', { trackingCode: code, world: 'real' })).state
    })
    .toBe('accepted')
  await kiosk.close()
  await cp(join(out.split('\n')[0] ?? '', 'real', 'kiosk.sqlite'), join(dataFolder, 'real', 'kiosk.sqlite'))
  expect(await readdir(join(dataFolder, 'real', 'documents'))).toEqual([])
  expect((await run('verify')).code).toBe(0)
  expect(await whereabouts(dataFolder, [code])).toEqual([expect.stringMatching(/-0001$/)])
})

test('holds nothing of a visit, of training, or of papers, and nothing that is sealed differs', async () => {
  await startIn(place)
  await visitWithPage(kiosk)
  const { set } = await backUp()
  const names = [...(await filesUnder(set)).keys()]
  expect(names.filter((name) => /visits|training|tray|lock|-wal|-shm|before-migration/.test(name))).toEqual([])
  expect(names).toContain('real/centre/keys/centre.key')
  const before = await filesUnder(set)
  expect((await run('verify', set)).code).toBe(0)
  expect((await run('verify', set)).code).toBe(0)
  expect(await filesUnder(set)).toEqual(before)
})

test('says whether the key in it lies in the clear, and when the last one was', async () => {
  await startIn(place)
  expect((await run('backup', join(place, 'backups'))).out).toContain('in the clear')
  expect(JSON.parse(await readFile(join(dataFolder, 'last-backup.json'), 'utf8'))).toMatchObject({
    at: effects.now().toISOString(),
  })
})

test('refuses to lie in the data folder, and leaves nothing of a backup that failed', async () => {
  await copyModel()
  expect(await run('backup', join(dataFolder, 'backups'))).toMatchObject({ code: 2 })
  await writeFile(join(place, 'a-file'), '')
  const refused = await run('backup', join(place, 'a-file'))
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining(`into ${join(place, 'a-file')}: `) })
  expect((await readdir(place)).toSorted()).toEqual(['a-file', 'backups', 'data'])
  expect(await readdir(join(place, 'backups'))).toHaveLength(1)
})

describe('a restore', () => {
  test('never writes over anything', async () => {
    const set = await copyModel()
    const into = join(place, 'restored')
    await mkdir(into)
    await writeFile(join(into, 'kept'), 'as it was')
    for (const args of [
      ['restore', set, '--into', into],
      ['restore', set],
    ]) {
      expect(await run(...args)).toMatchObject({ code: 1, err: expect.stringContaining('holds something') })
    }
    expect(await readdir(into)).toEqual(['kept'])
  })

  test.each<[string, (set: string) => Promise<void>, string]>([
    ['a changed page', (set) => changeFirst(set, /\.sealed$/), 'not what was backed up'],
    ['a database cut short', (set) => changeFirst(set, /kiosk\.sqlite$/, true), 'not what was backed up'],
    ['a lost key', (set) => rm(join(set, 'real', 'centre', 'keys', 'centre.key')), 'is missing'],
    ['a file from elsewhere', (set) => writeFile(join(set, 'real', 'kiosk.sqlite-wal'), ''), 'was not part'],
    ['a manifest cut short', (set) => cutShort(join(set, 'manifest.json')), 'manifest of this backup is damaged'],
    ['no manifest', (set) => rm(join(set, 'manifest.json')), 'no manifest'],
    ['a newer manifest', (set) => writeFile(join(set, 'manifest.json'), '{"format":2}'), 'newer Một Cửa'],
  ])('refuses a set with %s, and makes nothing', async (_, breakIt, why) => {
    const set = await copyModel()
    await breakIt(set)
    const into = join(place, 'restored')
    expect(await run('restore', set, '--into', into)).toMatchObject({ code: 1, err: expect.stringContaining(why) })
    expect(await readdir(place)).not.toContain('restored')
  })

  test('refuses databases that a newer program has written', async () => {
    await copyModel()
    await execute(dataFolder, 'kiosk', 'PRAGMA user_version = 999')
    const { out, code } = await run('backup', join(place, 'backups'))
    expect(code).toBe(1)
    const restored = await run('restore', out.split('\n')[0] ?? '', '--into', join(place, 'restored'))
    expect(restored).toMatchObject({ code: 1, err: expect.stringContaining('newer Một Cửa') })
  })

  test('names what was received after the backup, or says from when on it is missing', async () => {
    await startIn(place)
    const { set, codes } = await backUp()
    const late = await handIn()
    const { err } = await run('restore', set, '--into', join(place, 'restored'))
    expect(err).toContain(late)
    for (const code of codes) expect(err).not.toContain(code)
    const former = join(place, 'no-such-folder')
    const blind = await run('restore', set, '--into', join(place, 'again'), '--former', former)
    expect(blind.err).toContain('received after 2026-11-23 10:15')
  })

  test('gives no official code of the same day a second time', async () => {
    await startIn(place)
    const { set } = await backUp()
    await kiosk.get('simulation.set', { device: 'centre', state: 'ready' })
    const late = await codeOf(kiosk, await handIn())
    const into = join(place, 'restored')
    expect((await run('restore', set, '--into', into)).err).toContain('leaves out 2000 numbers of today')
    const restored = await kiosks.open({ dataFolder: into })
    const next = await codeOf(restored, await handIn(restored))
    expect(late).toMatch(/-0002$|-0003$/)
    // The dossier that waited in the backup has taken the first number after those that are left out.
    expect(next).toMatch(/-200[34]$/)
    await restored.close()
    expect(await runInProcess(into, ['verify'], { effects })).toMatchObject({ code: 0 })
  })
})

describe('verify finds', () => {
  test.each<[string, (folder: string) => Promise<void>, RegExp]>([
    [
      'a page that is not what was sealed',
      (folder) => changeFirst(join(folder, 'real/documents'), /\.sealed$/),
      /real\/documents.*not what/,
    ],
    [
      'a page missing at the Centre',
      (folder) => removeFirst(join(folder, 'real/centre/documents')),
      /centre\/documents.*missing/,
    ],
    [
      'a number that was given to nobody',
      (folder) => execute(folder, 'centre', 'UPDATE counters SET value = 2'),
      /no dossier has number 2/,
    ],
    [
      'a number beyond the counter',
      (folder) => execute(folder, 'centre', 'UPDATE counters SET value = 0'),
      /number 1 is beyond/,
    ],
    [
      'a dossier that fell out of the outbox',
      (folder) => execute(folder, 'kiosk', 'DELETE FROM outbox'),
      /neither delivered nor/,
    ],
    [
      'a dossier without its body',
      (folder) => execute(folder, 'kiosk', 'UPDATE dossiers SET sealed_body = NULL'),
      /without its body/,
    ],
    [
      'a code that the Centre does not know',
      (folder) => execute(folder, 'centre', `UPDATE dossiers SET official_code = 'H48.99-261123-0007'`),
      /under a code/,
    ],
    ['an index that does not fit its table', (folder) => changeCode(folder), /kiosk\.sqlite: damaged/],
    [
      'a changed table',
      (folder) => execute(folder, 'kiosk', 'ALTER TABLE outbox ADD COLUMN more TEXT'),
      /somebody has changed/,
    ],
  ])('%s', async (_, breakIt, sentence) => {
    await copyModel()
    expect(await run('verify')).toMatchObject({ code: 0 })
    await breakIt(dataFolder)
    expect(await run('verify')).toMatchObject({ code: 1, err: expect.stringMatching(sentence) })
  })
})
