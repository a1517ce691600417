import type { Result } from '../../shared/result.ts'
import type { CentreKeys } from '../vault/sealing.ts'
import type { WrappedKey } from './centre-key-file.ts'

/**
 * Why a key could not be wrapped or unwrapped.
 *
 * `noPassphrase`: the file that should hold it can't be read · `weakPassphrase`: it is too short to guard anything ·
 * `passphraseInData`: it lies in the data folder, and every copy of that would carry both · `wrongPassphrase`: it is not
 * the one, or the key file was changed · `noKeyring`: this shell or this session has no keyring that keeps a secret ·
 * `lockedKeys`: the file is wrapped in another way than the settings say.
 */
export type WrappingFailure =
  | { readonly kind: 'noPassphrase'; readonly code: string }
  | { readonly kind: 'weakPassphrase' | 'passphraseInData' | 'wrongPassphrase' | 'noKeyring' }
  | { readonly kind: 'lockedKeys'; readonly wrapping: WrappedKey['wrapping'] }

/** One way to keep the Centre's private key from whoever holds the disk. */
export interface KeyWrapping {
  wrap(keys: CentreKeys): Promise<Result<WrappedKey, WrappingFailure>>
  unwrap(file: WrappedKey): Promise<Result<CentreKeys, WrappingFailure>>
}
