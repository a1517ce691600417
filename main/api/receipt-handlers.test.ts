import { afterEach, describe, expect, test, vi } from 'vitest'
import { readPdf } from '../../tests/read-paper.ts'
import { createTestKiosks, filesUnder, type TestKiosk, visitWithPage } from '../kiosk-fixture.ts'
import { samplePin } from '../staff/pin.ts'

// Each print sets the paper in three forms, which takes its time on a machine that builds beside it.
vi.setConfig({ testTimeout: 20_000 })

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

async function receivedVisit(kiosk: TestKiosk): Promise<string> {
  const { visitId, draft } = await visitWithPage(kiosk)
  await kiosk.get('dossier.submit', { visitId, idempotencyKey: 'a-key-of-sixteen-characters', staffToken: null, draft })
  return visitId
}

async function papersInTray(kiosk: TestKiosk): Promise<number> {
  const paths = [...(await filesUnder(kiosk.dataFolder)).keys()]
  return paths.filter((path) => path.startsWith('real/printer-tray/') && path.endsWith('.pdf')).length
}

test('the same request prints once, however often and however fast it comes', async () => {
  const kiosk = await kiosks.open()
  const visitId = await receivedVisit(kiosk)
  const print = () => kiosk.get('receipt.print', { visitId, requestId: 'request-1' })
  const outcome = 'printed'
  expect(await Promise.all([print(), print(), print()])).toEqual([{ outcome }, { outcome }, { outcome }])
  expect(await papersInTray(kiosk)).toBe(1)
  await kiosk.get('receipt.print', { visitId, requestId: 'request-2' })
  expect(await papersInTray(kiosk)).toBe(2)
})

describe('the receipt of a birth registration', () => {
  test.each([
    ['vi', 'alone', 'ready'],
    ['vi', 'assisted', 'offline'],
    ['en', 'assisted', 'ready'],
  ] as const)('is one page in %s, %s, with the Centre %s', async (language, who, centre) => {
    const kiosk = await kiosks.open()
    await kiosk.get('simulation.set', { device: 'centre', state: centre })
    const { visitId, draft } = await visitWithPage(kiosk)
    const signedIn = who === 'assisted' ? await kiosk.get('staff.signIn', { pin: samplePin }) : null
    await kiosk.get('dossier.submit', {
      visitId,
      idempotencyKey: 'a-key-of-sixteen-characters',
      staffToken: signedIn?.staffToken ?? null,
      draft: { ...draft, language },
    })
    await kiosk.get('receipt.print', { visitId, requestId: 'request-1' })
    const [pdf] = [...(await filesUnder(kiosk.dataFolder))].filter(([path]) => path.endsWith('.pdf'))
    const { pages } = await readPdf(new Uint8Array(pdf?.[1] ?? []))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain(signedIn?.officer.name ?? 'Máy tiếp nhận tự động')
    // What exactly is applied for, and the telephone that only the form asked for.
    expect(pages[0]).toContain('Trần Thị Dấu Ấn')
    expect(pages[0]).toContain('0905 987 654')
    // What is to be shown at the desk was not handed in here, and nobody saw it.
    expect(pages[0]).not.toMatch(/xuất trình|hộ chiếu|passport|shown/i)
    expect(pages[0]).toMatch(/giấy chứng sinh|birth notice/i)
  })
})

test('without paper it says so, and the same request prints once there is some', async () => {
  const kiosk = await kiosks.open()
  const visitId = await receivedVisit(kiosk)
  await kiosk.get('simulation.set', { device: 'printer', state: 'paperOut' })
  const input = { visitId, requestId: 'request-1' }
  expect(await kiosk.call('receipt.print', input)).toEqual({
    ok: false,
    failure: { kind: 'printerNotReady', state: 'paperOut' },
  })
  await kiosk.get('simulation.set', { device: 'printer', state: 'paperLow' })
  expect(await kiosk.get('receipt.print', input)).toEqual({ outcome: 'printed' })
  expect(await papersInTray(kiosk)).toBe(1)
})

test('a full disk does not keep a received dossier from its receipt', async () => {
  const kiosk = await kiosks.open()
  const visitId = await receivedVisit(kiosk)
  await kiosk.get('simulation.set', { device: 'disk', state: 'full' })
  expect(await kiosk.get('receipt.print', { visitId, requestId: 'request-1' })).toEqual({ outcome: 'printed' })
})

test('is shown as a picture, and only to the visit that handed something in', async () => {
  const kiosk = await kiosks.open()
  const visitId = await receivedVisit(kiosk)
  const { png, width, height } = await kiosk.get('receipt.show', { visitId })
  expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG')
  expect(height).toBeGreaterThan(width)
  const { visitId: next } = await kiosk.get('visit.open', { world: 'real' })
  expect(await kiosk.call('receipt.show', { visitId: next })).toMatchObject({ failure: { kind: 'nothingSubmitted' } })
  expect(await kiosk.call('receipt.show', { visitId })).toMatchObject({ failure: { kind: 'visitEnded' } })
})
