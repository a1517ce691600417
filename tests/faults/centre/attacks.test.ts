import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectTo, startTestCentre, type TestCentre, testKioskKey } from '../../../main/centre/http/centre-fixture.ts'
import { sealedEnvelope } from '../../../main/centre/envelope-fixture.ts'
import { createSimulatedEffects, type SimulatedEffects } from '../../../main/effects-simulated.ts'
import { createSealing } from '../../../main/vault/sealing.ts'
import { rawRequest } from '../../shells/raw-request.ts'
import { signedRequest, type WrittenRequest } from './signed-requests.ts'

const startsAt = new Date('2026-11-23T03:15:00Z')
const [honest, other, stranger] = [testKioskKey(1), testKioskKey(2), testKioskKey(3)]
const nonce = (): string => randomBytes(16).toString('hex')

let effects: SimulatedEffects
let centre: TestCentre
beforeEach(async () => {
  effects = createSimulatedEffects({ startsAt, seed: 3 })
  centre = await startTestCentre({ effects })
  centre.kiosks.enrol(honest.publicText, 'Sảnh 1', '2026-11-23T08:00:00+07:00')
  centre.kiosks.enrol(other.publicText, 'Sảnh 2', '2026-11-23T08:00:00+07:00')
})
afterEach(() => centre.close())

async function answerTo(
  request: WrittenRequest,
): Promise<{ readonly status: number; readonly kind: string; readonly text: string }> {
  const { status, text } = await rawRequest(centre.origin, request)
  const kind = /"kind":"(\w+)"/.exec(text)?.[1] ?? 'ok'
  return { status, kind, text }
}
const signed = (parts: Partial<Parameters<typeof signedRequest>[0]> = {}): WrittenRequest =>
  signedRequest({ key: honest, at: effects.now(), nonce: nonce(), ...parts })

/** What an honest kiosk must be able to do whatever else goes on: whether a dossier of its own arrives. */
async function isHonestServed(kioskEffects = effects): Promise<boolean> {
  const sealing = await createSealing(kioskEffects)
  const { origin, publicKey } = centre
  const { port, close } = connectTo({ origin, publicKey, key: honest, effects: kioskEffects, sealing })
  const sent = sealedEnvelope({ sealing, publicKey, effects: kioskEffects, departmentId: 'commune' })
  const answer = await port.deliver(sent)
  close()
  return answer.ok
}

test('a signed request is answered, so that what follows is refused for what is wrong with it', async () => {
  expect(await answerTo(signed())).toMatchObject({ status: 200, kind: 'ok' })
})

describe('is not let in', () => {
  test.each<[string, string, () => WrittenRequest]>([
    ['a request without a signature', 'unsigned', () => ({ ...signed(), headers: {} })],
    [
      'a signature over fewer parts',
      'unsigned',
      () => {
        const request = signed()
        const input = String(request.headers['signature-input']).replace(' "content-digest"', '')
        return { ...request, headers: { ...request.headers, 'signature-input': input } }
      },
    ],
    ['a kiosk that nobody has enrolled', 'notEnrolled', () => signed({ key: stranger })],
    ["a signature with another kiosk's key", 'badSignature', () => signed({ key: other, signsAs: honest.kioskId })],
    [
      "a stranger's signature in a kiosk's name",
      'badSignature',
      () => signed({ key: stranger, signsAs: honest.kioskId }),
    ],
    ['a changed body', 'differentDigest', () => ({ ...signed(), body: Buffer.from('{"trackingCode":"OTHER"}') })],
    [
      'a changed body with a digest that fits it',
      'badSignature',
      () => {
        const [request, changed] = [signed(), signed({ body: Buffer.from('{"trackingCode":"OTHER"}') })]
        const digest = String(changed.headers['content-digest'])
        return { ...changed, headers: { ...request.headers, 'content-digest': digest } }
      },
    ],
    ['another path', 'badSignature', () => ({ ...signed(), path: '/v1/deliveries' })],
    ['another method', 'badSignature', () => ({ ...signed({ method: 'PUT' }), method: 'POST' })],
    [
      'a later time under the same signature',
      'badSignature',
      () => {
        const request = signed({ at: new Date(startsAt.getTime() - 600_000) })
        const created = `created=${Math.floor(startsAt.getTime() / 1000)}`
        const input = String(request.headers['signature-input']).replace(/created=\d+/, created)
        return { ...request, headers: { ...request.headers, 'signature-input': input } }
      },
    ],
  ])('%s', async (_, kind, write) => {
    const { text, ...answer } = await answerTo(write())
    expect(answer).toEqual({ status: 401, kind })
    // Only who has signed rightly is told the time.
    expect(text).not.toContain('serverTime')
  })

  test('a revoked kiosk, from the next request on the same connection', async () => {
    expect(await answerTo(signed())).toMatchObject({ status: 200 })
    centre.kiosks.revoke('Sảnh 1', '2026-11-23T10:20:00+07:00')
    expect(await answerTo(signed())).toMatchObject({ status: 401, kind: 'notEnrolled' })
    centre.kiosks.enrol(honest.publicText, 'Sảnh 1', '2026-11-23T10:21:00+07:00')
    expect(await answerTo(signed())).toMatchObject({ status: 200 })
  })

  test('a request that was let in before: at once, at the edge of its time, past it, after a restart', async () => {
    const request = signed()
    expect(await answerTo(request)).toMatchObject({ status: 200 })
    expect(await answerTo(request)).toMatchObject({ status: 401, kind: 'replayed' })
    effects.advance(299_000)
    expect(await answerTo(request)).toMatchObject({ status: 401, kind: 'replayed' })
    const fresh = signed()
    expect(await answerTo(fresh)).toMatchObject({ status: 200 })
    effects.advance(2000)
    expect(await answerTo(request)).toMatchObject({ status: 401, kind: 'clockSkew' })
    await centre.restart()
    expect(await answerTo(fresh)).toMatchObject({ status: 401, kind: 'clockSkew' })
    expect(await isHonestServed()).toBe(true)
  })

  test('a request signed for the future, twice, however long it is kept', async () => {
    const request = signed({ at: new Date(startsAt.getTime() + 290_000) })
    expect(await answerTo(request)).toMatchObject({ status: 200 })
    for (let minutes = 0; minutes < 12; minutes += 1) {
      effects.advance(60_000)
      expect(await answerTo(request)).toMatchObject({ status: 401 })
    }
  })
})

test.each([-2 * 60 * 60_000, 26 * 60 * 60_000])(
  'a kiosk whose clock is off by %i ms delivers all the same',
  async (off) => {
    const astray = createSimulatedEffects({ startsAt: new Date(startsAt.getTime() + off), seed: 9 })
    expect(await isHonestServed(astray)).toBe(true)
    expect(astray.logged).toEqual([
      { event: 'centre.clockDiffers', seconds: Math.abs(off) / 1000, direction: off < 0 ? 'ahead' : 'behind' },
    ])
  },
)

const manifest = (change: object): Buffer =>
  Buffer.from(
    JSON.stringify({
      head: {
        dossierId: 'a'.repeat(32),
        trackingCode: 'CODE',
        procedureCode: '1.001193',
        departmentId: 'commune',
        formId: 'f',
        formVersion: 1,
        catalogueVersion: 'v',
        receivedAt: '2026-11-23T10:15:00+07:00',
      },
      sealedKey: 'AAAA',
      body: { digest: '0'.repeat(64), bytes: 10 },
      documents: [],
      ...change,
    }),
  )
const page = (number: number, bytes = 10) => ({
  fileId: number.toString(16).padStart(32, '0'),
  digest: '0'.repeat(64),
  bytes,
})

describe('what is too much is refused', () => {
  test.each<[string, number, string, Buffer]>([
    ['a manifest of more than a megabyte', 413, 'tooLarge', Buffer.alloc(1024 * 1024 + 1, ' ')],
    [
      'four thousand and one pages',
      400,
      'unreadable',
      manifest({ documents: Array.from({ length: 4001 }, (_, n) => page(n)) }),
    ],
    ['a page of more than 64 megabytes', 400, 'unreadable', manifest({ documents: [page(1, 64 * 1024 * 1024 + 1)] })],
    [
      'more than a gigabyte in one',
      413,
      'tooLarge',
      manifest({ documents: Array.from({ length: 17 }, (_, n) => page(n, 64 * 1024 * 1024)) }),
    ],
    [
      'a page that wants to be another file',
      400,
      'unreadable',
      manifest({ documents: [{ ...page(1), fileId: '../../keys/centre.key' }] }),
    ],
    ['JSON without an end', 400, 'unreadable', Buffer.from('['.repeat(100_000))],
  ])('%s', async (_, status, kind, body) => {
    expect(await answerTo(signed({ path: '/v1/deliveries', body }))).toMatchObject({ status, kind })
    expect(await isHonestServed()).toBe(true)
  })

  test('headers of more than eight kilobytes', async () => {
    const request = signed()
    const { status } = await answerTo({ ...request, headers: { ...request.headers, 'x-more': 'x'.repeat(9000) } })
    expect(status).toBe(431)
  })

  test('a ninth delivery at once, but not the ninth after the others', async () => {
    for (let number = 0; number < 9; number += 1) {
      const head = { ...JSON.parse(manifest({}).toString()).head, dossierId: number.toString(16).repeat(32) }
      const { kind } = await answerTo(signed({ path: '/v1/deliveries', body: manifest({ head }) }))
      expect(kind).toBe(number < 8 ? 'ok' : 'busy')
    }
    // What broke off makes room after a day, and nothing of it was ever in the register.
    expect(await readdir(join(centre.folder, 'uploads'))).toHaveLength(8)
    effects.advance(26 * 60 * 60_000)
    await expect.poll(() => readdir(join(centre.folder, 'uploads'))).toEqual([])
    expect(await isHonestServed()).toBe(true)
  })

  test("another kiosk's hand in a delivery", async () => {
    const { text } = await answerTo(signed({ path: '/v1/deliveries', body: manifest({}) }))
    const { deliveryId } = JSON.parse(text) as { deliveryId: string }
    const path = `/v1/deliveries/${deliveryId}/items/0/0`
    const body = Buffer.alloc(5, 'x')
    expect(await answerTo(signed({ key: other, method: 'PUT', path, body }))).toMatchObject({
      status: 409,
      kind: 'notBegun',
    })
    expect(await answerTo(signed({ method: 'PUT', path, body }))).toMatchObject({ status: 200 })
    // Not the announced bytes: none of them is kept.
    const rest = { method: 'PUT', path: `/v1/deliveries/${deliveryId}/items/0/5`, body }
    expect(await answerTo(signed(rest))).toMatchObject({ status: 409, kind: 'brokenUpload' })
    expect(
      await answerTo(signed({ path: `/v1/deliveries/${deliveryId}/finish`, body: Buffer.alloc(0) })),
    ).toMatchObject({ status: 409, kind: 'incomplete' })
  })

  test('more requests a second than a hall can make, of that kiosk alone', async () => {
    const kinds = new Set<string>()
    for (let round = 0; round < 700; round += 1) kinds.add((await answerTo(signed({ key: other }))).kind)
    expect(kinds).toEqual(new Set(['ok', 'busy']))
    expect(await isHonestServed()).toBe(true)
  })
})

test('connections that only wait keep nobody out', async () => {
  const { port } = new URL(centre.origin)
  const idle: Socket[] = []
  for (let number = 0; number < 700; number += 1) {
    const socket = connect({ host: '127.0.0.1', port: Number(port) })
    socket.on('error', () => {})
    socket.write('POST /v1/deliveries HTTP/1.1\r\nhost: x\r\n')
    idle.push(socket)
  }
  expect(await isHonestServed()).toBe(true)
  for (const socket of idle) socket.destroy()
})
