import type { StretchSecret } from '../stretch-secret.ts'

/** What a draft's code leads to: where the draft lies, and the key that opens it. Neither leads back to the code. */
export interface DraftSecrets {
  locator(code: string): Promise<Uint8Array>
  key(code: string, salt: Uint8Array): Promise<Uint8Array>
}

/**
 * 64 MiB and a fifth of a second for one guess. The code's 63 bits alone are beyond guessing; the cost keeps that true
 * for whoever has seen half of a slip.
 */
const cost = { N: 65_536, r: 8, p: 1 }
const keyLength = 32
const locatorLength = 16

/** Without a salt of its own: a draft must be found before its salt is known, and the code is drawn at random. */
const locatorSalt = 'motcua/draft/locator/1'

export function createDraftSecrets(stretch: StretchSecret): DraftSecrets {
  return {
    locator: (code) => stretch(code, locatorSalt, locatorLength, cost),
    key: (code, salt) => stretch(code, salt, keyLength, cost),
  }
}
