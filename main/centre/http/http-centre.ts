import { assertNever } from '../../../shared/assert-never.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Sealing } from '../../vault/sealing.ts'
import type { Acknowledgement, CentrePort, DeliveryFailure, Envelope } from '../centre-port.ts'
import type { CallFailure, CentreClient } from './centre-client.ts'
import { chunkBytes, type Manifest, type OperationOutput } from './centre-contract.ts'

/** Half a megabyte at 70 kbit/s. */
const requestMs = 60_000

/** A person waits for it. */
const lookUpMs = 3_000

type Item = { readonly digest: string; readonly read: () => Promise<Result<Uint8Array, DeliveryFailure>> }

/**
 * A Centre elsewhere, as the port that the outbox delivers to.
 *
 * @param publicKey what dossiers are sealed to; a Centre that names another one gets nothing
 */
export function createHttpCentre(parts: {
  readonly client: CentreClient
  readonly publicKey: Uint8Array
  readonly sealing: Pick<Sealing, 'digest'>
}): CentrePort {
  const { client, sealing } = parts
  const pinned = Buffer.from(parts.publicKey).toString('base64url')

  /** Sends what the Centre has not got of an item, from where it stands. */
  async function send(
    deliveryId: string,
    item: number,
    from: number,
    bytes: Uint8Array,
  ): Promise<DeliveryFailure | null> {
    let offset = from
    // It may say once for each piece that it stands elsewhere; one that says so again and again goes in circles.
    let turnsLeft = Math.ceil(bytes.length / chunkBytes) + 1
    while (offset < bytes.length) {
      const input = bytes.subarray(offset, offset + chunkBytes)
      const sent = await client.call('send', { parameters: { deliveryId, item, offset }, input }, requestMs)
      if (sent.ok) {
        offset = sent.value.bytesThere
      } else if (sent.failure.kind === 'otherOffset' && 'bytesThere' in sent.failure) {
        offset = sent.failure.bytesThere ?? 0
      } else {
        return failureOf(sent.failure)
      }
      turnsLeft -= 1
      if (turnsLeft < 0) return { kind: 'strangeAnswer' }
    }
    return null
  }

  return {
    async deliver(envelope) {
      const begun = await client.call('begin', { parameters: {}, input: manifestOf(envelope, sealing) }, requestMs)
      if (!begun.ok) return fail(failureOf(begun.failure))
      const { deliveryId, centreKey, bytesThere, acknowledgement } = begun.value
      if (centreKey !== pinned) return fail({ kind: 'differentKey' })
      if (acknowledgement !== null) return acknowledged(envelope.dossierId, acknowledgement)
      const items = itemsOf(envelope, sealing)
      if (bytesThere.length !== items.length) return fail({ kind: 'strangeAnswer' })
      for (const [index, item] of items.entries()) {
        const bytes = await item.read()
        if (!bytes.ok) return bytes
        // A page that changed on this disk is no trouble of the line: no repeat makes it whole.
        if (hex(sealing.digest(bytes.value)) !== item.digest) return fail({ kind: 'brokenDocument' })
        const failure = await send(deliveryId, index, bytesThere[index] ?? 0, bytes.value)
        if (failure !== null) return fail(failure)
      }
      const finished = await client.call('finish', { parameters: { deliveryId }, input: undefined }, requestMs)
      return finished.ok ? acknowledged(envelope.dossierId, finished.value) : fail(failureOf(finished.failure))
    },
    async lookUp(trackingCode) {
      const answer = await client.call('whereabouts', { parameters: {}, input: { trackingCode } }, lookUpMs)
      return answer.ok && answer.value.trackingCode === trackingCode
        ? ok(answer.value.found)
        : fail({ kind: 'unreachable' })
    },
  }
}

/** An answer may be one to an earlier request: whoever answers twice shifts all that follow on the connection. */
function acknowledged(
  dossierId: string,
  { dossierId: meant, ...acknowledgement }: OperationOutput<'finish'>,
): Result<Acknowledgement, DeliveryFailure> {
  return meant === dossierId ? ok(acknowledgement) : fail({ kind: 'strangeAnswer' })
}

function manifestOf(envelope: Envelope, sealing: Pick<Sealing, 'digest'>): Manifest {
  const { sealedKey, sealedBody, documents, ...head } = envelope
  return {
    head,
    sealedKey: Buffer.from(sealedKey).toString('base64'),
    body: { digest: hex(sealing.digest(sealedBody)), bytes: sealedBody.length },
    documents: documents.map(({ fileId, digest, bytes }) => ({ fileId, digest: hex(digest), bytes })),
  }
}

function itemsOf({ sealedBody, documents }: Envelope, sealing: Pick<Sealing, 'digest'>): readonly Item[] {
  const body: Item = { digest: hex(sealing.digest(sealedBody)), read: async () => ok(sealedBody) }
  const pages = documents.map(
    ({ digest, read }): Item => ({
      digest: hex(digest),
      async read() {
        const page = await read()
        if (!page.ok) return fail({ kind: 'unreadableDocument' })
        return page.value === null ? fail({ kind: 'missingDocument' }) : ok(page.value)
      },
    }),
  )
  return [body, ...pages]
}

function failureOf({ kind }: CallFailure): DeliveryFailure {
  switch (kind) {
    case 'noAnswer':
      return { kind: 'unreachable' }
    case 'diskFull':
    case 'diskBroken':
    case 'brokenSeal':
    case 'unreadableBody':
    case 'brokenDocument':
    case 'unknownDepartment':
    case 'differentBody':
    case 'tooLarge':
    case 'busy':
    case 'centreFailed':
    case 'untrusted':
      return { kind }
    case 'unsigned':
    case 'notEnrolled':
    case 'badSignature':
    case 'clockSkew':
    case 'replayed':
      return { kind: 'notLetIn' }
    // What the Centre held of it has gone, or arrived changed: the next try begins anew.
    case 'notBegun':
    case 'otherOffset':
    case 'incomplete':
    case 'brokenUpload':
    case 'differentDigest':
      return { kind: 'brokenUpload' }
    case 'bug':
    case 'strange':
    case 'unknownPath':
      return { kind: 'strangeAnswer' }
    // The Centre reads our requests otherwise than we write them: nothing that time mends.
    case 'unreadable':
    case 'unknownRefusal':
      return { kind: 'refused' }
    default:
      return assertNever(kind)
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
