import { expect, test } from 'vitest'
import { createSafeStorageKeyring } from './safe-storage-keyring.ts'

type Backend = 'basic_text' | 'gnome_libsecret' | 'kwallet6' | 'unknown'

function keyringOf(backend: Backend, platform: NodeJS.Platform, available = true) {
  return createSafeStorageKeyring(
    {
      isAsyncEncryptionAvailable: async () => available,
      getSelectedStorageBackend: () => backend,
      encryptStringAsync: async (text) => Buffer.from(text),
      async decryptStringAsync(sealed) {
        if (sealed.length === 0) throw new Error('not of this keyring')
        return { result: sealed.toString(), shouldReEncrypt: false }
      },
    },
    platform,
  )
}

test.each<[Backend, NodeJS.Platform, boolean]>([
  ['basic_text', 'linux', false],
  ['unknown', 'linux', false],
  ['gnome_libsecret', 'linux', true],
  ['kwallet6', 'linux', true],
  ['unknown', 'win32', true],
])('a keyring of kind %s on %s is usable: %s', async (backend, platform, usable) => {
  expect(await keyringOf(backend, platform).usable()).toBe(usable)
  expect(await keyringOf(backend, platform, false).usable()).toBe(false)
})

test('what it cannot decrypt is null', async () => {
  const keyring = keyringOf('kwallet6', 'linux')
  expect(await keyring.decrypt(await keyring.encrypt('a secret'))).toBe('a secret')
  expect(await keyring.decrypt(new Uint8Array())).toBe(null)
})
