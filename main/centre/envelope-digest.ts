import { bodyPlace, type ClearHead } from '../vault/places.ts'
import type { Sealing } from '../vault/sealing.ts'

/**
 * The digest that tells whether a dossier that comes again is the same one.
 *
 * Made of digests alone, so that a Centre can say so before any of its bytes arrive.
 */
export function envelopeDigest(
  envelope: ClearHead & {
    readonly sealedKey: Uint8Array
    readonly bodyDigest: Uint8Array
    readonly documents: readonly { readonly fileId: string; readonly digest: Uint8Array }[]
  },
  sealing: Pick<Sealing, 'digest'>,
): Uint8Array {
  const pages = envelope.documents.map(({ fileId, digest }) => [fileId, hex(digest)])
  return sealing.digest(JSON.stringify([bodyPlace(envelope), hex(envelope.sealedKey), hex(envelope.bodyDigest), pages]))
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
