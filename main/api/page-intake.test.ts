import { afterEach, expect, test } from 'vitest'
import { createTestKiosks, filesUnder, smallPicture, type TestKiosk, visitWithPage } from '../kiosk-fixture.ts'

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

const whole = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
] as const

async function sealedPages(kiosk: TestKiosk) {
  return [...(await filesUnder(kiosk.dataFolder))].filter(([path]) => path.endsWith('.sealed'))
}

test('a page that the disk has no room to turn is as it was, on the screen and on the disk', async () => {
  const kiosk = await kiosks.open()
  const { visitId, pageId } = await visitWithPage(kiosk)
  const { preview } = await kiosk.get('document.preview', { visitId, pageId })
  const before = { preview: preview.slice(), sealed: await sealedPages(kiosk) }
  expect(before.sealed).toHaveLength(2)
  await kiosk.get('simulation.set', { device: 'disk', state: 'full' })
  const turn = { visitId, pageId, turnBy: 1 }
  expect(await kiosk.call('document.adjustPage', turn)).toEqual({ ok: false, failure: { kind: 'diskFull' } })
  expect(await kiosk.get('document.preview', { visitId, pageId })).toEqual({ preview: before.preview })
  expect(await sealedPages(kiosk)).toEqual(before.sealed)
  await kiosk.get('simulation.set', { device: 'disk', state: 'ready' })
  expect(await kiosk.call('document.adjustPage', turn)).toMatchObject({ ok: true })
  expect(await sealedPages(kiosk)).toHaveLength(2)
})

test('each touch turns a page by a quarter, whatever came in between, and new corners leave it turned', async () => {
  const kiosk = await kiosks.open()
  const { visitId } = await kiosk.get('visit.open', { world: 'real' })
  const bytes = await smallPicture()
  const page = { visitId, partId: 'birth-notice', source: 'camera', bytes } as const
  const added = await kiosk.get('document.addPage', { ...page, corners: [...whole] })
  const isWide = async (change: { readonly turnBy: number; readonly corners?: [...typeof whole] }) => {
    const { width, height } = await kiosk.get('document.adjustPage', { visitId, pageId: added.pageId, ...change })
    return width > height
  }
  const [asAdded, turned] = [added.width > added.height, added.width <= added.height]
  expect(await isWide({ turnBy: 1 })).toBe(turned)
  expect(await isWide({ turnBy: 0, corners: [...whole] })).toBe(turned)
  expect(await isWide({ turnBy: 1 })).toBe(asAdded)
})
