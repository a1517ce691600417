import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createSealing } from './sealing.ts'

const sealing = await createSealing(createSimulatedEffects({ startsAt: new Date(0), seed: 7 }))
const broken = { ok: false, failure: { kind: 'brokenSeal' } }

test('what was sealed opens with the same key and place', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), fc.string(), (bytes, place) => {
      const key = sealing.newKey()
      const sealed = sealing.seal(key, bytes, place)
      expect(sealed.constructor).toBe(Uint8Array)
      expect(sealing.open(key, sealed, place)).toEqual({ ok: true, value: bytes })
    }),
    { numRuns: 50 },
  )
})

test('every changed bit, every cut, another place and another key are noticed', () => {
  const key = sealing.newKey()
  const sealed = sealing.seal(key, new TextEncoder().encode('Nguyễn Văn Thử'), 'page|1')
  for (let at = 0; at < sealed.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const changed = sealed.slice()
      changed[at] = (changed[at] ?? 0) ^ (1 << bit)
      expect(sealing.open(key, changed, 'page|1')).toEqual(broken)
    }
    expect(sealing.open(key, sealed.subarray(0, at), 'page|1')).toEqual(broken)
  }
  expect(sealing.open(key, sealed, 'page|2')).toEqual(broken)
  expect(sealing.open(sealing.newKey(), sealed, 'page|1')).toEqual(broken)
})

test('a content key sealed to one Centre opens there and nowhere else', () => {
  const [ours, theirs] = [sealing.newCentreKeys(), sealing.newCentreKeys()]
  const key = sealing.newKey()
  const sealed = sealing.sealKey(key, ours.publicKey)
  expect(sealing.openKey(sealed, ours)).toEqual({ ok: true, value: key })
  expect(sealing.openKey(sealed, theirs)).toEqual(broken)
})

test('a keyed digest tells nothing to who does not have the key', () => {
  expect(sealing.digest('a', 'one')).toEqual(sealing.digest('a', 'one'))
  expect(sealing.digest('a', 'one')).not.toEqual(sealing.digest('a', 'two'))
  expect(sealing.digest('a', 'one')).not.toEqual(sealing.digest('a'))
})

test('a forgotten key opens nothing', () => {
  const key = sealing.newKey()
  const sealed = sealing.seal(key, Uint8Array.of(1, 2, 3), 'x')
  sealing.forget(key)
  expect(key.every((byte) => byte === 0)).toBe(true)
  expect(sealing.open(key, sealed, 'x')).toEqual(broken)
})
