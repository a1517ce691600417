import { scrypt } from 'node:crypto'

/** What one guess costs: the parameters of scrypt (RFC 7914), N a power of two. It takes 128 · N · r bytes. */
export interface GuessCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** Makes a key of `length` bytes from a secret that people type, so slowly that guessing is dear. */
export type StretchSecret = (
  secret: string,
  salt: string | Uint8Array,
  length: number,
  cost: GuessCost,
) => Promise<Uint8Array>

/**
 * By the scrypt of the runtime, off the main thread, so that the screen stays alive: the build of libsodium that we have
 * does without password hashing, and a second library for it would bring nothing that this one lacks.
 */
export const stretchByScrypt: StretchSecret = (secret, salt, length, cost) =>
  new Promise((resolve, reject) => {
    scrypt(secret, salt, length, { ...cost, maxmem: 256 * cost.N * cost.r }, (error, key) => {
      if (error === null) resolve(new Uint8Array(key))
      else reject(error)
    })
  })
