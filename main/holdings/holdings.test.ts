import { afterEach, expect, test } from 'vitest'
import type { Holding } from '../../shared/holding/holding.ts'
import { createTestKiosks, markers, type TestKiosk, visitWithPage } from '../kiosk-fixture.ts'
import { readHoldings } from './read-holdings.ts'

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

/** What the screen is told; what a command reads beside the kiosk must be the same. */
async function held(kiosk: TestKiosk, retentionDays = 0): Promise<Readonly<Record<string, Holding>>> {
  const { holdings } = await kiosk.get('kiosk.holdings', {})
  expect(await readHoldings(kiosk.dataFolder, { retentionDays, draftDays: 14 })).toEqual({ ok: true, value: holdings })
  expect(Object.values(markers).filter((marker) => JSON.stringify(holdings).includes(marker))).toEqual([])
  return Object.fromEntries(holdings.map((holding) => [holding.kind, holding]))
}

async function handIn(kiosk: TestKiosk, world: 'real' | 'training' = 'real'): Promise<void> {
  const { visitId, draft } = await visitWithPage(kiosk, world)
  const idempotencyKey = `a-key-of-some-length-${visitId}`
  await kiosk.get('dossier.submit', { visitId, idempotencyKey, staffToken: null, draft })
  await kiosk.get('visit.end', { visitId, reason: 'finished' })
}

test('a fresh machine holds nothing, and says so', async () => {
  expect(Object.values(await held(await kiosks.open())).map(({ kind, count }) => [kind, count])).toEqual([
    ['visit', 0],
    ['waiting', 0],
  ])
})

test('follows a dossier from the visit over the outbox to the Centre', async () => {
  const kiosk = await kiosks.open()
  const { visitId } = await visitWithPage(kiosk)
  expect(await held(kiosk)).toMatchObject({ visit: { count: 1, pages: 1, form: 'sealedToVisit' } })
  await kiosk.get('visit.end', { visitId, reason: 'idle' })
  await kiosk.get('simulation.set', { device: 'centre', state: 'offline' })
  await handIn(kiosk)
  expect(await held(kiosk)).toMatchObject({
    visit: { count: 0 },
    waiting: { count: 1, pages: 1, oldest: '2026-11-23', form: 'sealedToCentre', leaves: { when: 'onceDelivered' } },
    codes: { count: 1, form: 'nothingPersonal' },
  })
  await kiosk.get('simulation.set', { device: 'centre', state: 'ready' })
  await expect
    .poll(async () => (kiosk.effects.advance(600_000), (await held(kiosk))['centre']))
    .toMatchObject({ count: 1, pages: 1 })
  expect(await held(kiosk)).toMatchObject({ waiting: { count: 0 }, codes: { count: 1 } })
})

test('counts delivered copies until their days are over, and practice apart', async () => {
  const kiosk = await kiosks.open({ environment: { MOTCUA_RETENTION_DAYS: '2' } })
  await handIn(kiosk)
  await handIn(kiosk, 'training')
  const both = await held(kiosk, 2)
  expect(both).toMatchObject({
    delivered: { count: 1, pages: 1, leaves: { when: 'afterDays', days: 2 } },
    centre: { count: 1 },
    practised: { count: 1, pages: 1 },
  })
  await expect
    .poll(async () => (kiosk.effects.advance(50 * 3_600_000), 'delivered' in (await held(kiosk, 2))))
    .toBe(false)
})
