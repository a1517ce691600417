import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createTestKiosks, markers, type TestKiosk, visitWithPage } from '../kiosk-fixture.ts'
import { readPdf } from '../../tests/read-paper.ts'

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

async function printedPages(kiosk: TestKiosk): Promise<readonly string[]> {
  const tray = join(kiosk.dataFolder, 'real', 'printer-tray')
  const names = (await readdir(tray)).filter((name) => name.endsWith('.pdf')).toSorted()
  return Promise.all(
    names.map(async (name) => (await readPdf(new Uint8Array(await readFile(join(tray, name))))).pages.join(' ')),
  )
}

test('prints the official form with what was handed in, once for each request', async () => {
  const kiosk = await kiosks.open()
  const { visitId, draft } = await visitWithPage(kiosk)
  const print = (requestId: string) => kiosk.call('form.print', { visitId, requestId })
  expect(await print('request-1')).toEqual({ ok: false, failure: { kind: 'nothingSubmitted' } })
  const idempotencyKey = 'a-key-of-some-length'
  const { trackingCode } = await kiosk.get('dossier.submit', { visitId, idempotencyKey, staffToken: null, draft })

  const outcome = { ok: true, value: { outcome: 'printed' } }
  expect(await Promise.all([print('request-1'), print('request-1')])).toEqual([outcome, outcome])
  const [form = '', ...others] = await printedPages(kiosk)
  expect(others).toEqual([])
  expect(form).toContain('TỜ KHAI ĐĂNG KÝ KHAI SINH')
  expect(form).toContain(trackingCode)
  expect(form).toContain(markers.idNumber)
  expect(form).toContain(markers.childName)
  expect(form).toContain('TRÌNH DIỄN')
})

test('with no paper it says so and may be asked again; a receipt that follows is no reprint', async () => {
  const kiosk = await kiosks.open()
  const { visitId, draft } = await visitWithPage(kiosk)
  const idempotencyKey = 'a-key-of-some-length'
  await kiosk.get('dossier.submit', { visitId, idempotencyKey, staffToken: null, draft })
  const print = () => kiosk.call('form.print', { visitId, requestId: 'request-1' })
  await kiosk.get('simulation.set', { device: 'printer', state: 'paperOut' })
  expect(await print()).toEqual({ ok: false, failure: { kind: 'printerNotReady', state: 'paperOut' } })
  await kiosk.get('simulation.set', { device: 'printer', state: 'ready' })
  expect(await print()).toMatchObject({ ok: true })
  await kiosk.get('receipt.print', { visitId, requestId: 'request-1' })
  const papers = await printedPages(kiosk)
  expect(papers).toHaveLength(2)
  expect(papers.join(' ')).not.toContain('BẢN IN LẠI')
})
