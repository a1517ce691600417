import { afterEach, expect, test } from 'vitest'
import { createTestKiosks } from '../kiosk-fixture.ts'
import { officerOf, publish, today, withImport } from './review-fixture.ts'

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

test('a version waits for its day, an earlier one holds again at once, and a day that is past is refused', async () => {
  const { kiosk, staffToken } = await withImport(kiosks)
  expect(await publish(kiosk, staffToken, '2026-11-22')).toMatchObject({
    failure: { kind: 'dayPast' },
  })
  await kiosk.get('review.retire', { staffToken, code: '2.000815', retired: true })
  await publish(kiosk, staffToken, today)
  expect(await publish(kiosk, staffToken, today)).toMatchObject({ failure: { kind: 'nothingNew' } })
  expect(await kiosk.call('review.rollBack', { staffToken, to: 1 })).toMatchObject({ failure: { kind: 'nothingNew' } })
  await kiosk.get('review.retire', { staffToken, code: '1.000656', retired: true })
  await publish(kiosk, staffToken, '2027-01-01')
  const states = async () =>
    (await kiosk.get('review.overview', { staffToken })).versions.map(({ number, state }) => `${number} ${state}`)
  expect(await states()).toEqual(['2 coming', '1 inForce'])
  expect(await kiosk.get('review.rollBack', { staffToken, to: 1 })).toEqual({ number: 3 })
  expect(await states()).toEqual(['3 inForce', '2 overtaken', '1 past'])
  expect(await kiosk.call('review.rollBack', { staffToken, to: 9 })).toMatchObject({
    failure: { kind: 'unknownVersion' },
  })
})

test('what a version changed is told with old and new of every procedure, to officers too', async () => {
  const { kiosk, staffToken } = await withImport(kiosks)
  const birth = '1.001193'
  const { fields } = await kiosk.get('review.procedure', { staffToken, code: birth })
  const seen = fields.map(({ name, digest }) => ({ name, digest }))
  await kiosk.get('review.confirm', { staffToken, code: birth, seen })
  const next = { kind: 'next', fromDay: today } as const
  const daysOf = async (of: typeof next | { kind: 'version'; number: number; against: 'before' | 'inUse' }) => {
    const { before, now } = await kiosk.get('review.comparedProcedure', { staffToken, of, code: birth })
    return [before?.days ?? null, now?.days ?? null]
  }
  expect(await daysOf(next)).toEqual([1, 9])
  await publish(kiosk, staffToken, today)
  await kiosk.get('review.retire', { staffToken, code: birth, retired: true })
  await publish(kiosk, staffToken, today)

  const officer = await officerOf(kiosk)
  const changesOf = (number: number, against: 'before' | 'inUse') =>
    kiosk.get('review.version', { staffToken: officer, number, against })
  const none = {
    fresh: [],
    changed: [],
    reviewed: [],
    unreviewed: [],
    gone: [],
    besideFields: [],
    otherLists: [],
    otherNationalList: false,
  }
  expect(await changesOf(1, 'before')).toMatchObject({ ...none, changed: [{ code: birth, fields: ['time'] }] })
  expect(await changesOf(2, 'before')).toMatchObject({ ...none, gone: [{ code: birth }] })
  // Going back to the first would bring back what the second has taken away.
  expect(await changesOf(1, 'inUse')).toMatchObject({ ...none, fresh: [{ code: birth }] })
  expect(await changesOf(2, 'inUse')).toEqual(none)
  expect(await daysOf({ kind: 'version', number: 1, against: 'before' })).toEqual([1, 9])
  expect(await daysOf({ kind: 'version', number: 2, against: 'before' })).toEqual([9, null])
  expect(await daysOf({ kind: 'version', number: 1, against: 'inUse' })).toEqual([null, 9])

  const unknownVersion = { failure: { kind: 'unknownVersion' } }
  for (const number of [0, 3]) {
    const of = { kind: 'version', number, against: 'before' } as const
    expect(await kiosk.call('review.version', { staffToken, number, against: 'before' })).toMatchObject(unknownVersion)
    expect(await kiosk.call('review.comparedProcedure', { staffToken, of, code: birth })).toMatchObject(unknownVersion)
  }
  expect(await kiosk.call('review.comparedProcedure', { staffToken, of: next, code: '9.9' })).toMatchObject({
    failure: { kind: 'unknownProcedure' },
  })
})

test('a paper that a form goes on asking for without a list that names it is told before it is published', async () => {
  const { kiosk, staffToken } = await withImport(kiosks)
  const birth = '1.001193'
  const unlisted = async () => (await kiosk.get('review.nextVersion', { staffToken, fromDay: today })).unlisted
  const seenOf = async () =>
    (await kiosk.get('review.procedure', { staffToken, code: birth })).fields.map(({ name, digest }) => ({
      name,
      digest,
    }))
  expect(await unlisted()).toEqual([])
  const { now } = await kiosk.get('review.procedure', { staffToken, code: birth })
  const was = now.parts.find(({ kind }) => kind === 'called')?.document ?? ''
  const seen = (await seenOf()).filter(({ name }) => name === 'documents' || name === 'parts')
  await kiosk.get('review.changePaper', { staffToken, code: birth, seen, change: { kind: 'remove', was } })
  // Nothing of it is published before it is confirmed.
  expect(await unlisted()).toEqual([])
  await kiosk.get('review.confirm', { staffToken, code: birth, seen: await seenOf() })
  expect(await unlisted()).toEqual([{ code: birth, name: now.nameVi, paper: was }])
})
