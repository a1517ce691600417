import { afterEach, expect, test } from 'vitest'
import {
  createTestKiosks,
  filesUnder,
  samplePicture,
  smallPicture,
  type TestKiosk,
  visitWithPage,
} from '../kiosk-fixture.ts'

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

test('a camera that is measured tells A5 from A4, also when the page is cut out anew; a picked picture is A4', async () => {
  const kiosk = await kiosks.open({ environment: { MOTCUA_DEVICES_CAMERA_LONG_SIDE_MM: '210' } })
  const { visitId } = await kiosk.get('visit.open', { world: 'real' })
  const page = { visitId, partId: 'birth-notice', bytes: await samplePicture(), corners: null }
  const photographed = await kiosk.get('document.addPage', { ...page, source: 'camera' })
  const turned = await kiosk.get('document.adjustPage', { visitId, pageId: photographed.pageId, turnBy: 1 })
  // 210 mm at 200 dots an inch.
  expect([photographed, turned].map(({ width, height }) => Math.max(width, height))).toEqual([1654, 1654])
  const picked = await kiosk.get('document.addPage', { ...page, source: 'picked' })
  expect(Math.max(picked.width, picked.height)).toBeGreaterThan(1654)
})
