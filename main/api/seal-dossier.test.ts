import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Officer } from '../../shared/contract/values.ts'
import { decodeBody } from '../centre/sealed-body.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { sampleDraft } from '../kiosk-fixture.ts'
import { createSystemDisk, type DiskFailure } from '../vault/disk.ts'
import { createDocumentVault } from '../vault/document-vault.ts'
import { bodyPlace, pagePlace } from '../vault/places.ts'
import { createSealing } from '../vault/sealing.ts'
import { createSimulatedDisk } from '../vault/simulated-disk.ts'
import { createVisitVault } from '../vault/visit-vault.ts'
import { sealDossier } from './seal-dossier.ts'

const effects = createSimulatedEffects({ startsAt: new Date(0), seed: 21 })
const sealing = await createSealing(effects)
const keys = sealing.newCentreKeys()
const disk = createSimulatedDisk(createSystemDisk())
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-'))
})
afterEach(async () => {
  disk.failWith(null)
  await rm(folder, { recursive: true })
})

const head = {
  dossierId: 'dossier',
  trackingCode: 'code',
  procedureCode: '1.001193',
  departmentId: 'commune',
  formId: 'birth-registration',
  formVersion: 1,
  catalogueVersion: 'fixture',
  receivedAt: '2026-11-23T10:15:00+07:00',
}

async function prepare() {
  const documents = join(folder, 'documents')
  const vault = createDocumentVault({ folder: documents, disk, sealing, centrePublicKey: keys.publicKey })
  const pages = createVisitVault({ folder: join(folder, 'visits'), disk, sealing }).openVisit('visit')
  const [one, two] = [Uint8Array.of(1, 1, 1), Uint8Array.of(2, 2, 2)]
  await pages.add('one', one)
  await pages.add('two', two)
  const seal = (officer: Officer | null = null) =>
    sealDossier({
      head,
      draft: sampleDraft(['one', 'two']),
      officer,
      dueAt: '2026-11-24T16:30',
      pages,
      documentOf: async (_, opened) => Buffer.concat(opened.map(({ picture }) => picture)),
      vault,
      effects,
    })
  return { documents, vault, seal }
}

test('what is sealed opens for the Centre alone, the pages of a part in one document in their order', async () => {
  const { vault, seal } = await prepare()
  const sealed = await seal()
  if (!sealed.ok) {
    throw new Error(sealed.failure.kind)
  }
  const key = sealing.openKey(sealed.value.sealedKey, keys)
  const contentKey = key.ok ? key.value : new Uint8Array(32)
  const body = sealing.open(contentKey, sealed.value.sealedBody, bodyPlace(head))
  expect(body.ok && decodeBody(body.value)).toMatchObject({ draft: sampleDraft(['one', 'two']), assistedBy: null })
  expect(sealed.value.documents).toMatchObject([{ partId: 'birth-notice', position: 0 }])
  const id = sealed.value.documents[0]?.id ?? ''
  const read = await vault.read('dossier', id)
  const document = (read.ok ? read.value : null) ?? new Uint8Array()
  const opened = sealing.open(contentKey, document, pagePlace('dossier', id))
  expect(opened).toEqual({ ok: true, value: Uint8Array.of(1, 1, 1, 2, 2, 2) })
  expect(sealing.open(contentKey, document, pagePlace('another', id)).ok).toBe(false)
  expect(sealing.openKey(sealed.value.sealedKey, sealing.newCentreKeys()).ok).toBe(false)
})

test('an officer who helped stands in the sealed body with id and name', async () => {
  const { seal } = await prepare()
  const officer = { id: 'an-id', name: 'Lê Thị Quầy', role: 'officer' } as const
  const sealed = await seal(officer)
  const key = sealed.ok ? sealing.openKey(sealed.value.sealedKey, keys) : sealed
  const body = sealed.ok && key.ok ? sealing.open(key.value, sealed.value.sealedBody, bodyPlace(head)) : key
  expect(body.ok && decodeBody(body.value)?.assistedBy).toEqual({ id: 'an-id', name: 'Lê Thị Quầy' })
})

test.each<DiskFailure>([{ kind: 'diskFull' }, { kind: 'diskBroken', code: 'EIO' }])(
  'a disk that fails at any write ($kind) leaves nothing of the dossier',
  async (failure) => {
    const { documents, seal } = await prepare()
    let writes = 0
    for (;;) {
      disk.failAfter(writes, failure)
      const sealed = await seal()
      if (sealed.ok) {
        break
      }
      expect(sealed.failure).toEqual(failure)
      expect(await readdir(documents).catch(() => [])).toEqual([])
      writes += 1
    }
    // The folder, the document of the part, and the folder's own entry.
    expect(writes).toBe(3)
    expect(await readdir(join(documents, 'dossier'))).toHaveLength(1)
  },
)
