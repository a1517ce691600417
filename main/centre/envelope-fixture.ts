import { newTrackingCode } from '../../shared/dossier/tracking-code.ts'
import { ok } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { sampleDraft } from '../kiosk-fixture.ts'
import { newId } from '../new-id.ts'
import { bodyPlace, pagePlace, type ClearHead } from '../vault/places.ts'
import type { Sealing } from '../vault/sealing.ts'
import type { Envelope } from './centre-port.ts'
import { encodeBody } from './sealed-body.ts'

/** A dossier with one page or more, sealed to a Centre as a kiosk would. */
export function sealedEnvelope(parts: {
  readonly sealing: Sealing
  readonly publicKey: Uint8Array
  readonly effects: Pick<Effects, 'randomBytes'>
  readonly departmentId: string
  readonly pages?: number
}): Envelope {
  const { sealing, publicKey, effects, departmentId, pages = 1 } = parts
  const head: ClearHead = {
    dossierId: newId(effects),
    trackingCode: newTrackingCode(effects.randomBytes),
    procedureCode: '1.001193',
    departmentId,
    formId: 'birth-registration',
    formVersion: 1,
    catalogueVersion: 'fixture',
    receivedAt: '2026-11-23T10:15:00+07:00',
  }
  const key = sealing.newKey()
  const documents = Array.from({ length: pages }, () => {
    const fileId = newId(effects)
    const page = sealing.seal(key, Uint8Array.of(1, 2, 3), pagePlace(head.dossierId, fileId))
    return { fileId, digest: sealing.digest(page), bytes: page.length, read: async () => ok(page) }
  })
  const body = encodeBody({
    draft: sampleDraft(['page']),
    assistedBy: null,
    dueAt: '2026-11-24T16:30',
    documents: documents.map(({ fileId, digest }, position) => ({
      fileId,
      partId: 'birth-notice',
      position,
      digest: Buffer.from(digest).toString('hex'),
    })),
  })
  return {
    ...head,
    sealedKey: sealing.sealKey(key, publicKey),
    sealedBody: sealing.seal(key, body, bodyPlace(head)),
    documents,
  }
}
