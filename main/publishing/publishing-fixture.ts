import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { reviewFieldNames } from '../../shared/procedure/review-field.ts'
import type { Facts } from '../catalogue/resource-schemas.ts'
import { createSimulatedEffects, type SimulatedEffects } from '../effects-simulated.ts'
import { resourcesFolder } from '../kiosk-fixture.ts'
import { defaultEntry } from './default-entry.ts'
import { type OfficeCatalogue, officeCatalogueFileName, openOfficeCatalogue } from './office-catalogue.ts'

/** A fictional procedure as a file would give it. */
export const sampleFacts: Facts = {
  code: '9.000001',
  nameVi: 'Thủ tục cấp giấy thử',
  fieldVi: 'Hộ tịch',
  departmentVi: 'UBND cấp xã',
  departmentNowVi: 'UBND cấp xã',
  agencyLevel: 'xã',
  level: 4,
  days: 3,
  daysUnit: 'working',
  feeVnd: 15_000,
  feeNote: '',
  documents: [
    { nameVi: 'Tờ khai theo mẫu', copies: 1, original: true },
    { nameVi: 'Căn cước (xuất trình)', copies: 1, original: true },
    { nameVi: 'Văn bản ủy quyền (nếu ủy quyền)', copies: 1, original: true },
  ],
  queryHints: ['giấy thử'],
  codeVerified: true,
  source: 'fictional',
  confidence: 'verified',
  fromMemory: [],
  notes: '',
  reviewed: false,
}

export interface TestOffice {
  readonly dataFolder: string
  readonly effects: SimulatedEffects
  readonly office: OfficeCatalogue
}

/** Opens offices in temporary folders, or in one that is there already, and takes both away at the end. */
export function createTestOffices(): {
  open(existing?: { readonly dataFolder: string }): TestOffice
  closeAll(): void
} {
  const closing: (() => void)[] = []
  return {
    open(existing) {
      const dataFolder = existing?.dataFolder ?? mkdtempSync(join(tmpdir(), 'motcua-office-'))
      if (existing === undefined) closing.push(() => rmSync(dataFolder, { recursive: true, force: true }))
      const effects = createSimulatedEffects({ startsAt: new Date('2026-11-26T02:00:00Z'), seed: 5 })
      const office = openOfficeCatalogue({ dataFolder, resourcesFolder, effects })
      if (!office.ok) throw new Error(office.failure.kind)
      closing.push(() => office.value.close())
      return { dataFolder, effects, office: office.value }
    },
    closeAll() {
      for (const close of closing.splice(0).toReversed()) close()
    },
  }
}

/** Who works in a test office, and the day there. */
export const by = 'Lê Thị Quầy'
export const today = '2026-11-26'

/** The sample as a file has brought it. */
export function takeSample({ office }: TestOffice, more: object = {}): void {
  const facts = { ...sampleFacts, ...more }
  office.work(by, 'imported', 'sample', (at) => office.working.put(facts, defaultEntry(facts), 'imported', at))
}

/** Confirms the sample field by field. */
export function confirmAll({ office }: TestOffice): void {
  office.work(by, 'confirmed', sampleFacts.code, (at) =>
    office.working.confirm(sampleFacts.code, reviewFieldNames, by, at),
  )
}

/** Publishes what a head has just looked at. */
export function publishNext({ office }: TestOffice, fromDay = today) {
  const next = office.next(today)
  return next.ok ? office.publish({ by, fromDay, note: '', seen: next.value.digest }) : next
}

/** Spoils a published version on the disk, past everything that keeps it as it is. */
export function alterVersion(dataFolder: string, number: number): void {
  const database = new DatabaseSync(join(dataFolder, officeCatalogueFileName))
  try {
    const kept = database.prepare("SELECT sql FROM sqlite_master WHERE name = 'versions_stay'").get()
    database.exec(`DROP TRIGGER versions_stay; UPDATE versions SET contents = x'00' WHERE number = ${number}`)
    database.exec(String(kept?.['sql']))
  } finally {
    database.close()
  }
}

/** The same; where nothing is new, what would come all the same: a version to begin with. */
export function publish(test: TestOffice, fromDay = today): number {
  const next = publishNext(test, fromDay)
  const coming = test.office.coming()
  const isSame = !next.ok && next.failure.kind === 'nothingNew' && coming.ok
  const published = isSame ? test.office.publishTexts(coming.value, { by, fromDay, note: '' }) : next
  if (!published.ok) throw new Error(JSON.stringify(published.failure).slice(0, 500))
  return published.value.number
}
