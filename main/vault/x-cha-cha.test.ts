import { ready } from 'libsodium-wrappers'
import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { chooseXChaCha, xChaChaByLibsodium, xChaChaByOpenSsl } from './x-cha-cha.ts'

beforeAll(() => ready)

const messages = fc.record({
  bytes: fc.uint8Array({ maxLength: 3_000 }),
  place: fc.string({ unit: 'binary' }),
  nonce: fc.uint8Array({ minLength: 24, maxLength: 24 }),
  key: fc.uint8Array({ minLength: 32, maxLength: 32 }),
})

test('OpenSSL and libsodium write the same bytes and open what the other wrote', () => {
  fc.assert(
    fc.property(messages, ({ bytes, place, nonce, key }) => {
      const ours = Buffer.concat(xChaChaByOpenSsl.encrypt(bytes, place, nonce, key))
      const theirs = Buffer.concat(xChaChaByLibsodium.encrypt(bytes, place, nonce, key))
      expect(ours.equals(theirs)).toBe(true)
      expect(xChaChaByLibsodium.decrypt(ours, place, nonce, key)).toEqual(bytes)
      expect(xChaChaByOpenSsl.decrypt(theirs, place, nonce, key)).toEqual(bytes)
    }),
  )
})

test('both refuse what was changed anywhere', () => {
  const key = new Uint8Array(32).fill(7)
  const nonce = new Uint8Array(24).fill(9)
  for (const cipher of [xChaChaByLibsodium, xChaChaByOpenSsl]) {
    const sealed = Buffer.concat(cipher.encrypt(Uint8Array.of(1, 2, 3), 'page|1', nonce, key))
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte))
      expect(cipher.decrypt(changed, 'page|1', nonce, key)).toBeNull()
      expect(cipher.decrypt(sealed.subarray(0, at), 'page|1', nonce, key)).toBeNull()
    }
    expect(cipher.decrypt(sealed, 'page|2', nonce, key)).toBeNull()
    expect(cipher.decrypt(sealed, 'page|1', nonce.with(20, 1), key)).toBeNull()
    expect(cipher.decrypt(sealed, 'page|1', nonce.with(3, 1), key)).toBeNull()
  }
})

test('a runtime that lacks one of the two ciphers seals by libsodium', () => {
  expect(chooseXChaCha(['chacha20', 'chacha20-poly1305'])).toBe(xChaChaByOpenSsl)
  expect(chooseXChaCha(['chacha20-poly1305'])).toBe(xChaChaByLibsodium)
  expect(chooseXChaCha(['chacha20'])).toBe(xChaChaByLibsodium)
})
