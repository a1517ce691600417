import type { SafeStorage } from 'electron'
import type { Keyring } from '../centre/keyring.ts'

/** Backends of Linux that keep nothing secret: a key that stands in the program, and none chosen yet. */
const keepsNothing: ReadonlySet<string> = new Set(['basic_text', 'unknown'])

/**
 * The keyring of the signed-in user by Electron's `safeStorage`: DPAPI on Windows, the Secret Service or KWallet on
 * Linux. Only after the program is ready.
 *
 * Its asynchronous calls, because the others are deprecated and stop the screen while the user's keyring is unlocked.
 */
export function createSafeStorageKeyring(
  storage: Pick<
    SafeStorage,
    'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
  >,
  platform: NodeJS.Platform,
): Keyring {
  return {
    async usable() {
      // Without a keyring, Chromium on Linux falls back to a password that everybody knows, and calls that available.
      const available = await storage.isAsyncEncryptionAvailable()
      return available && (platform !== 'linux' || !keepsNothing.has(storage.getSelectedStorageBackend()))
    },
    encrypt: async (text) => new Uint8Array(await storage.encryptStringAsync(text)),
    async decrypt(sealed) {
      try {
        return (await storage.decryptStringAsync(Buffer.from(sealed))).result
      } catch {
        // Electron tells by an error alone that the key ring is another's.
        return null
      }
    },
  }
}
