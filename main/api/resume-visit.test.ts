import { afterEach, describe, expect, test } from 'vitest'
import { createTestKiosks, markers, type TestKiosk, visitWithPage } from '../kiosk-fixture.ts'

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

const key = 'a-key-of-sixteen-characters'
const words = new TextEncoder().encode(`{"name":"${markers.fullName}"}`)
const limitMs = 120_000

async function keptVisit(kiosk: TestKiosk) {
  const visit = await visitWithPage(kiosk)
  await kiosk.get('visit.keep', { visitId: visit.visitId, snapshot: words, idleForMs: 0 })
  return visit
}

describe('a page that is loaded anew', () => {
  test('goes on with what the page before it had kept, pages included', async () => {
    const kiosk = await kiosks.open()
    const { visitId, pageId } = await keptVisit(kiosk)
    kiosk.effects.advance(20_000)
    expect(await kiosk.get('visit.resume', {})).toEqual({ snapshot: words, idleForMs: 20_000, outcome: null })
    expect(await kiosk.call('document.preview', { visitId, pageId })).toMatchObject({ ok: true })
  })

  test('learns of a dossier that was received while it was dead, even in that very moment', async () => {
    const kiosk = await kiosks.open()
    const { visitId, draft } = await keptVisit(kiosk)
    const sent = kiosk.get('dossier.submit', { visitId, idempotencyKey: key, staffToken: null, draft })
    const { outcome } = await kiosk.get('visit.resume', {})
    expect(outcome).toEqual(await sent)
    expect(outcome?.trackingCode).toMatch(/^\w{5}-\w{5}-\w{5}$/)
  })

  test('finds nothing before a visit, after one, nor of one that kept nothing', async () => {
    const kiosk = await kiosks.open()
    const nothing = { ok: false, failure: { kind: 'nothingToResume' } }
    expect(await kiosk.call('visit.resume', {})).toEqual(nothing)
    const { visitId } = await keptVisit(kiosk)
    await kiosk.get('visit.end', { visitId, reason: 'startedOver' })
    expect(await kiosk.call('visit.resume', {})).toEqual(nothing)
    const { visitId: next } = await visitWithPage(kiosk)
    expect(await kiosk.call('visit.resume', {})).toEqual(nothing)
    expect(await kiosk.call('visit.keep', { visitId: next, snapshot: words, idleForMs: 0 })).toMatchObject({
      failure: { kind: 'visitEnded' },
    })
  })

  test('gives nobody more time: the idle limit counts on, and what changes by itself is no touch', async () => {
    const kiosk = await kiosks.open()
    const { visitId } = await keptVisit(kiosk)
    kiosk.effects.advance(limitMs - 1)
    await kiosk.get('visit.keep', { visitId, snapshot: words, idleForMs: limitMs - 1 })
    expect(await kiosk.get('visit.resume', {})).toMatchObject({ idleForMs: limitMs - 1 })
    kiosk.effects.advance(1)
    expect(await kiosk.call('visit.resume', {})).toMatchObject({ failure: { kind: 'nothingToResume' } })
    expect(await kiosk.call('visit.keep', { visitId, snapshot: words, idleForMs: 0 })).toMatchObject({ ok: false })
  })

  test('does not come back for ever to a screen that it dies of, but as often as somebody touches it', async () => {
    const kiosk = await kiosks.open()
    const { visitId } = await keptVisit(kiosk)
    for (let crash = 1; crash <= 6; crash += 1) {
      kiosk.effects.advance(2_000)
      expect(await kiosk.call('visit.resume', {})).toMatchObject({ ok: true })
      await kiosk.get('visit.keep', { visitId, snapshot: words, idleForMs: 0 })
    }
    expect(await kiosk.call('visit.resume', {})).toMatchObject({ ok: true })
    expect(await kiosk.call('visit.resume', {})).toMatchObject({ ok: true })
    expect(await kiosk.call('visit.resume', {})).toMatchObject({ failure: { kind: 'nothingToResume' } })
  })

  test('finds nothing of a visit whose journey has gone back to its first screen', async () => {
    const kiosk = await kiosks.open()
    await keptVisit(kiosk)
    await kiosk.get('screen.renew', {})
    expect(await kiosk.call('visit.resume', {})).toMatchObject({ failure: { kind: 'nothingToResume' } })
  })
})

test('a visit whose page is dead and does not come back is ended soon after it would have been over', async () => {
  const kiosk = await kiosks.open()
  await keptVisit(kiosk)
  kiosk.effects.advance(limitMs + 60_000)
  await Promise.resolve()
  expect(kiosk.effects.logged).toContainEqual({ event: 'visit.opened', world: 'real' })
  expect(await kiosk.call('visit.resume', {})).toMatchObject({ failure: { kind: 'nothingToResume' } })
})
