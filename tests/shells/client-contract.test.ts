import { describe, expect, onTestFinished, test } from 'vitest'
import { type LoopbackServer, startLoopbackServer } from '../../main/browser/server.ts'
import { createSimulatedEffects } from '../../main/effects-simulated.ts'
import { bufferBase64 } from '../../main/shell/buffer-base64.ts'
import { type Callable, createCallDesk } from '../../main/shell/call-desk.ts'
import { createHttpBridge } from '../../renderer/client/http-bridge.ts'
import { createKioskClient } from '../../renderer/client/kiosk-client.ts'
import type { KioskClient } from '../../shared/contract/client.ts'
import type { KioskEvent } from '../../shared/contract/events.ts'
import { createWire, maxWireLength } from '../../shared/contract/wire.ts'
import { fail, ok } from '../../shared/result.ts'
import { openEventStream } from './open-event-stream.ts'
import { poll } from './running-shell.ts'

/** A client, and the other end that it talks to. */
interface Line {
  readonly client: KioskClient
  readonly send: (event: KioskEvent) => void
  /** Resolves once whoever listens is connected. */
  readonly listening: () => Promise<void>
  /** From now on nobody answers. */
  readonly cut: () => Promise<void>
  /** From now on every answer is this text. */
  readonly garble: (answer: string) => void
}

const wire = createWire(bufferBase64)
const effects = createSimulatedEffects({ startsAt: new Date('2026-03-02T08:00:00+07:00'), seed: 1 })

function deskOf(kiosk: Callable) {
  const desk = createCallDesk({ kiosk, wire, log: () => {}, onScreenRenewed: () => {} })
  let garbled: string | null = null
  return {
    answer: async (name: string, body: string) => garbled ?? (await desk(name, body)),
    garble: (text: string) => {
      garbled = text
    },
  }
}

async function httpLine(kiosk: Callable): Promise<Line> {
  const desk = deskOf(kiosk)
  const server: LoopbackServer = await startLoopbackServer({
    answer: desk.answer,
    readFile: async () => null,
    onPageGone: () => {},
    effects,
  })
  onTestFinished(() => server.close())
  const entry = await fetch(server.issueEntryUrl('once'), { redirect: 'manual' })
  const headers = { cookie: entry.headers.get('set-cookie')?.split(';')[0] ?? '', origin: server.origin }
  let streams = 0
  const bridge = createHttpBridge({
    origin: server.origin,
    platform: {
      fetch: (url, request) => fetch(url, { ...request, headers: { ...(request.headers as object), ...headers } }),
      openEvents(url) {
        const stream = openEventStream(url, headers)
        stream.addEventListener('open', () => {
          streams += 1
        })
        return stream
      },
      schedule: (task) => setImmediate(task),
    },
  })
  return {
    client: createKioskClient({ bridge, wire }),
    send: (event) => server.send(wire.encode(event)),
    listening: async () => void (await poll('a stream', () => (streams > 0 ? streams : null))),
    cut: server.close,
    garble: desk.garble,
  }
}

async function electronLine(kiosk: Callable): Promise<Line> {
  const desk = deskOf(kiosk)
  const listeners = new Set<(body: string) => void>()
  let isCut = false
  const client = createKioskClient({
    wire,
    bridge: {
      call: (name, body) => (isCut ? Promise.reject(new Error('main is gone')) : desk.answer(name, body)),
      listen(onEvent) {
        listeners.add(onEvent)
        return () => listeners.delete(onEvent)
      },
    },
  })
  return {
    client,
    send: (event) => {
      for (const listener of listeners) listener(wire.encode(event))
    },
    listening: () => Promise.resolve(),
    cut: async () => {
      isCut = true
    },
    garble: desk.garble,
  }
}

const paperOut: KioskEvent = { type: 'device.changed', status: { device: 'printer', state: 'paperOut', real: false } }
const echo: Callable = { call: async (name, input) => ok({ name, input }) }

describe.each([
  ['HTTP', httpLine],
  ['the Electron bridge', electronLine],
])('the client over %s', (_transport, openLine) => {
  test('brings values with bytes there and back', async () => {
    const { client } = await openLine(echo)
    const input = {
      visitId: 'v'.repeat(16),
      partId: 'giấy-chứng-sinh',
      source: 'camera',
      bytes: new Uint8Array([0, 128, 255]),
    } as const
    expect(await client.call('document.addPage', input)).toEqual(ok({ name: 'document.addPage', input }))
  })

  test('brings a failure as a value', async () => {
    const { client } = await openLine({ call: async () => fail({ kind: 'wrongPin', triesLeft: 2 }) })
    expect(await client.call('staff.signIn', { pin: '0000' })).toEqual(fail({ kind: 'wrongPin', triesLeft: 2 }))
  })

  test('says that nobody is there', async () => {
    const { client, cut } = await openLine(echo)
    await cut()
    expect(await client.call('kiosk.describe', {})).toEqual(fail({ kind: 'unreachable' }))
  })

  test.each(['', 'not JSON', 'null', '{}', '{"ok":"yes"}', '{"ok":true}', '{"__proto__":{"ok":true}}'])(
    'takes the answer %j for none',
    async (answer) => {
      const { client, garble } = await openLine(echo)
      garble(answer)
      expect(await client.call('kiosk.describe', {})).toEqual(fail({ kind: 'unreachable' }))
    },
  )

  test('says so when a call is too large to be sent', async () => {
    const { client } = await openLine(echo)
    const bytes = new Uint8Array((maxWireLength / 4) * 3)
    const outcome = await client.call('document.addPage', {
      visitId: 'v'.repeat(16),
      partId: 'p',
      source: 'picked',
      bytes,
    })
    expect(outcome).toEqual(fail({ kind: 'badRequest', detail: 'tooLarge' }))
  })

  test('tells every listener of an event until it stops listening', async () => {
    const { client, send, listening } = await openLine(echo)
    const heard: string[] = []
    const stopFirst = client.listen(({ type }) => heard.push(`first ${type}`))
    const second = Promise.withResolvers<void>()
    const stopSecond = client.listen(() => second.resolve())
    await listening()
    send(paperOut)
    await second.promise
    stopFirst()
    const third = Promise.withResolvers<KioskEvent>()
    const stopThird = client.listen(third.resolve)
    send(paperOut)
    expect(await third.promise).toEqual(paperOut)
    expect(heard).toEqual(['first device.changed'])
    stopSecond()
    stopThird()
  })
})

test('the event stream over HTTP is opened again after it broke', async () => {
  const opened: EventTarget[] = []
  const bridge = createHttpBridge({
    origin: 'http://127.0.0.1:1',
    platform: {
      fetch: () => Promise.reject(new Error('not asked here')),
      openEvents() {
        const stream = Object.assign(new EventTarget(), { readyState: 2, CLOSED: 2, close: () => {} })
        opened.push(stream)
        return stream as unknown as EventSource
      },
      schedule: (task) => task(),
    },
  })
  const heard: string[] = []
  const stop = bridge.listen((body) => heard.push(body))
  opened[0]?.dispatchEvent(new Event('error'))
  expect(opened).toHaveLength(2)
  opened[1]?.dispatchEvent(new MessageEvent('message', { data: 'an event' }))
  expect(heard).toEqual(['an event'])
  stop()
  opened[1]?.dispatchEvent(new Event('error'))
  expect(opened).toHaveLength(2)
})
