import { z } from 'zod'
import type { CentreKeys } from '../vault/sealing.ts'

const keyLength = 32
const base64 = z.string().transform((text): Uint8Array => new Uint8Array(Buffer.from(text, 'base64')))

const wrappedSchema = z.discriminatedUnion('wrapping', [
  z.strictObject({
    format: z.literal(1),
    wrapping: z.literal('passphrase'),
    publicKey: base64,
    /** scrypt's parameters: N as a power of two, r, p. */
    cost: z.strictObject({ logN: z.int().min(14).max(20), r: z.int().min(1).max(32), p: z.int().min(1).max(16) }),
    salt: base64,
    sealedKey: base64,
  }),
  z.strictObject({ format: z.literal(1), wrapping: z.literal('keyring'), publicKey: base64, sealedKey: base64 }),
])

/** A key pair whose private half only opens with a passphrase, or with the keyring of the system's user. */
export type WrappedKey = z.output<typeof wrappedSchema>

/** What `centre.key` holds. `none`: both halves in the clear, for demonstrations. */
export type CentreKeyFile = WrappedKey | ({ readonly wrapping: 'none' } & CentreKeys)

/** Null for bytes that are no key file: cut short, or changed. */
export function parseKeyFile(bytes: Uint8Array): CentreKeyFile | null {
  if (bytes.length === 2 * keyLength) {
    return { wrapping: 'none', publicKey: bytes.subarray(0, keyLength), privateKey: bytes.subarray(keyLength) }
  }
  try {
    const read = wrappedSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return read.success && read.data.publicKey.length === keyLength ? read.data : null
  } catch (error) {
    if (error instanceof SyntaxError) {
      return null
    }
    throw error
  }
}

export function formatKeyFile(file: CentreKeyFile): Uint8Array {
  if (file.wrapping === 'none') {
    return new Uint8Array([...file.publicKey, ...file.privateKey])
  }
  return new Uint8Array(Buffer.from(`${JSON.stringify(file, bytesAsText, 2)}\n`, 'utf8'))
}

function bytesAsText(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
}
