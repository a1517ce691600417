import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Effects } from '../../effects.ts'
import type { Sealing } from '../../vault/sealing.ts'
import type { Acknowledgement, DeliveryFailure } from '../centre-port.ts'
import type { EmbeddedCentre } from '../embedded-centre.ts'
import { envelopeDigest } from '../envelope-digest.ts'
import type {
  Manifest,
  OperationInput,
  OperationName,
  OperationOutput,
  OperationParameters,
  Refusal,
  RefusalKind,
} from './centre-contract.ts'
import { itemsOf, type ReadItem, type Uploads } from './uploads.ts'

/** What an operation works with, checked against the contract. `kioskId` is empty where nobody has to sign. */
export interface Asked<Name extends OperationName> {
  readonly kioskId: string
  readonly parameters: OperationParameters<Name>
  readonly input: OperationInput<Name>
}

export type Handlers = {
  readonly [Name in OperationName]: (asked: Asked<Name>) => Promise<Result<OperationOutput<Name>, Refusal>>
}

/** Answers the operations of the contract with a Centre in this process. */
export function createHandlers(parts: {
  readonly centre: Pick<EmbeddedCentre, 'deliver' | 'lookUp' | 'find' | 'publicKey'>
  readonly uploads: Uploads
  readonly sealing: Pick<Sealing, 'digest'>
  readonly effects: Pick<Effects, 'now'>
  readonly serves: (departmentId: string) => boolean
}): Handlers {
  const { centre, uploads, sealing, effects, serves } = parts
  const centreKey = Buffer.from(centre.publicKey).toString('base64url')

  async function takeIn(manifest: Manifest, read: ReadItem): Promise<Result<Acknowledgement, DeliveryFailure>> {
    const sealedBody = await read(0)
    if (sealedBody === null) return fail({ kind: 'missingDocument' })
    return centre.deliver({
      ...manifest.head,
      sealedKey: Buffer.from(manifest.sealedKey, 'base64'),
      sealedBody,
      documents: manifest.documents.map(({ fileId, digest, bytes }, index) => ({
        fileId,
        bytes,
        digest: Buffer.from(digest, 'hex'),
        read: async () => ok(await read(index + 1)),
      })),
    })
  }

  return {
    health: async () => ok({ status: 'open', time: effects.now().toISOString() }),
    key: async () => ok({ publicKey: centreKey }),
    async begin({ kioskId, input }) {
      const digest = envelopeDigest(
        {
          ...input.head,
          sealedKey: Buffer.from(input.sealedKey, 'base64'),
          bodyDigest: Buffer.from(input.body.digest, 'hex'),
          documents: input.documents.map((document) => ({ ...document, digest: Buffer.from(document.digest, 'hex') })),
        },
        sealing,
      )
      const known = centre.find(input.head.dossierId)
      if (known !== null && !same(known.envelopeDigest, digest)) return fail({ kind: 'differentBody' })
      if (known === null && !serves(input.head.departmentId)) return fail({ kind: 'unknownDepartment' })
      // The kiosk is in it, so that nobody can write into what another one sends.
      const deliveryId = hex(sealing.digest(`${kioskId} ${hex(digest)}`))
      if (known !== null) {
        const acknowledgement = { dossierId: input.head.dossierId, ...known.acknowledgement }
        return ok({ deliveryId, centreKey, bytesThere: itemsOf(input).map(({ bytes }) => bytes), acknowledgement })
      }
      const begun = await uploads.begin(kioskId, deliveryId, input)
      if (!begun.ok) return begun
      return ok({ deliveryId, centreKey, bytesThere: [...begun.value], acknowledgement: null })
    },
    async send({ kioskId, parameters, input }) {
      const added = await uploads.add({ ...parameters, kioskId, bytes: input })
      return added.ok ? ok({ bytesThere: added.value }) : added
    },
    async finish({ kioskId, parameters: { deliveryId } }) {
      const taken = await uploads.take(kioskId, deliveryId, async (manifest, read) => {
        const answer = await takeIn(manifest, read)
        const { dossierId } = manifest.head
        return { value: { answer, dossierId }, done: answer.ok || !mayStillBeTaken(answer.failure) }
      })
      if (!taken.ok) return taken
      const { answer, dossierId } = taken.value
      return answer.ok ? ok({ dossierId, ...answer.value }) : fail({ kind: refusalOf(answer.failure) })
    },
    async whereabouts({ input }) {
      const found = await centre.lookUp(input.trackingCode)
      const { trackingCode } = input
      return found.ok ? ok({ trackingCode, found: found.value }) : fail({ kind: 'bug' })
    },
  }
}

/** What the Centre's own disk does can pass, and the bytes that were sent are still good. */
function mayStillBeTaken({ kind }: DeliveryFailure): boolean {
  return kind === 'diskFull' || kind === 'diskBroken'
}

const refusals = {
  diskFull: 'diskFull',
  diskBroken: 'diskBroken',
  brokenSeal: 'brokenSeal',
  unreadableBody: 'unreadableBody',
  brokenDocument: 'brokenDocument',
  unknownDepartment: 'unknownDepartment',
  differentBody: 'differentBody',
  // A piece has gone from under the upload: the kiosk asks anew what is there.
  missingDocument: 'notBegun',
} as const satisfies Partial<Record<DeliveryFailure['kind'], RefusalKind>>

function refusalOf({ kind }: DeliveryFailure): RefusalKind {
  // What is not in the table only a Centre elsewhere answers.
  return kind in refusals ? refusals[kind as keyof typeof refusals] : 'bug'
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
