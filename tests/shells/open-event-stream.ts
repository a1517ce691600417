/**
 * The part of `EventSource` that the client uses, for a test in Node, which has none.
 *
 * Reads one server-sent stream with the given headers and does not reconnect: what a test breaks stays broken until the
 * client opens a new one.
 */
export function openEventStream(url: string, headers: Readonly<Record<string, string>>): EventSource {
  const target = new EventTarget()
  const stop = new AbortController()
  const stream = Object.assign(target, {
    CONNECTING: 0 as const,
    OPEN: 1 as const,
    CLOSED: 2 as const,
    readyState: 0,
    close() {
      stream.readyState = 2
      stop.abort()
    },
  })

  async function read(): Promise<void> {
    const response = await fetch(url, { headers, signal: stop.signal })
    if (response.status !== 200 || response.body === null) throw new Error(String(response.status))
    stream.readyState = 1
    target.dispatchEvent(new Event('open'))
    let rest = ''
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + text).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks.filter((one) => one.startsWith('data: '))) {
        target.dispatchEvent(new MessageEvent('message', { data: block.slice('data: '.length) }))
      }
    }
  }

  const end = (): void => {
    if (stream.readyState === 2) return
    stream.readyState = 2
    target.dispatchEvent(new Event('error'))
  }
  read().then(end, end)
  return stream as unknown as EventSource
}
