import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test } from 'vitest'
import { textSource } from '../catalogue/catalogue-source.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { createTestKiosks, resourcesFolder } from '../kiosk-fixture.ts'
import { defaultEntry } from './default-entry.ts'
import { describedProcedures } from './described-procedures.ts'
import { officeCatalogueFileName } from './office-catalogue.ts'
import {
  alterVersion,
  by,
  confirmAll,
  createTestOffices,
  publish,
  publishNext,
  sampleFacts,
  takeSample,
  today,
  type TestOffice,
} from './publishing-fixture.ts'
import { reviewFieldNames } from '../../shared/procedure/review-field.ts'
import { setValue } from './review/set-value.ts'
import { trapsOf } from './review/traps.ts'

const offices = createTestOffices()
const kiosks = createTestKiosks()
afterEach(async () => {
  await kiosks.closeAll()
  offices.closeAll()
})

const { code } = sampleFacts

function codesOf({ office }: TestOffice, number: number): readonly string[] {
  const texts = office.versions.contents(number)
  const loaded = loadCatalogue(resourcesFolder, 'demo', textSource(texts ?? {}))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure.problems.slice(0, 3)))
  return loaded.value.overview().procedures.map((one) => one.code)
}

test('an imported procedure is published once every field is confirmed, and not before', () => {
  const test = offices.open()
  takeSample(test)
  expect(codesOf(test, publish(test))).not.toContain(code)
  for (const field of reviewFieldNames) {
    expect(test.office.working.find(code)?.reviewed).toBe(false)
    test.office.work(by, 'confirmed', field, (at) => test.office.working.confirm(code, [field], by, at))
  }
  expect(test.office.working.find(code)?.reviewed).toBe(true)
  expect(codesOf(test, publish(test))).toContain(code)
})

test('a field that changes has to be confirmed again, the others stay', () => {
  const test = offices.open()
  takeSample(test)
  confirmAll(test)
  const one = test.office.working.find(code)
  if (one === null) throw new Error('nothing there')
  const set = setValue(one.facts, one.entry, 'days', '5')
  if (!set.ok) throw new Error(set.failure)
  test.office.work(by, 'changed', code, (at) =>
    test.office.working.put(set.value.facts, set.value.entry, 'imported', at),
  )
  const left = reviewFieldNames.filter((field) => !test.office.working.find(code)?.confirmed.has(field))
  expect(left).toEqual(['time'])
})

test('what was changed by a file stays as it was for citizens until it is reviewed, and so does a form', () => {
  const test = offices.open()
  const { office } = test
  const birth = '1.001193'
  const one = office.working.find(birth)
  if (one === null) throw new Error('nothing there')
  const form = JSON.parse(office.draft()['forms/birth-registration.json'] ?? '{}') as { version: number }
  const next = JSON.stringify({ ...form, version: form.version + 1 })
  office.work(by, 'imported', 'sample', (at) => {
    office.working.put({ ...one.facts, days: 7 }, one.entry, 'imported', at)
    office.working.putFile('forms/birth-registration.json', next)
  })
  const published = () => {
    const texts = office.versions.contents(publish(test)) ?? {}
    const days = describedProcedures(texts).get(birth)?.facts.days
    return { days, isNewForm: texts['forms/birth-registration.json'] === next }
  }
  expect(published()).toEqual({ days: one.facts.days, isNewForm: false })
  office.work(by, 'confirmed', birth, (at) => office.working.confirm(birth, ['form'], by, at))
  expect(published()).toEqual({ days: one.facts.days, isNewForm: true })
  office.work(by, 'confirmed', birth, (at) => office.working.confirm(birth, reviewFieldNames, by, at))
  expect(published()).toEqual({ days: 7, isNewForm: true })
  office.work(by, 'formImported', 'again', () => office.working.putFile('forms/birth-registration.json', `${next} `))
  expect(office.working.find(birth)?.confirmed.has('form')).toBe(false)
})

test('what an officer put right in a shipped procedure waits for its confirmation too, and hides nothing', () => {
  const test = offices.open()
  const { office } = test
  const birth = '1.001193'
  const setDays = (days: number) =>
    office.work(by, 'changed', birth, (at) => {
      const one = office.working.find(birth)
      if (one !== null) office.working.put({ ...one.facts, days }, one.entry, one.origin, at)
    })
  const published = () => {
    const facts = describedProcedures(office.versions.contents(publish(test)) ?? {}).get(birth)?.facts
    return [facts?.days, facts?.reviewed]
  }
  const shippedDays = office.working.find(birth)?.facts.days
  setDays(8)
  expect(published()).toEqual([shippedDays, false])
  office.work(by, 'confirmed', birth, (at) => office.working.confirm(birth, reviewFieldNames, by, at))
  expect(published()).toEqual([8, true])
  setDays(9)
  expect(published()).toEqual([8, true])
})

test('a value that does not fit is refused with what would', () => {
  const { facts, entry } = { facts: sampleFacts, entry: defaultEntry(sampleFacts) }
  expect(setValue(facts, entry, 'days', 'ba')).toEqual({ ok: false, failure: '"ba" is neither a number nor JSON.' })
  expect(setValue(facts, entry, 'daysUnit', 'tháng')).toMatchObject({
    failure: expect.stringContaining('one of working'),
  })
  expect(setValue(facts, entry, 'reviewed', 'true')).toMatchObject({
    failure: expect.stringContaining('cannot be set'),
  })
  expect(setValue(facts, entry, 'plainName.vi', 'Làm giấy thử')).toMatchObject({
    value: { entry: { plainName: { vi: 'Làm giấy thử' } } },
  })
  expect(setValue(facts, entry, 'feeVnd', 'null')).toMatchObject({ value: { facts: { feeVnd: null } } })
})

test('a published version never changes, nor does the record; both say who', () => {
  const test = offices.open()
  const number = publish(test)
  const database = new DatabaseSync(join(test.dataFolder, officeCatalogueFileName))
  for (const statement of [
    `UPDATE versions SET from_day = '2020-01-01'`,
    'DELETE FROM versions',
    `UPDATE record SET by = 'somebody else'`,
    'DELETE FROM record',
  ]) {
    expect(() => database.exec(statement)).toThrow(/stays/)
  }
  database.close()
  expect(test.office.versions.all()).toMatchObject([{ number, publishedBy: by, fromDay: today }])
  expect(test.office.record()).toMatchObject([{ by, action: 'published', at: expect.stringMatching(/^2026-11-26T/) }])
})

test('contents that are not what was published are no version', () => {
  const test = offices.open()
  const number = publish(test)
  alterVersion(test.dataFolder, number)
  expect(test.office.versions.contents(number)).toBeNull()
  const altered = { ok: false, failure: { kind: 'alteredVersion', number } }
  expect(test.office.inUse(today)).toEqual(altered)
  expect(publishNext(test)).toEqual(altered)
  expect(test.office.versions.all()).toHaveLength(1)
})

test('a version holds from its day; a rollback holds at once and stays a version of its own', () => {
  const test = offices.open()
  const first = publish(test)
  takeSample(test)
  confirmAll(test)
  const second = publish(test, '2027-01-01')
  const inForce = (day: string) => test.office.versions.inForce(day)?.number
  expect([inForce('2026-11-25'), inForce('2026-12-31'), inForce('2027-01-01')]).toEqual([undefined, first, second])
  const third = test.office.rollBack({ by, to: first, today: '2027-01-02' })
  expect(third).toMatchObject({ value: { number: second + 1, fromDay: '2027-01-02' } })
  expect(inForce('2027-01-02')).toBe(second + 1)
  expect(codesOf(test, second + 1)).toEqual(codesOf(test, first))
  expect(test.office.rollBack({ by, to: 99, today })).toEqual({ ok: false, failure: { kind: 'unknownVersion' } })
})

test('what is retired is in no version any more, and no list leads to it', () => {
  const test = offices.open()
  test.office.work(by, 'retired', '1.001193', (at) => test.office.working.retire('1.001193', true, at))
  const codes = codesOf(test, publish(test))
  expect(codes).not.toContain('1.001193')
  expect(codes).toHaveLength(96)
})

test('a mistake keeps all of it from being published', () => {
  const test = offices.open()
  test.office.work(by, 'formImported', 'x', () => test.office.working.putFile('forms/new.json', '{}'))
  expect(publishNext(test)).toMatchObject({
    failure: {
      kind: 'invalidCatalogue',
      problems: expect.arrayContaining([{ file: 'forms/new.json', path: 'id', mend: expect.any(String) }]),
    },
  })
  expect(test.office.versions.all()).toEqual([])
})

test.each([
  [{ feeVnd: 0, feeNote: 'Lệ phí do HĐND tỉnh quy định' }, 'fee'],
  [{ feeVnd: 15_000, feeNote: '15.000.000 đồng' }, 'fee'],
  [{ feeVnd: 15_000, feeNote: '20.000 đồng/bản' }, 'fee'],
  [{ notes: 'Bản crawl ghi "3" (mất đơn vị: ngày làm việc).' }, 'time'],
  [{ notes: 'Cổng ghi 15/20/5 ngày theo kênh' }, 'time'],
  [{ days: 0 }, 'time'],
  [{ departmentVi: 'Sở Tư pháp' }, 'department'],
  [{ codeVerified: false }, 'name'],
  [{ fromMemory: ['documents[1..3]'] }, 'documents'],
  [{ documents: [{ nameVi: 'Giấy A hoặc giấy B', copies: 1, original: true }] }, 'documents'],
])('what is often wrong is pointed out: %j', (more, field) => {
  const facts = { ...sampleFacts, ...more }
  const fields = trapsOf(facts, defaultEntry(facts)).map((trap) => trap.field)
  expect(fields).toContain(field)
  const usual = trapsOf(sampleFacts, defaultEntry(sampleFacts)).map((trap) => trap.field)
  expect(usual).toEqual(['plainName'])
})

/** What the clock of a test kiosk shows. */
const kioskDay = '2026-11-23'

test('a kiosk takes a published version between two visits, never in one, and says which it goes by', async () => {
  const test = offices.open()
  takeSample(test)
  const kiosk = await kiosks.open({ dataFolder: test.dataFolder })
  const shown = async () => (await kiosk.get('catalogue.overview', {})).procedures.some((one) => one.code === code)
  const visit = async () => (await kiosk.get('visit.open', { world: 'real' })).visitId
  const first = await visit()
  const before = (await kiosk.get('catalogue.overview', {})).version
  confirmAll(test)
  publish(test, kioskDay)
  expect(await shown()).toBe(false)
  await kiosk.get('visit.end', { visitId: first, reason: 'finished' })
  await visit()
  expect(await shown()).toBe(true)
  expect((await kiosk.get('catalogue.overview', {})).version).not.toBe(before)
  expect(kiosk.effects.logged).toContainEqual({ event: 'catalogue.taken', version: 1 })
})

test('a version that was altered keeps a kiosk from starting, and changes nothing in one that runs', async () => {
  const test = offices.open()
  const kiosk = await kiosks.open({ dataFolder: test.dataFolder })
  publish(test, kioskDay)
  alterVersion(test.dataFolder, 1)
  await kiosk.get('visit.open', { world: 'real' })
  expect((await kiosk.get('catalogue.overview', {})).procedures).toHaveLength(97)
  expect(kiosk.effects.logged).toContainEqual({ event: 'catalogue.refused', reason: 'alteredVersion' })
  await kiosk.close()
  await expect(kiosks.open({ dataFolder: test.dataFolder })).rejects.toThrow('alteredVersion')
})
