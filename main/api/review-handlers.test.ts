import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test } from 'vitest'
import { createTestKiosks } from '../kiosk-fixture.ts'
import { defaultEntry } from '../publishing/default-entry.ts'
import { nationalIn, takeNational } from '../publishing/import/take-national.ts'
import { officeCatalogueFileName } from '../publishing/office-catalogue.ts'
import { sampleFacts } from '../publishing/publishing-fixture.ts'
import { samplePin } from '../staff/pin.ts'
import { besides, officerOf, publish, seenNow, today, withImport } from './review-fixture.ts'

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

const { code } = sampleFacts

test('what a file brought is listed as new, changed and gone, with what to look at twice', async () => {
  const { kiosk, staffToken } = await withImport(kiosks)
  const { today, procedures, mayPublish } = await kiosk.get('review.overview', { staffToken })
  const listed = (of: string) => procedures.find((one) => one.code === of)
  expect(mayPublish).toBe(true)
  expect(today).toBe((await kiosk.get('kiosk.describe', {})).today)
  expect(listed(code)).toMatchObject({ state: 'fresh', reviewed: false, confirmed: 0, traps: 2 })
  expect(listed('1.001193')).toMatchObject({ state: 'changed', origin: 'imported' })
  expect(listed('1.000656')).toMatchObject({ state: 'same', missingFrom: 'a.xlsx' })
  expect(procedures.filter(({ missingFrom }) => missingFrom !== null)).toHaveLength(1)
})

test('a field shows the old beside the new; put right and confirmed it is published, and the record says by whom', async () => {
  const { kiosk, staffToken } = await withImport(kiosks)
  const birth = await kiosk.get('review.procedure', { staffToken, code: '1.001193' })
  expect([birth.before?.days, birth.now.days]).toEqual([1, 9])
  expect(birth.fields.filter(({ differs }) => differs).map(({ name }) => name)).toEqual(['time'])

  const one = await kiosk.get('review.procedure', { staffToken, code })
  expect(one.before).toBeNull()
  expect(one.fields.find(({ name }) => name === 'fee')?.traps).toMatchObject([{ kind: 'feeThousandfold' }])
  const changes = [{ name: 'feeVnd', value: '15000' }]
  await kiosk.get('review.set', { staffToken, code, changes, seen: await seenNow(kiosk, staffToken, 'fee') })
  await kiosk.get('review.confirm', { staffToken, code, seen: await seenNow(kiosk, staffToken) })
  const after = await kiosk.get('review.procedure', { staffToken, code })
  expect(after).toMatchObject({ now: { feeVnd: 15_000 }, listed: { reviewed: true, confirmed: 10 } })
  expect(one.fields.every(({ confirmed }) => confirmed === null)).toBe(true)
  expect(after.fields.every(({ confirmed }) => confirmed?.by === 'Cán bộ mẫu')).toBe(true)
  expect(after.fields[0]?.confirmed?.at.slice(0, 10)).toBe(today)

  expect(await kiosk.get('review.nextVersion', { staffToken, fromDay: today })).toMatchObject({
    fresh: [{ code }],
    changed: [],
    gone: [],
  })
  expect(await publish(kiosk, staffToken, today)).toEqual({ ok: true, value: { number: 1 } })
  await kiosk.get('visit.open', { world: 'real' })
  const shown = await kiosk.get('catalogue.overview', {})
  expect(shown.procedures.some((procedure) => procedure.code === code)).toBe(true)
  // Nobody has reviewed its nine days: people go on with the one that they know.
  expect(await kiosk.get('catalogue.procedure', { code: '1.001193' })).toMatchObject({
    handlingTime: { days: 1 },
  })
  const { versions } = await kiosk.get('review.overview', { staffToken })
  const record = await kiosk.get('review.record', { staffToken, about: { kind: 'all' } })
  expect(versions).toMatchObject([{ number: 1, state: 'inForce', publishedBy: 'Cán bộ mẫu', note: 'Nghị quyết mới' }])
  expect(record.map(({ action }) => action)).toEqual(['published', 'confirmed', 'changed', 'imported'])
})

test('what a file has changed since an officer looked is neither confirmed nor written over', async () => {
  const { kiosk, staffToken } = await withImport(kiosks)
  const [seen, others] = [await seenNow(kiosk, staffToken, 'fee', 'time'), await seenNow(kiosk, staffToken, 'name')]
  const national = await kiosk.get('review.national', { staffToken })
  besides(kiosk, (office) => {
    const rows = nationalIn(office.draft())
      .procedures.slice(1)
      .map((value, at) => ({ at: { kind: 'entry', number: at + 1 } as const, value }))
    takeNational(office, rows, { by: '', fileName: 'b.json', take: true, whole: true })
    office.work('', 'imported', 'b.xlsx', (at) => {
      const facts = { ...sampleFacts, feeVnd: 15_000 }
      office.working.put(facts, defaultEntry(facts), 'imported', at)
    })
  })
  const changedSince = { failure: { kind: 'changedSince' } }
  const before = await kiosk.get('review.overview', { staffToken })
  const changes = [{ name: 'days', value: '4' }]
  expect(await kiosk.call('review.confirm', { staffToken, code, seen })).toMatchObject(changedSince)
  expect(await kiosk.call('review.set', { staffToken, code, seen, changes })).toMatchObject(changedSince)
  expect(await kiosk.call('review.confirmNational', { staffToken, digest: national.digest })).toMatchObject(
    changedSince,
  )
  expect(await kiosk.get('review.overview', { staffToken })).toEqual(before)
  // What nobody has touched is confirmed as it was seen.
  await kiosk.get('review.confirm', { staffToken, code, seen: others })
  expect((await kiosk.get('review.procedure', { staffToken, code })).listed.confirmed).toBe(1)
})

test('a paper that is added and described at the desk is asked for in the next version', async () => {
  const { kiosk, staffToken } = await withImport(kiosks)
  const seen = () => seenNow(kiosk, staffToken, 'documents', 'parts')
  const nameVi = 'Ảnh thẻ'
  const add = { kind: 'add', nameVi, copies: 2, original: true } as const
  const before = await seen()
  await kiosk.get('review.changePaper', { staffToken, code, seen: before, change: add })
  expect(await kiosk.call('review.changePaper', { staffToken, code, seen: before, change: add })).toMatchObject({
    failure: { kind: 'changedSince' },
  })
  expect(await kiosk.call('review.changePaper', { staffToken, code, seen: await seen(), change: add })).toMatchObject({
    failure: { kind: 'paperTwice' },
  })
  const name = { vi: 'Ảnh chân dung', en: 'Portrait' }
  const condition = { vi: 'Nếu làm lần đầu', en: 'If it is the first time' }
  const described = { kind: 'describe', was: nameVi, name, way: 'paper', condition } as const
  await kiosk.get('review.changePaper', { staffToken, code, seen: await seen(), change: described })
  await kiosk.get('review.confirm', { staffToken, code, seen: await seenNow(kiosk, staffToken) })
  await publish(kiosk, staffToken, today)
  await kiosk.get('visit.open', { world: 'real' })
  const { parts } = await kiosk.get('catalogue.procedure', { code })
  expect(parts.at(-1)).toMatchObject({ name, condition, copies: 2, original: true, required: false })
  expect(
    (await kiosk.get('review.record', { staffToken, about: { kind: 'procedure', code } })).map(
      ({ subject }) => subject,
    ),
  ).toEqual(expect.arrayContaining([`${code} documents, parts`, `${code} parts`]))
})

test('a change is refused where what it touches was not seen', async () => {
  const { kiosk, staffToken } = await withImport(kiosks)
  const refused = { failure: { kind: 'changedSince' } }
  const before = await kiosk.get('review.procedure', { staffToken, code })
  const changes = [
    { name: 'feeVnd', value: '15000' },
    { name: 'days', value: '5' },
  ]
  const fee = await seenNow(kiosk, staffToken, 'fee')
  expect(await kiosk.call('review.set', { staffToken, code, changes, seen: fee })).toMatchObject(refused)
  const change = { kind: 'add', nameVi: 'Ảnh thẻ', copies: 2, original: true } as const
  for (const name of ['documents', 'parts'] as const) {
    const seen = await seenNow(kiosk, staffToken, name)
    expect(await kiosk.call('review.changePaper', { staffToken, code, change, seen })).toMatchObject(refused)
  }
  expect(await kiosk.get('review.procedure', { staffToken, code })).toEqual(before)
  const seen = await seenNow(kiosk, staffToken, 'fee', 'time')
  await kiosk.get('review.set', { staffToken, code, changes, seen })
  expect((await kiosk.get('review.procedure', { staffToken, code })).now).toMatchObject({ feeVnd: 15_000, days: 5 })
})

test('a value that does not fit changes nothing, not even those beside it', async () => {
  const { kiosk, staffToken } = await withImport(kiosks)
  const changes = [
    { name: 'days', value: '5' },
    { name: 'daysUnit', value: 'tuần' },
  ]
  const seen = await seenNow(kiosk, staffToken, 'time')
  expect(await kiosk.call('review.set', { staffToken, code, changes, seen })).toMatchObject({
    failure: { kind: 'doesNotFit', name: 'daysUnit' },
  })
  expect((await kiosk.get('review.procedure', { staffToken, code })).now.days).toBe(sampleFacts.days)
})

test('an officer reviews and tries forms; only a head publishes, retires and rolls back; nobody else sees any of it', async () => {
  const { kiosk } = await withImport(kiosks)
  const staffToken = await officerOf(kiosk)
  expect(await kiosk.get('review.overview', { staffToken })).toMatchObject({ mayPublish: false })
  await kiosk.get('review.confirm', { staffToken, code, seen: await seenNow(kiosk, staffToken, 'name') })
  const national = await kiosk.get('review.national', { staffToken })
  expect(national.procedures).toHaveLength(2642)
  await kiosk.get('review.confirmNational', { staffToken, digest: national.digest })
  expect((await kiosk.get('review.overview', { staffToken })).national).toMatchObject({ count: 2642, reviewed: true })
  expect(await kiosk.get('review.trial', { staffToken, code })).toMatchObject({ code, reviewed: false })
  const notAllowed = { failure: { kind: 'notAllowed' } }
  expect(await kiosk.call('review.nextVersion', { staffToken, fromDay: today })).toMatchObject(notAllowed)
  expect(await kiosk.call('review.publish', { staffToken, fromDay: today, digest: '', note: '' })).toMatchObject(
    notAllowed,
  )
  expect(await kiosk.call('review.retire', { staffToken, code, retired: true })).toMatchObject(notAllowed)
  expect(await kiosk.call('review.rollBack', { staffToken, to: 1 })).toMatchObject(notAllowed)
  expect(await kiosk.call('review.overview', { staffToken: 'made-up' })).toMatchObject(notAllowed)
  expect(await kiosk.call('review.trial', { staffToken, code: '9.9' })).toMatchObject({
    failure: { kind: 'unknownProcedure' },
  })
})

test('why the desk cannot work on the catalogue stands in the log', async () => {
  const { kiosk, staffToken } = await withImport(kiosks)
  await kiosk.get('review.retire', { staffToken, code: '2.000815', retired: true })
  await publish(kiosk, staffToken, today)
  const database = new DatabaseSync(join(kiosk.dataFolder, officeCatalogueFileName))
  database.exec(`DROP TRIGGER versions_stay; UPDATE versions SET contents = x'00'`)
  database.close()
  for (const answer of [
    await kiosk.call('review.overview', { staffToken }),
    await kiosk.call('review.nextVersion', { staffToken, fromDay: today }),
    await kiosk.call('review.publish', { staffToken, fromDay: today, digest: '', note: '' }),
  ]) {
    expect(answer).toMatchObject({ failure: { kind: 'catalogueUnreadable' } })
  }
  expect(kiosk.effects.logged).toContainEqual({ event: 'catalogue.unreadable', reason: 'alteredVersion' })
})

test('a catalogue that cannot be opened is named in the log with its reason', async () => {
  const kiosk = await kiosks.open()
  const { staffToken } = await kiosk.get('staff.signIn', { pin: samplePin })
  writeFileSync(join(kiosk.dataFolder, officeCatalogueFileName), 'no database'.repeat(1000))
  expect(await kiosk.call('review.overview', { staffToken })).toMatchObject({
    failure: { kind: 'catalogueUnreadable' },
  })
  expect(kiosk.effects.logged).toContainEqual({ event: 'catalogue.unreadable', reason: 'damaged' })
})
