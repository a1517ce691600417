import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { sealedEnvelope } from '../centre/envelope-fixture.ts'
import { connectTo, startTestCentre, testKioskKey } from '../centre/http/centre-fixture.ts'
import { openEnrolledKiosks } from '../centre/http/enrolled-kiosks.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createTestKiosks, productionEnvironment, resourcesFolder, visitWithPage } from '../kiosk-fixture.ts'
import { checkBackups } from '../doctor/check-backups.ts'
import { checkKeyOfKiosk } from '../doctor/check-centre-key.ts'
import { checkDatabases } from '../doctor/check-databases.ts'
import { checkDeliveries } from '../doctor/check-deliveries.ts'
import { checkFolder } from '../doctor/check-folder.ts'
import { checkPrinter } from '../doctor/check-printer.ts'
import { checkReadiness } from '../doctor/check-readiness.ts'
import type { Finding } from '../doctor/finding.ts'
import { loadConfig } from '../config/load-config.ts'
import { createSealing } from '../vault/sealing.ts'
import { type Ended, roomyDisk, runInProcess } from './command-fixture.ts'

const now = new Date('2026-11-23T03:15:00Z')
const effects = createSimulatedEffects({ startsAt: now, seed: 51 })
const kiosks = createTestKiosks()
let dataFolder = ''
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'motcua-doctor-'))
})
afterEach(async () => {
  await kiosks.closeAll()
  await rm(dataFolder, { recursive: true })
})

const run = (environment = {}, ...args: readonly string[]): Promise<Ended> =>
  runInProcess(dataFolder, ['doctor', ...args], { environment, effects })
const worst = (findings: readonly Finding[]): string[] =>
  findings.filter(({ level }) => level !== 'ok').map(({ level, says }) => `${level}: ${says}`)
function configOf(environment: Readonly<Record<string, string>>) {
  const config = loadConfig({ dataFolder, environment })
  if (!config.ok) throw new Error(JSON.stringify(config.failure))
  return config.value
}

async function handIn(code = 'ready'): Promise<void> {
  const kiosk = await kiosks.open({ dataFolder })
  await kiosk.get('simulation.set', { device: 'centre', state: code === 'ready' ? 'ready' : 'offline' })
  const { visitId, draft } = await visitWithPage(kiosk)
  await kiosk.get('dossier.submit', { visitId, idempotencyKey: crypto.randomUUID(), staffToken: null, draft })
  await kiosk.close()
}

test('a demonstration is told what it is, with an exit code of its own, and nothing is left of the trial', async () => {
  await handIn()
  await runInProcess(dataFolder, ['backup', `${dataFolder}-backup`], { effects })
  await rm(`${dataFolder}-backup`, { recursive: true })
  const before = await readdir(dataFolder)
  const { code, out } = await run()
  expect(code).toBe(3)
  expect(out).toMatch(/WARNING {2}settings .*mode is "demo"/)
  expect(out).toMatch(/WARNING {2}Centre's key .*in the clear/)
  expect(out).toMatch(/ok .*synchronous=FULL/)
  expect(out).toMatch(/ok .*real\/kiosk\.sqlite: schema \d+ \(.*\), sound/)
  expect(out).not.toContain('FAULT')
  expect(await readdir(dataFolder)).toEqual(before)
})

test('a fault in the settings is one of the machine, and the rest is examined all the same', async () => {
  const { code, out } = await run({ ...productionEnvironment, MOTCUA_CENTRE_KEY: '{"wrapping":"none"}' })
  expect(code).toBe(1)
  expect(out).toMatch(/FAULT .*centreKey/)
  expect(out).toContain('durability')
  const json = await run({}, '--json')
  expect(JSON.parse(json.out)).toContainEqual(expect.objectContaining({ topic: 'durability', level: 'ok' }))
})

test('finds what others may read, memory, and root', async () => {
  await writeFile(join(dataFolder, 'staff.sqlite'), '', { mode: 0o644 })
  expect(worst(checkFolder(dataFolder, roomyDisk, 'linux', 1000))).toEqual([])
  await chmod(dataFolder, 0o750)
  expect(worst(checkFolder(dataFolder, roomyDisk, 'linux', 0)).join()).toMatch(
    /fault: others may.*staff\.sqlite.*as root/s,
  )
})

test.each([
  [{ type: 0x01021994 }, 'fault: .* is memory \\(tmpfs\\)'],
  [{ type: 0x794c7630 }, 'fault: .* in a container'],
  [{ bavail: 1_000_000 }, 'warning: 3906 MB are free'],
  [{ bavail: 100_000 }, 'fault: 391 MB are free: the next dossier may not fit'],
])('finds a disk that is unfit: %j', (disk, words) => {
  expect(worst(checkFolder(dataFolder, { ...roomyDisk, ...disk }, 'linux', 1000))).toEqual([
    expect.stringMatching(words),
  ])
})

test('finds a damaged and a foreign database', async () => {
  await handIn()
  await writeFile(join(dataFolder, 'real', 'kiosk.sqlite'), 'no database')
  expect(worst(checkDatabases(dataFolder)).join()).toMatch(/fault: real\/kiosk\.sqlite: .*damaged/)
  expect(worst(checkDeliveries(dataFolder, now)).join()).toContain('damaged')
})

test('finds what waits for long, and a clock that was set back', async () => {
  await handIn('offline')
  expect(worst(checkDeliveries(dataFolder, new Date(now.getTime() + 60_000)))).toEqual(['note: 1 wait for the Centre.'])
  const twoDaysOn = new Date(now.getTime() + 48 * 60 * 60_000)
  expect(worst(checkDeliveries(dataFolder, twoDaysOn)).join()).toContain('1 of them for more than a day')
  expect(worst(checkDeliveries(dataFolder, new Date('2020-01-01T00:00:00Z'))).join()).toContain('set it right')
})

test('counts the days since the last backup', async () => {
  expect(worst(checkBackups(dataFolder, now)).join()).toContain('never was one')
  await writeFile(
    join(dataFolder, 'last-backup.json'),
    JSON.stringify({ at: '2026-11-10T00:00:00.000Z', set: dataFolder }),
  )
  expect(worst(checkBackups(dataFolder, now)).join()).toContain('13 days old')
})

test('a wrapped key is well kept unless others read its passphrase', async () => {
  const passphraseFile = `${dataFolder}-passphrase`
  await writeFile(passphraseFile, 'bốn con trâu qua sông', { mode: 0o600 })
  const environment = { MOTCUA_CENTRE_KEY: JSON.stringify({ wrapping: 'passphrase', passphraseFile }) }
  await (await kiosks.open({ dataFolder, environment })).close()
  expect(worst(checkKeyOfKiosk(dataFolder, configOf(environment)))).toEqual([])
  await chmod(passphraseFile, 0o644)
  expect(worst(checkKeyOfKiosk(dataFolder, configOf(environment))).join()).toContain('chmod go=')
  await rm(passphraseFile)
  expect(worst(checkKeyOfKiosk(dataFolder, configOf(environment))).join()).toContain('next start needs')
})

test('nothing reviewed, a table that ends, and a printer that is not there', async () => {
  const config = configOf(productionEnvironment)
  const folders = { dataFolder, resourcesFolder }
  expect(worst(checkReadiness(config, folders, now)).join()).toContain('0 procedures')
  expect(worst(checkReadiness(config, folders, new Date('2027-05-01T00:00:00Z'))).join()).toContain('ends with 2027')
  expect(worst(checkReadiness(config, folders, new Date('2029-05-01T00:00:00Z'))).join()).toContain('not cover 2029')
  const device = configOf({ MOTCUA_DEVICES_PRINTER: '{"kind":"escpos-device","path":"/nowhere/lp0"}' })
  expect(worst(await checkPrinter(dataFolder, device, effects)).join()).toContain('warning: escpos-device: ')
})

test('a Centre in a process of its own is looked at, backed up and verified as one', async () => {
  const sealing = await createSealing(effects)
  const centre = await startTestCentre({ effects })
  onTestFinished(() => centre.close())
  const key = testKioskKey(1)
  centre.kiosks.enrol(key.publicText, 'quầy 1', '2026-11-23T10:15:00+07:00')
  const line = connectTo({ origin: centre.origin, publicKey: centre.publicKey, key, effects, sealing })
  const envelope = sealedEnvelope({ sealing, publicKey: centre.publicKey, effects, departmentId: 'commune' })
  expect(await line.port.deliver(envelope)).toMatchObject({ ok: true })
  line.close()
  const folder = join(centre.folder, '..', '..')
  const motcua = (...args: readonly string[]) => runInProcess(folder, args, { effects })

  const doctor = await motcua('doctor')
  expect(doctor.out).toMatch(/FAULT {4}Centre's key .*in the clear/)
  expect(doctor.out).toMatch(/ok .*real\/centre\/access\.sqlite: schema \d+ .*sound/)
  expect(doctor.out).not.toMatch(/mode is|printer|procedures/)
  const [set = '', counts] = (await motcua('backup', join(dataFolder, 'sets'))).out.split('\n')
  expect(counts).toBe(`1 dossiers, ${envelope.documents.length} sealed documents.`)
  const restored = join(dataFolder, 'restored')
  expect(await runInProcess(restored, ['restore', set], { effects })).toMatchObject({ code: 0 })
  expect((await runInProcess(restored, ['verify'], { effects })).out).toContain('2 databases, 1 dossiers')
  const kiosks = openEnrolledKiosks(join(restored, 'real', 'centre'), effects)
  if (!kiosks.ok) throw new Error(kiosks.failure.kind)
  expect(kiosks.value.all().map(({ name }) => name)).toEqual(['quầy 1'])
  kiosks.value.close()
})
