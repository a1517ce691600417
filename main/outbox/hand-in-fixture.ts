import { sealDossier } from '../api/seal-dossier.ts'
import type { Effects } from '../effects.ts'
import { sampleDraft } from '../kiosk-fixture.ts'
import type { OpenWorld } from '../world.ts'

/** Seals and commits a dossier in a world as a submission does, with these bytes for its documents, one a part. */
export async function handInSample(
  world: OpenWorld,
  dossier: { readonly dossierId: string; readonly trackingCode: string; readonly pages: readonly Uint8Array[] },
  effects: Pick<Effects, 'randomBytes'>,
): Promise<void> {
  const { dossierId, trackingCode } = dossier
  const pages = world.visits.openVisit('visit')
  const pageIds = dossier.pages.map((_, index) => `page-${index}`)
  for (const [index, bytes] of dossier.pages.entries()) {
    await pages.add(pageIds[index] ?? '', bytes)
  }
  const clear = {
    procedureCode: '1.001193',
    departmentId: 'commune',
    formId: 'birth-registration',
    formVersion: 1,
    catalogueVersion: 'fixture',
    receivedAt: '2026-11-23T10:15:00+07:00',
  }
  const sealed = await sealDossier({
    head: { ...clear, dossierId, trackingCode },
    draft: { ...sampleDraft([]), parts: pageIds.map((id) => ({ partId: `part-of-${id}`, have: true, pageIds: [id] })) },
    officer: null,
    dueAt: '2026-11-24T16:30',
    pages,
    documentOf: async (_, opened) => Buffer.concat(opened.map(({ picture }) => picture)),
    vault: world.documents,
    effects,
  })
  if (!sealed.ok) {
    throw new Error(sealed.failure.kind)
  }
  const committed = world.store.commitDossier({
    ...clear,
    ...sealed.value,
    id: dossierId,
    trackingCode,
    idempotencyHash: Buffer.from(`idempotency ${dossierId}`),
    requestDigest: Buffer.from(`request ${dossierId}`),
    language: 'vi',
    dueAt: '2026-11-24T16:30',
    duePlace: 'Quầy 3',
    assistedBy: null,
    consent: { textVersion: 1, optional: { notify: false, survey: false } },
    parts: pageIds.map((id) => ({ partId: `part-of-${id}`, pages: 1, lacking: false })),
    fromDraft: null,
  })
  if (!committed.ok) {
    throw new Error(committed.failure.kind)
  }
}
