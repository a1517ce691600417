import { assertNever } from '../../shared/assert-never.ts'
import type { KioskConfig } from '../config/schema.ts'
import type { Effects } from '../effects.ts'
import type { Sealing } from '../vault/sealing.ts'
import type { KeyWrapping } from './key-wrapping.ts'
import type { Keyring } from './keyring.ts'
import { readPassphrase } from './read-passphrase.ts'
import { createKeyringWrapping } from './wrap-by-keyring.ts'
import { createPassphraseWrapping } from './wrap-by-passphrase.ts'

/** How the settings say that the Centre's private key is kept; null: in the clear. */
export function chooseKeyWrapping(parts: {
  readonly setting: KioskConfig['centreKey']
  readonly dataFolder: string
  readonly keyring: Keyring | null
  readonly sealing: Sealing
  readonly effects: Pick<Effects, 'randomBytes' | 'stretchSecret'>
}): KeyWrapping | null {
  const { setting, dataFolder, keyring, sealing, effects } = parts
  switch (setting.wrapping) {
    case 'none':
      return null
    case 'keyring':
      return createKeyringWrapping(keyring)
    case 'passphrase':
      return createPassphraseWrapping({
        readPassphrase: () => readPassphrase(setting.passphraseFile, dataFolder),
        sealing,
        effects,
      })
    default:
      return assertNever(setting)
  }
}
