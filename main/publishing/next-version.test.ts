import { afterEach, expect, test } from 'vitest'
import type { NextVersion } from '../../shared/procedure/next-version.ts'
import { reviewFieldNames } from '../../shared/procedure/review-field.ts'
import { confirmNational, nationalDigest, nationalIn } from './import/take-national.ts'
import {
  by,
  confirmAll,
  createTestOffices,
  publish,
  sampleFacts,
  takeSample,
  type TestOffice,
  today,
} from './publishing-fixture.ts'

const offices = createTestOffices()
afterEach(() => offices.closeAll())

const { code } = sampleFacts
const birth = '1.001193'

test('what a head publishes is what was looked at: new, changed, gone, and what is not reviewed to the end', () => {
  const test = offices.open()
  const { office } = test
  publish(test)
  takeSample(test)
  const change = (name: string, value: string) =>
    office.change({ by, code: birth, seen: [], changes: [{ name, value }] })
  change('days', '8')
  office.work(by, 'retired', '1.000656', (at) => office.working.retire('1.000656', true, at))
  const codes = () => {
    const next = office.next(today)
    if (!next.ok) throw new Error(next.failure.kind)
    const { digest: _contents, otherLists, otherNationalList, nothingNew, ...lists } = next.value
    return {
      ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.map((one) => one.code)])),
      otherLists,
      otherNationalList,
      nothingNew,
    }
  }
  const open = {
    fresh: [],
    changed: [],
    reviewed: [],
    unreviewed: [],
    gone: ['1.000656'],
    besideFields: [],
    keptAsBefore: [birth],
    leftOut: [code],
    otherLists: [],
    otherNationalList: false,
    nothingNew: false,
  }
  expect(codes()).toEqual(open)
  confirmAll(test)
  office.work(by, 'confirmed', birth, (at) => office.working.confirm(birth, reviewFieldNames, by, at))
  confirmNational(office, by, nationalDigest(nationalIn(office.draft())))
  expect(codes()).toEqual({
    ...open,
    fresh: [code],
    changed: [birth],
    keptAsBefore: [],
    leftOut: [],
    otherNationalList: true,
  })

  const looked = office.next(today)
  if (!looked.ok) throw new Error(looked.failure.kind)
  const order = { by, fromDay: today, note: 'Nghị quyết mới', seen: looked.value.digest }
  office.work(by, 'retired', '2.000815', (at) => office.working.retire('2.000815', true, at))
  expect(office.publish(order)).toEqual({ ok: false, failure: { kind: 'changedSince' } })
  expect(office.versions.all()).toHaveLength(1)
  office.work(by, 'restored', '2.000815', (at) => office.working.retire('2.000815', false, at))
  expect(office.publish(order)).toMatchObject({
    ok: true,
    value: { number: 2, note: 'Nghị quyết mới', digest: order.seen },
  })
  expect(codes()).toEqual({ ...open, gone: [], keptAsBefore: [], leftOut: [], nothingNew: true })
})

function nextFrom({ office }: TestOffice, fromDay: string): NextVersion {
  const next = office.next(fromDay)
  if (!next.ok) throw new Error(next.failure.kind)
  return next.value
}

test('what ships is nothing new, but that somebody has reviewed it is', () => {
  const test = offices.open()
  const { office } = test
  expect(nextFrom(test, today).nothingNew).toBe(true)
  office.work(by, 'confirmed', birth, (at) => office.working.confirm(birth, reviewFieldNames, by, at))
  expect(nextFrom(test, today)).toMatchObject({ reviewed: [{ code: birth }], changed: [], nothingNew: false })
  publish(test)
  expect(nextFrom(test, today)).toMatchObject({ reviewed: [], nothingNew: true })
})

test('a version is compared with what holds on its first day, and is new where it calls off one that waits', () => {
  const test = offices.open()
  const { office } = test
  const retire = (retired: boolean) =>
    office.work(by, 'retired', birth, (at) => office.working.retire(birth, retired, at))
  publish(test)
  retire(true)
  publish(test, '2027-01-01')
  expect(nextFrom(test, today)).toMatchObject({ gone: [{ code: birth }], nothingNew: false })
  expect(nextFrom(test, '2027-01-01')).toMatchObject({ gone: [], nothingNew: true })
  retire(false)
  // The same as in use; but the version that waits would never hold.
  expect(nextFrom(test, today)).toMatchObject({ fresh: [], gone: [], nothingNew: false })
  expect(nextFrom(test, '2027-02-01')).toMatchObject({ fresh: [{ code: birth }], nothingNew: false })
})
