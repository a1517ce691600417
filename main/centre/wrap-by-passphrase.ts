import { fail, ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import type { Sealing } from '../vault/sealing.ts'
import type { WrappedKey } from './centre-key-file.ts'
import type { KeyWrapping, WrappingFailure } from './key-wrapping.ts'

/** 128 MiB and about half a second for each guess. */
const cost = { logN: 17, r: 8, p: 1 }
const keyLength = 32

/** Wraps by a key that scrypt makes of a passphrase; bound to the public half, so that no other can be put beside it. */
export function createPassphraseWrapping(parts: {
  /** Asked when it is needed, and not kept. */
  readonly readPassphrase: () => Result<string, WrappingFailure>
  readonly sealing: Sealing
  readonly effects: Pick<Effects, 'randomBytes' | 'stretchSecret'>
}): KeyWrapping {
  const { readPassphrase, sealing, effects } = parts

  /** Marks are composed first: a passphrase typed on another keyboard is the same one. */
  function keyOf(
    passphrase: string,
    salt: Uint8Array,
    { logN, r, p }: Extract<WrappedKey, { wrapping: 'passphrase' }>['cost'],
  ): Promise<Uint8Array> {
    return effects.stretchSecret(passphrase.normalize('NFC'), salt, keyLength, { N: 2 ** logN, r, p })
  }

  return {
    async wrap({ publicKey, privateKey }) {
      const passphrase = readPassphrase()
      if (!passphrase.ok) {
        return passphrase
      }
      const salt = effects.randomBytes(16)
      const key = await keyOf(passphrase.value, salt, cost)
      const sealedKey = sealing.seal(key, privateKey, placeOf(publicKey))
      sealing.forget(key)
      return ok({
        format: 1,
        wrapping: 'passphrase',
        publicKey: new Uint8Array(publicKey),
        cost,
        salt,
        sealedKey,
      } as const)
    },
    async unwrap(file) {
      if (file.wrapping !== 'passphrase') {
        return fail({ kind: 'lockedKeys', wrapping: file.wrapping })
      }
      const passphrase = readPassphrase()
      if (!passphrase.ok) {
        return passphrase
      }
      const key = await keyOf(passphrase.value, file.salt, file.cost)
      const opened = sealing.open(key, file.sealedKey, placeOf(file.publicKey))
      sealing.forget(key)
      return opened.ok ? ok({ publicKey: file.publicKey, privateKey: opened.value }) : fail({ kind: 'wrongPassphrase' })
    },
  }
}

function placeOf(publicKey: Uint8Array): string {
  return `motcua/centre-key/1|${Buffer.from(publicKey).toString('hex')}`
}
