import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { ok } from '../../shared/result.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createSystemDisk } from '../vault/disk.ts'
import { createSealing } from '../vault/sealing.ts'
import { openWorld } from '../world.ts'
import { createDocumentHandlers, createPageIntake } from './document-handlers.ts'
import { createService } from './service.ts'
import { createSubmit } from './submit-dossier.ts'
import { sampleDraft, samplePicture, sampleProcedure } from './submit-fixture.ts'
import { createVisits } from './visits.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) {
    await close()
  }
})

async function kiosk() {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-'))
  closing.push(() => rm(folder, { recursive: true }))
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 1 })
  const sealing = await createSealing(effects)
  const opened = await openWorld({
    name: 'real',
    folder,
    disk: createSystemDisk(),
    sealing,
    effects,
    agencyCodeOf: (id) => (id === 'commune' ? 'H48.99' : null),
    retentionDays: 0,
    simulated: true,
    onAccepted: () => undefined,
  })
  if (!opened.ok) {
    throw new Error(opened.failure.kind)
  }
  const world = opened.value
  closing.push(() => world.close())
  const visits = createVisits({ effects, vaultOf: () => world.visits })
  const service = createService({ log: effects.log, onOutOfService: () => undefined })
  const submit = createSubmit({
    worlds: [world],
    visits,
    effects,
    sealing,
    service,
    officerOf: (token) => (token === 'officer-token' ? { id: 'officer-1', name: 'Cán bộ mẫu' } : null),
    catalogueVersion: 'fixture',
    procedureOf: (code) => (code === sampleProcedure.code ? sampleProcedure : null),
    appointmentFor: () => ({ dueAt: '2026-11-24T16:30', place: 'Quầy 3' }),
  })
  const documents = createDocumentHandlers({ visits, intake: createPageIntake({ effects, service }) })
  return { folder, effects, world, visits, submit, documents, service }
}

test('a dossier is received, accepted by the Centre and leaves the kiosk', async () => {
  const { submit, documents, visits, world } = await kiosk()
  const visitId = await visits.open('real')
  const page = await documents['document.addPage']({
    visitId,
    partId: 'birth-notice',
    source: 'camera',
    bytes: await samplePicture(),
  })
  expect(page).toMatchObject({ ok: true, value: { width: 1240, height: 1754, warnings: [] } })
  const pageId = page.ok ? page.value.pageId : ''
  const answer = await submit({
    visitId,
    idempotencyKey: 'a-key-of-sixteen-characters',
    staffToken: null,
    draft: sampleDraft([pageId]),
  })
  expect(answer).toMatchObject(
    ok({
      receivedAt: '2026-11-23T10:15:00+07:00',
      appointment: { dueAt: '2026-11-24T16:30', place: 'Quầy 3' },
      officialCode: 'H48.99-261123-0001',
    }),
  )
  expect(world.store.dossiers.holdingDocuments().size).toBe(0)
})
