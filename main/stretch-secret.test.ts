import { expect, test } from 'vitest'
import { ok } from '../shared/result.ts'
import { createPassphraseWrapping } from './centre/wrap-by-passphrase.ts'
import { createDraftSecrets } from './drafts/draft-secrets.ts'
import { createSimulatedEffects, stretchAtOnce } from './effects-simulated.ts'
import { systemEffects } from './shell/system-effects.ts'
import { hashPin } from './staff/pin.ts'
import { type GuessCost, stretchByScrypt } from './stretch-secret.ts'
import { createSealing } from './vault/sealing.ts'

const salt = new Uint8Array(16)

test('is scrypt as RFC 7914 has it, and the product uses it', async () => {
  const key = await stretchByScrypt('pleaseletmein', 'SodiumChloride', 64, { N: 16_384, r: 8, p: 1 })
  expect(Buffer.from(key).toString('hex')).toBe(
    '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
  )
  expect(systemEffects.stretchSecret).toBe(stretchByScrypt)
})

test('one guess at a PIN, a draft or a passphrase takes 32, 64 or 128 MiB', async () => {
  const asked: GuessCost[] = []
  const effects = {
    ...createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 1 }),
    stretchSecret: (...args: Parameters<typeof stretchAtOnce>) => {
      asked.push(args[3])
      return stretchAtOnce(...args)
    },
  }
  await hashPin('739152', salt, effects.stretchSecret)
  await createDraftSecrets(effects.stretchSecret).locator('7K4PXW9D3TH6CNA')
  await createDraftSecrets(effects.stretchSecret).key('7K4PXW9D3TH6CNA', salt)
  const sealing = await createSealing(effects)
  const wrapping = createPassphraseWrapping({ readPassphrase: () => ok('con đò qua sông'), sealing, effects })
  await wrapping.wrap({ publicKey: new Uint8Array(32), privateKey: new Uint8Array(32) })
  expect(asked.map(({ N, r, p }) => [(128 * N * r) / 2 ** 20, p])).toEqual([
    [32, 1],
    [64, 1],
    [64, 1],
    [128, 1],
  ])
})

test('is another key for another secret, salt or cost in tests as well', async () => {
  const cost = { N: 32_768, r: 8, p: 1 }
  const keys = await Promise.all([
    stretchAtOnce('739152', salt, 32, cost),
    stretchAtOnce('739153', salt, 32, cost),
    stretchAtOnce('739152', new Uint8Array(16).fill(1), 32, cost),
    stretchAtOnce('739152', salt, 32, { ...cost, N: 16_384 }),
  ])
  expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(4)
})
