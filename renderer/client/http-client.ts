import type { KioskClient } from '../../shared/contract/client.ts'
import type { Contract, MethodName } from '../../shared/contract/contract.ts'
import type { KioskEvent } from '../../shared/contract/events.ts'
import type { MethodInput, MethodResult } from '../../shared/contract/method.ts'
import { maxWireLength, type Wire } from '../../shared/contract/wire.ts'
import { readAnswer, tooLarge, unreachable } from './read-answer.ts'

/** What the client needs of the browser, so that it runs the same in a test. */
export interface HttpPlatform {
  readonly fetch: (url: string, request: RequestInit) => Promise<Response>
  readonly openEvents: (url: string) => EventSource
  readonly schedule: (task: () => void, ms: number) => void
}

/** After this many ms without an answer the shell counts as unreachable: a visitor should not wait before a dead screen. */
const answerTimeoutMs = 60_000

/** Pause before the event stream is opened again once the browser has given it up. */
const reopenAfterMs = 1_000

/** The contract over HTTP and server-sent events, as the browser shell speaks it. */
export function createHttpClient({
  origin,
  wire,
  platform,
}: {
  /** Empty for the page's own origin. */
  readonly origin: string
  readonly wire: Wire
  readonly platform: HttpPlatform
}): KioskClient {
  const listeners = new Set<(event: KioskEvent) => void>()
  let events: EventSource | null = null

  async function call<Name extends MethodName>(
    name: Name,
    input: MethodInput<Contract[Name]>,
  ): Promise<MethodResult<Contract[Name]>> {
    const body = wire.encode(input)
    if (body.length > maxWireLength) return tooLarge as MethodResult<Contract[Name]>
    try {
      const response = await platform.fetch(`${origin}/rpc/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(answerTimeoutMs),
      })
      return readAnswer<Name>(wire, await response.text())
    } catch {
      return unreachable as MethodResult<Contract[Name]>
    }
  }

  // One stream for all listeners: a browser opens at most six connections to one host.
  function openEvents(): void {
    const stream = platform.openEvents(`${origin}/events`)
    events = stream
    stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const event = wire.decode(data)
      if (!event.ok) return
      for (const listener of listeners) listener(event.value as KioskEvent)
    })
    stream.addEventListener('error', () => {
      // The browser retries a broken stream by itself, but gives up after an HTTP error: then it is opened anew.
      if (stream.readyState !== stream.CLOSED) return
      platform.schedule(() => {
        if (events === stream) openEvents()
      }, reopenAfterMs)
    })
  }

  function listen(onEvent: (event: KioskEvent) => void): () => void {
    listeners.add(onEvent)
    if (events === null) openEvents()
    return () => {
      listeners.delete(onEvent)
      if (listeners.size > 0) return
      events?.close()
      events = null
    }
  }

  return { call, listen }
}
