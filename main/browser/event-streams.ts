import type { ServerResponse } from 'node:http'
import type { Effects } from '../effects.ts'

/** The pages that listen: each holds one open answer on which events are written. */
export interface EventStreams {
  /** Opens a stream on this answer, or hands back false when too many are open. */
  open(response: ServerResponse): boolean
  readonly send: (body: string) => void
  /** Whether any page listens. */
  readonly isHeard: () => boolean
  close(): void
}

/** One page needs one stream; a reload may briefly hold two. */
const maxStreams = 8

/**
 * A page whose stream broke asks again after this long: well before it is taken for dead, and no burden to a server on
 * the same machine.
 */
export const reconnectMs = 50

/** A comment line this often keeps the connection from looking dead, and shows us which pages are gone. */
const keepAliveMs = 20_000

export function createEventStreams({
  schedule,
  onUnheard,
}: {
  readonly schedule: Effects['schedule']
  /** The last page that listened is gone: closed, reloaded, or its process died. */
  readonly onUnheard: () => void
}): EventStreams {
  const streams = new Set<ServerResponse>()
  let stopKeepAlive = schedule(keepAlive, keepAliveMs)

  function keepAlive(): void {
    for (const stream of streams) stream.write(':\n\n')
    stopKeepAlive = schedule(keepAlive, keepAliveMs)
  }

  return {
    open(response) {
      if (streams.size >= maxStreams) return false
      streams.add(response)
      response.on('close', () => {
        if (streams.delete(response) && streams.size === 0) onUnheard()
      })
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(`retry: ${reconnectMs}\n\n`)
      return true
    },
    send(body) {
      // Wire text is JSON on one line, so that it needs no splitting.
      for (const stream of streams) stream.write(`data: ${body}\n\n`)
    },
    isHeard: () => streams.size > 0,
    close() {
      stopKeepAlive()
      for (const stream of streams) stream.end()
      streams.clear()
    },
  }
}
