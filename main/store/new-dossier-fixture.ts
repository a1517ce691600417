import type { NewDossier } from './new-dossier.ts'

/** A dossier with two pages, as it would be committed. `number` tells several apart. */
export function newDossier(number: number): NewDossier {
  return {
    id: `dossier-${number}`,
    trackingCode: `CODE${number}`,
    idempotencyHash: bytes(32, number),
    requestDigest: bytes(32, number + 1),
    procedureCode: '1.001193',
    departmentId: 'commune',
    formId: 'birth',
    formVersion: 3,
    catalogueVersion: 'fixture',
    language: 'vi',
    receivedAt: '2026-11-23T10:15:00+07:00',
    dueAt: '2026-11-24T16:30',
    duePlace: 'Quầy 3',
    assistedBy: null,
    consent: { textVersion: 1, optional: { notify: true, survey: false } },
    parts: [{ partId: 'birth-notice', pages: 2, lacking: false }],
    documents: [0, 1].map((position) => ({
      id: `page-${number}-${position}`,
      partId: 'birth-notice',
      position,
      digest: bytes(32, position),
      bytes: 1000,
    })),
    sealedKey: bytes(80, 3),
    sealedBody: bytes(2000, 4),
    fromDraft: null,
  }
}

function bytes(length: number, seed: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (seed + at) & 255)
}
