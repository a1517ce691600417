import { afterEach, expect, it } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { joinMedia } from './join-media.ts'
import { createPhoneDrop, type PhoneDrop } from './phone-drop.ts'
import { createSimulatedMedia } from './simulated-media.ts'

const opened: PhoneDrop[] = []
afterEach(() => {
  for (const drop of opened.splice(0)) drop.forget()
})

function play() {
  const effects = createSimulatedEffects({ startsAt: new Date(0), seed: 1 })
  const seen = { arrived: 0 }
  const config = { host: '127.0.0.1', port: 0, minutes: 5 }
  const drop = createPhoneDrop({ config, effects, onArrived: () => (seen.arrived += 1) })
  opened.push(drop)
  return { drop, effects, seen }
}

async function urlOf(drop: PhoneDrop): Promise<string> {
  const page = await drop.open()
  if (page === null) throw new Error('the port is taken')
  return page.url
}

/** A phone that has scanned the code: what it sends goes with its cookie. */
async function scan(url: string) {
  const page = await fetch(url)
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
  const send = (body: Uint8Array<ArrayBuffer>, name = 'trang 1.jpg') =>
    fetch(url, { method: 'POST', headers: { cookie, 'x-name': encodeURIComponent(name) }, body })
  return { page, send, cookie }
}

const picture = Uint8Array.of(1, 2, 3)

it('shows a page to the phone that scans the code, and takes what it sends', async () => {
  const { drop, seen } = play()
  const { page, send } = await scan(await urlOf(drop))
  expect(await page.text()).toContain('<input type="file"')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect((await send(picture)).status).toBe(204)
  expect((await send(picture, 'dòng\nhai\u202e'.repeat(40))).status).toBe(204)
  expect(seen.arrived).toBe(2)
  const [first, second] = await drop.list()
  expect(first).toMatchObject({ name: 'trang 1.jpg', bytes: 3 })
  expect(second?.name).toMatch(/^(?:dònghai)+\p{L}*$/u)
  expect(second?.name).toHaveLength(80)
  expect(await drop.read(first?.fileId ?? '')).toEqual({ ok: true, value: picture })
})

it('belongs to one phone, and to nobody without the code', async () => {
  const { drop } = play()
  const url = await urlOf(drop)
  const { send } = await scan(url)
  expect((await fetch(url)).status).toBe(403)
  expect((await fetch(url, { method: 'POST', body: picture })).status).toBe(403)
  expect((await fetch(`${url.slice(0, -1)}x`)).status).toBe(404)
  expect((await fetch(new URL('/', url))).status).toBe(404)
  expect(await drop.list()).toEqual([])
  // Nothing comes back out of it, for the owner neither.
  expect((await send(picture)).status).toBe(204)
  expect((await fetch(`${url}/trang%201.jpg`)).status).toBe(404)
})

it('takes no more than a person sends', async () => {
  const { drop } = play()
  const { send } = await scan(await urlOf(drop))
  expect((await send(new Uint8Array(41 * 1024 * 1024)).catch(() => ({ status: 413 }))).status).toBe(413)
  for (let sent = 0; sent < 20; sent += 1) expect((await send(picture)).status).toBe(204)
  expect((await send(picture).catch(() => ({ status: 413 }))).status).toBe(413)
  expect(await drop.list()).toHaveLength(20)
})

it('closes after its minutes, with the next code, and with the visit, which forgets what has come', async () => {
  const { drop, effects } = play()
  const first = await urlOf(drop)
  await (await scan(first)).send(picture)
  effects.advance(5 * 60_000)
  await expect(fetch(first)).rejects.toThrow('fetch failed')
  expect(await drop.list()).toHaveLength(1)
  const second = await urlOf(drop)
  const third = await urlOf(drop)
  await expect(fetch(second)).rejects.toThrow('fetch failed')
  expect((await fetch(third)).status).toBe(200)
  drop.forget()
  await expect(fetch(third)).rejects.toThrow('fetch failed')
  expect(await drop.list()).toEqual([])
})

it('is one list with the stick', async () => {
  const { drop } = play()
  const stick = createSimulatedMedia({
    samples: [{ id: 'paper', kind: 'paper', name: 'Giấy', file: 'g.jpg', qrText: null, picture }],
  })
  const media = joinMedia(drop, stick)
  await (await scan(await urlOf(drop))).send(Uint8Array.of(9))
  const list = await media.list()
  expect(list.map(({ name }) => name)).toEqual(['trang 1.jpg', 'Giấy.jpg'])
  const read = await Promise.all(list.map(({ fileId }) => media.read(fileId)))
  expect(read).toEqual([
    { ok: true, value: Uint8Array.of(9) },
    { ok: true, value: picture },
  ])
  media.forget()
  expect(await media.list()).toHaveLength(1)
})
