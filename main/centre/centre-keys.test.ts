import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ok, type Result } from '../../shared/result.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createSystemDisk } from '../vault/disk.ts'
import { createSealing } from '../vault/sealing.ts'
import { loadCentreKeys } from './centre-keys.ts'
import type { KeyWrapping } from './key-wrapping.ts'
import type { Keyring } from './keyring.ts'
import { readPassphrase } from './read-passphrase.ts'
import { createKeyringWrapping } from './wrap-by-keyring.ts'
import { createPassphraseWrapping } from './wrap-by-passphrase.ts'

const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 31 })
const sealing = await createSealing(effects)
const passphrase = 'bốn con trâu qua sông'
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-'))
})
afterEach(() => rm(folder, { recursive: true }))

const keyFile = () => readFile(join(folder, 'centre.key'))
const load = (wrapping: KeyWrapping | null) =>
  loadCentreKeys({ folder, disk: createSystemDisk(), sealing, wrapping, inUse: false })
const by = (text: string) => createPassphraseWrapping({ readPassphrase: () => ok(text), sealing, effects })
/** A keyring of one user: it opens what it has closed. */
const playedKeyring = (user: string): Keyring => ({
  usable: async () => true,
  encrypt: async (text) => new Uint8Array(Buffer.from(`${user}:${text.split('').toReversed().join('')}`)),
  async decrypt(sealed) {
    const [owner, text = ''] = Buffer.from(sealed).toString().split(':')
    return owner === user ? text.split('').toReversed().join('') : null
  },
})

function valueOf<Value>(result: Result<Value, { readonly kind: string }>): Value {
  if (!result.ok) {
    throw new Error(result.failure.kind)
  }
  return result.value
}

test.each([
  ['a passphrase', () => by(passphrase)],
  ['a keyring', () => createKeyringWrapping(playedKeyring('kiosk'))],
])('a new key is wrapped by %s, opens with it again, and stands nowhere in the file', async (_, wrapping) => {
  const made = valueOf(await load(wrapping()))
  const again = valueOf(await load(wrapping()))
  expect(Buffer.from(again.privateKey)).toEqual(Buffer.from(made.privateKey))
  const bytes = await keyFile()
  for (const encoding of ['latin1', 'hex', 'base64'] as const) {
    expect(bytes.toString('latin1')).not.toContain(Buffer.from(made.privateKey).toString(encoding))
  }
})

test('a key in the clear is wrapped at the first start that has a way, and stays the same key', async () => {
  const clear = valueOf(await load(null))
  expect(await keyFile()).toHaveLength(64)
  const wrapped = valueOf(await load(by(passphrase)))
  expect(Buffer.from(wrapped.privateKey)).toEqual(Buffer.from(clear.privateKey))
  expect((await keyFile()).includes(Buffer.from(clear.privateKey))).toBe(false)
  expect(await load(null)).toEqual({ ok: false, failure: { kind: 'lockedKeys', wrapping: 'passphrase' } })
})

test('marks typed in another order are the same passphrase, another word is not', async () => {
  await load(by(passphrase.normalize('NFC')))
  expect((await load(by(passphrase.normalize('NFD')))).ok).toBe(true)
  const before = await keyFile()
  expect(await load(by(`${passphrase}!`))).toEqual({ ok: false, failure: { kind: 'wrongPassphrase' } })
  expect(await keyFile()).toEqual(before)
})

test('a changed file opens with no passphrase', async () => {
  await load(by(passphrase))
  const file = JSON.parse((await keyFile()).toString()) as Record<string, string>
  const other = sealing.newCentreKeys()
  await writeFile(
    join(folder, 'centre.key'),
    JSON.stringify({ ...file, publicKey: Buffer.from(other.publicKey).toString('base64') }),
  )
  expect(await load(by(passphrase))).toEqual({ ok: false, failure: { kind: 'wrongPassphrase' } })
  await writeFile(join(folder, 'centre.key'), (await keyFile()).subarray(0, 100))
  expect(await load(by(passphrase))).toEqual({ ok: false, failure: { kind: 'brokenKeys' } })
})

test("another user's keyring, or none, opens nothing and changes nothing", async () => {
  await load(createKeyringWrapping(playedKeyring('kiosk')))
  const before = await keyFile()
  for (const keyring of [playedKeyring('other'), null, { ...playedKeyring('kiosk'), usable: async () => false }]) {
    expect(await load(createKeyringWrapping(keyring))).toEqual({ ok: false, failure: { kind: 'noKeyring' } })
  }
  expect(await load(by(passphrase))).toEqual({ ok: false, failure: { kind: 'lockedKeys', wrapping: 'keyring' } })
  expect(await keyFile()).toEqual(before)
})

test('a passphrase comes from a file that lies outside the data folder and is long enough', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'motcua-passphrase-'))
  const path = join(outside, 'passphrase')
  await writeFile(path, `${passphrase}\r\n`)
  expect(readPassphrase(path, folder)).toEqual({ ok: true, value: passphrase })
  expect(readPassphrase(path, outside)).toMatchObject({ failure: { kind: 'passphraseInData' } })
  expect(readPassphrase(join(outside, 'none'), folder)).toMatchObject({
    failure: { kind: 'noPassphrase', code: 'ENOENT' },
  })
  await writeFile(path, '246810\n')
  expect(readPassphrase(path, folder)).toMatchObject({ failure: { kind: 'weakPassphrase' } })
  await rm(outside, { recursive: true })
})
