import type { ReviewFieldName } from '../../shared/procedure/review-field.ts'
import { type createTestKiosks, resourcesFolder, type TestKiosk } from '../kiosk-fixture.ts'
import { defaultEntry } from '../publishing/default-entry.ts'
import { type OfficeCatalogue, openOfficeCatalogue } from '../publishing/office-catalogue.ts'
import { sampleFacts } from '../publishing/publishing-fixture.ts'
import { samplePin } from '../staff/pin.ts'
import { openStaff } from '../staff/staff.ts'

/** What the clock of a test kiosk shows. */
export const today = '2026-11-23'

/** A kiosk whose office has just taken a file in: one procedure is new, one takes other days, one is gone. */
export async function withImport(kiosks: ReturnType<typeof createTestKiosks>) {
  const kiosk = await kiosks.open()
  besides(kiosk, (office) =>
    office.work('Lê Thị Quầy', 'imported', 'a.xlsx', (at) => {
      const { working } = office
      const facts = { ...sampleFacts, feeVnd: 15, feeNote: '15.000 đồng' }
      working.put(facts, defaultEntry(facts), 'imported', at)
      const birth = working.find('1.001193')
      if (birth !== null) working.put({ ...birth.facts, days: 9 }, birth.entry, 'imported', at)
      working.noteMissing(['1.000656'], 'a.xlsx')
    }),
  )
  return { kiosk, staffToken: (await kiosk.get('staff.signIn', { pin: samplePin })).staffToken }
}

/** The fields of the procedure as an officer sees them now: those named, or all. */
export async function seenNow(kiosk: TestKiosk, staffToken: string, ...names: ReviewFieldName[]) {
  const { fields } = await kiosk.get('review.procedure', { staffToken, code: sampleFacts.code })
  return fields
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .map(({ name, digest }) => ({ name, digest }))
}

/** Works on the office's catalogue beside the kiosk, as the command does in a process of its own. */
export function besides<Value>(kiosk: TestKiosk, run: (office: OfficeCatalogue) => Value): Value {
  const office = openOfficeCatalogue({ dataFolder: kiosk.dataFolder, resourcesFolder, effects: kiosk.effects })
  if (!office.ok) throw new Error(office.failure.kind)
  const value = run(office.value)
  office.value.close()
  return value
}

/** Publishes what a head has just looked at. */
export async function publish(kiosk: TestKiosk, staffToken: string, fromDay: string) {
  const { digest } = await kiosk.get('review.nextVersion', { staffToken, fromDay })
  return kiosk.call('review.publish', { staffToken, fromDay, digest, note: ' Nghị quyết mới ' })
}

/** Somebody who may review and not publish, signed in. */
export async function officerOf(kiosk: TestKiosk): Promise<string> {
  const staff = await openStaff({ dataFolder: kiosk.dataFolder, mode: 'demo', effects: kiosk.effects })
  if (!staff.ok) throw new Error(staff.failure.kind)
  await staff.value.add({ name: 'Lê Thị Quầy', role: 'officer', pin: '739152' })
  staff.value.close()
  return (await kiosk.get('staff.signIn', { pin: '739152' })).staffToken
}
