import { fail, ok } from '../../shared/result.ts'
import type { KeyWrapping } from './key-wrapping.ts'
import type { Keyring } from './keyring.ts'

/** Wraps by the keyring of the system's user; `null` where the shell has none, which is every shell but Electron. */
export function createKeyringWrapping(keyring: Keyring | null): KeyWrapping {
  return {
    async wrap({ publicKey, privateKey }) {
      if (keyring === null || !(await keyring.usable())) {
        return fail({ kind: 'noKeyring' })
      }
      const sealedKey = new Uint8Array(await keyring.encrypt(Buffer.from(privateKey).toString('base64')))
      return ok({ format: 1, wrapping: 'keyring', publicKey: new Uint8Array(publicKey), sealedKey } as const)
    },
    async unwrap(file) {
      if (file.wrapping !== 'keyring') {
        return fail({ kind: 'lockedKeys', wrapping: file.wrapping })
      }
      if (keyring === null || !(await keyring.usable())) {
        return fail({ kind: 'noKeyring' })
      }
      const text = await keyring.decrypt(file.sealedKey)
      return text === null
        ? fail({ kind: 'noKeyring' })
        : ok({ publicKey: file.publicKey, privateKey: new Uint8Array(Buffer.from(text, 'base64')) })
    },
  }
}
