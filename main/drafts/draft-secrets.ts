import { scrypt } from 'node:crypto'

/** What a draft's code leads to: where the draft lies, and the key that opens it. Neither leads back to the code. */
export interface DraftSecrets {
  locator(code: string): Promise<Uint8Array>
  key(code: string, salt: Uint8Array): Promise<Uint8Array>
}

/**
 * 64 MiB and a fifth of a second for one guess. The code's 63 bits alone are beyond guessing; the cost keeps that true
 * for whoever has seen half of a slip.
 */
const cost = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 }
const keyLength = 32
const locatorLength = 16

/** Without a salt of its own: a draft must be found before its salt is known, and the code is drawn at random. */
const locatorSalt = 'motcua/draft/locator/1'

/**
 * scrypt of the runtime, as for PINs: the build of libsodium that we have does without password hashing, and a second
 * library for it would bring nothing that this one lacks.
 */
export const draftSecrets: DraftSecrets = {
  locator: (code) => derive(code, locatorSalt, locatorLength),
  key: (code, salt) => derive(code, salt, keyLength),
}

function derive(code: string, salt: string | Uint8Array, length: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    scrypt(code, salt, length, cost, (error, derived) => {
      if (error === null) resolve(new Uint8Array(derived))
      else reject(error)
    })
  })
}
