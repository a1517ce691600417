import { afterEach, expect, test } from 'vitest'
import { createTestKiosks, type TestKiosk } from '../kiosk-fixture.ts'

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

const environment = { MOTCUA_DEVICES_SCANNER: '{"kind":"simulated","feeder":true}' }

/** A visit before a feeder, and a way to have its next sheet. */
async function atFeeder(kiosk: TestKiosk) {
  const { visitId } = await kiosk.get('visit.open', { world: 'real' })
  const next = () => kiosk.call('document.scan', { visitId, partId: 'birth-notice' })
  const lay = (sheets: number, state: 'ready' | 'jammed' = 'ready') =>
    kiosk.get('simulation.set', { device: 'scanner', state, sampleId: 'birth-notice', sheets })
  const keeps = async (pageId: string) => (await kiosk.call('document.preview', { visitId, pageId })).ok
  return { visitId, next, lay, keeps }
}

const failed = (kind: string) => ({ ok: false, failure: { kind } })

test('a stack becomes page after page; an empty feeder and a jam are told, and what went through stays', async () => {
  const { next, lay, keeps } = await atFeeder(await kiosks.open({ environment }))
  await lay(0)
  expect(await next()).toEqual(failed('feederEmpty'))
  await lay(3)
  const [first, second] = [await next(), await next()]
  await lay(3, 'jammed')
  expect(await next()).toEqual(failed('feederJam'))
  await lay(3)
  const third = await next()
  expect(await next()).toEqual(failed('feederEmpty'))
  const pages = [first, second, third].map((fed) => (fed.ok ? fed.value : null))
  expect(pages).toMatchObject(pages.map(() => ({ isFed: true, corners: null })))
  expect(new Set(pages.map((page) => page?.pageId)).size).toBe(3)
  expect(await Promise.all(pages.map((page) => keeps(page?.pageId ?? '')))).toEqual([true, true, true])
  // The same paper lay in it three times.
  expect(pages.map((page) => page?.warnings.includes('twice'))).toEqual([false, true, true])
})

test('whoever breaks off and leaves a stack leaves nothing of it to who comes next', async () => {
  const kiosk = await kiosks.open({ environment })
  const before = await atFeeder(kiosk)
  await before.lay(2)
  const fed = await before.next()
  const { visitId } = before
  await kiosk.get('visit.end', { visitId, reason: 'startedOver' })
  expect(fed.ok && (await before.keeps(fed.value.pageId))).toBe(false)
  const after = await atFeeder(kiosk)
  expect([(await after.next()).ok, (await after.next()).ok]).toEqual([true, true])
  expect(await after.next()).toEqual(failed('feederEmpty'))
})

test('practising feeds sheets where the real scanner does, from a simulated one', async () => {
  const kiosk = await kiosks.open({
    environment: { MOTCUA_DEVICES_SCANNER: '{"kind":"escl","url":"http://192.0.2.9/eSCL","feeder":true}' },
  })
  const { visitId } = await kiosk.get('visit.open', { world: 'training' })
  expect(await kiosk.get('document.scan', { visitId, partId: 'birth-notice' })).toMatchObject({ isFed: true })
})
