import { afterEach, expect, test } from 'vitest'
import { reviewFieldNames } from '../../shared/procedure/review-field.ts'
import { confirmNational, nationalDigest, nationalIn } from './import/take-national.ts'
import { by, confirmAll, createTestOffices, publish, sampleFacts, takeSample, today } from './publishing-fixture.ts'

const offices = createTestOffices()
afterEach(() => offices.closeAll())

const { code } = sampleFacts

test('what a head publishes is what was looked at: new, changed, gone, and what is not reviewed to the end', () => {
  const test = offices.open()
  const { office } = test
  publish(test)
  takeSample(test)
  const birth = '1.001193'
  const change = (name: string, value: string) =>
    office.change({ by, code: birth, seen: [], changes: [{ name, value }] })
  change('days', '8')
  office.work(by, 'retired', '1.000656', (at) => office.working.retire('1.000656', true, at))
  const codes = () => {
    const next = office.next(today)
    if (!next.ok) throw new Error(next.failure.kind)
    const { digest: _contents, otherNationalList, ...lists } = next.value
    return {
      ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.map((one) => one.code)])),
      otherNationalList,
    }
  }
  const open = {
    fresh: [],
    changed: [],
    gone: ['1.000656'],
    keptAsBefore: [birth],
    leftOut: [code],
    otherNationalList: false,
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
  expect(codes()).toEqual({ ...open, gone: [], keptAsBefore: [], leftOut: [] })
})
