import type { KioskBridge } from '../../shared/contract/bridge.ts'

/** What the bridge needs of the browser, so that it runs the same in a test. */
export interface HttpPlatform {
  readonly fetch: (url: string, request: RequestInit) => Promise<Response>
  readonly openEvents: (url: string) => EventSource
  readonly schedule: (task: () => void, ms: number) => void
}

/** After so many ms without an answer the shell counts as unreachable: nobody should wait before a dead screen. */
const answerTimeoutMs = 60_000

/** Pause before the event stream is opened again once the browser has given it up. */
const reopenAfterMs = 1_000

/** The bridge of the browser shell: HTTP for calls and server-sent events for what main says unasked. */
export function createHttpBridge({
  origin,
  platform,
}: {
  /** Empty for the page's own origin. */
  readonly origin: string
  readonly platform: HttpPlatform
}): KioskBridge {
  const listeners = new Set<(body: string) => void>()
  let events: EventSource | null = null

  async function call(name: string, body: string): Promise<string> {
    const response = await platform.fetch(`${origin}/rpc/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(answerTimeoutMs),
    })
    return response.text()
  }

  // One stream for all listeners: a browser opens at most six connections to one host.
  function openEvents(): void {
    const stream = platform.openEvents(`${origin}/events`)
    events = stream
    stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
      for (const listener of listeners) listener(data)
    })
    stream.addEventListener('error', () => {
      // The browser retries a broken stream by itself, but gives up after an HTTP error: then it is opened anew.
      if (stream.readyState !== stream.CLOSED) return
      platform.schedule(() => {
        if (events === stream) openEvents()
      }, reopenAfterMs)
    })
  }

  function listen(onEvent: (body: string) => void): () => void {
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
