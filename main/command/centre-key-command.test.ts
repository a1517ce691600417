import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestKiosks, visitWithPage } from '../kiosk-fixture.ts'
import { type Ended, runInProcess } from './command-fixture.ts'

const kiosks = createTestKiosks()
let outside = ''
let dataFolder = ''
beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'motcua-passphrase-'))
  dataFolder = await mkdtemp(join(tmpdir(), 'motcua-'))
  await writeFile(join(outside, 'old'), 'bốn con trâu qua sông\n')
  await writeFile(join(outside, 'new'), 'năm con voi lên rừng\n')
})
afterEach(async () => {
  await kiosks.closeAll()
  await rm(outside, { recursive: true })
  await rm(dataFolder, { recursive: true })
})

const wrappedBy = (name: string) => ({
  MOTCUA_CENTRE_KEY: JSON.stringify({ wrapping: 'passphrase', passphraseFile: join(outside, name) }),
})
const command = (name: string, ...args: readonly string[]): Promise<Ended> =>
  runInProcess(dataFolder, ['centre-key', ...args], { environment: wrappedBy(name) })

async function handIn(environment: Readonly<Record<string, string>>): Promise<string | null> {
  const kiosk = await kiosks.open({ dataFolder, environment })
  const { visitId, draft } = await visitWithPage(kiosk)
  const input = { visitId, idempotencyKey: crypto.randomUUID(), staffToken: null, draft }
  const { officialCode } = await kiosk.get('dossier.submit', input)
  await kiosk.close()
  return officialCode
}

test('shows how the key is kept, before and after it is wrapped', async () => {
  expect((await command('old', 'show')).err).toContain('holds no kiosk yet')
  await handIn({})
  expect((await command('old', 'show')).out).toContain('in the clear')
  await handIn(wrappedBy('old'))
  expect((await command('old', 'show')).out).toContain('wrapped by a passphrase')
})

test('changes the passphrase: the new one opens what was sealed before, the old one nothing', async () => {
  expect(await handIn(wrappedBy('old'))).toMatch(/-0001$/)
  const changed = await command('old', 'change', join(outside, 'new'))
  expect([changed.code, changed.err]).toEqual([0, ''])
  await expect(handIn(wrappedBy('old'))).rejects.toThrow('wrongPassphrase')
  expect(await handIn(wrappedBy('new'))).toMatch(/-0002$/)
})

test('changes nothing with a wrong passphrase, a weak new one, or while a kiosk is at work', async () => {
  await handIn(wrappedBy('old'))
  const keyFile = join(dataFolder, 'real', 'centre', 'keys', 'centre.key')
  const before = await readFile(keyFile)
  expect((await command('new', 'change', join(outside, 'new'))).err).toContain('not the passphrase')
  await writeFile(join(outside, 'weak'), '246810')
  expect((await command('old', 'change', join(outside, 'weak'))).err).toContain('longer')
  expect((await command('old', 'change')).code).toBe(2)
  expect(await readFile(keyFile)).toEqual(before)
})
