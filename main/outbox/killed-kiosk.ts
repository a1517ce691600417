import { openWorld } from '../world.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { sealDossier } from '../api/seal-dossier.ts'
import { sampleDraft } from '../kiosk-fixture.ts'
import { createSystemDisk } from '../vault/disk.ts'
import { createSealing } from '../vault/sealing.ts'

/** A process that commits a dossier and dies the very next moment. Its argument is the world's folder. */
const [, , folder = ''] = process.argv
const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 11 })
const opened = await openWorld({
  name: 'real',
  folder,
  disk: createSystemDisk(),
  sealing: await createSealing(effects),
  effects,
  agencyCodeOf: () => 'H48.99',
  keyWrapping: null,
  retentionDays: 0,
  simulated: true,
  onAccepted: () => undefined,
  onDiskFailure: () => undefined,
})
if (!opened.ok) {
  throw new Error(opened.failure.kind)
}
const world = opened.value
const pages = world.visits.openVisit('visit')
await pages.add('page', Uint8Array.of(1, 2, 3))
const head = {
  dossierId: 'd'.repeat(32),
  trackingCode: '346789ACDEFHJKM',
  procedureCode: '1.001193',
  departmentId: 'commune',
  formId: 'birth-registration',
  formVersion: 1,
  catalogueVersion: 'fixture',
  receivedAt: '2026-11-23T10:15:00+07:00',
}
const sealed = await sealDossier({
  head,
  draft: sampleDraft(['page']),
  officer: null,
  pages,
  vault: world.documents,
  effects,
})
if (!sealed.ok) {
  throw new Error(sealed.failure.kind)
}
const { dossierId, trackingCode, ...clear } = head
world.store.commitDossier({
  ...clear,
  ...sealed.value,
  id: dossierId,
  trackingCode,
  idempotencyHash: Uint8Array.of(1),
  requestDigest: Uint8Array.of(2),
  language: 'vi',
  dueAt: '2026-11-24T16:30',
  duePlace: 'Quầy 3',
  assistedBy: null,
  consent: { textVersion: 1, optional: { notify: false, survey: false } },
  parts: [{ partId: 'birth-notice', pages: 1, lacking: false }],
})
process.kill(process.pid, 'SIGKILL')
