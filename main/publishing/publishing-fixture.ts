import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Facts } from '../catalogue/resource-schemas.ts'
import { createSimulatedEffects, type SimulatedEffects } from '../effects-simulated.ts'
import { resourcesFolder } from '../kiosk-fixture.ts'
import { type OfficeCatalogue, openOfficeCatalogue } from './office-catalogue.ts'

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
