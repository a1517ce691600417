import { afterEach, expect, it } from 'vitest'
import { createTestKiosks, smallPicture } from './kiosk-fixture.ts'
import { samplePdf } from './imaging/pdf-fixture.ts'

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

const port = '18790'
const offered = { MOTCUA_DEVICES_PHONE_HOST: '127.0.0.1', MOTCUA_DEVICES_PHONE_PORT: port }

it('is not offered unless it is configured, and never in training', async () => {
  const plain = await kiosks.open()
  expect(await plain.get('kiosk.describe', {})).toMatchObject({ phoneOffered: false })
  const { visitId } = await plain.get('visit.open', { world: 'real' })
  const refused = { ok: false, failure: { kind: 'phoneNotOffered' } }
  expect(await plain.call('document.openPhone', { visitId })).toEqual(refused)
  const kiosk = await kiosks.open({ environment: offered })
  const practice = await kiosk.get('visit.open', { world: 'training' })
  expect(await kiosk.call('document.openPhone', { visitId: practice.visitId })).toEqual(refused)
})

it('brings pictures and PDFs of a phone into the visit, and is gone with it', async () => {
  const kiosk = await kiosks.open({ environment: offered })
  const { visitId } = await kiosk.get('visit.open', { world: 'real' })
  const { url, code } = await kiosk.get('document.openPhone', { visitId })
  expect(url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/[0-9a-f]{32}$`))
  expect(new Set(code.map((row) => row.length))).toEqual(new Set([code.length]))
  const cookie = (await fetch(url)).headers.get('set-cookie')?.split(';')[0] ?? ''
  for (const [name, body] of [
    ['anh.jpg', await smallPicture()],
    ['hop-dong.pdf', await samplePdf(2)],
  ] as const) {
    expect((await fetch(url, { method: 'POST', headers: { cookie, 'x-name': name }, body })).status).toBe(204)
  }
  expect(kiosk.events.filter(({ type }) => type === 'phone.arrived')).toHaveLength(2)
  const { files } = await kiosk.get('document.listMedia', { visitId })
  expect(files.slice(0, 2).map(({ name, preview }) => [name, preview !== null])).toEqual([
    ['anh.jpg', true],
    ['hop-dong.pdf', true],
  ])
  for (const [index, pagesInFile] of [1, 2].entries()) {
    const fileId = files[index]?.fileId ?? ''
    const picked = await kiosk.get('document.pickFromMedia', { visitId, partId: 'x', fileId, pageIndex: 0 })
    expect(picked.pagesInFile).toBe(pagesInFile)
  }
  await kiosk.get('visit.end', { visitId, reason: 'startedOver' })
  await expect(fetch(url)).rejects.toThrow('fetch failed')
  const next = await kiosk.get('visit.open', { world: 'real' })
  const after = await kiosk.get('document.listMedia', { visitId: next.visitId })
  expect(after.files.map(({ name }) => name)).not.toContain('anh.jpg')
})
