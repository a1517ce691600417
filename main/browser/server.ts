import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { maxWireLength } from '../../shared/contract/wire.ts'
import type { Effects } from '../effects.ts'
import { bugIn } from '../log/bug-in.ts'
import { securityHeaders } from '../shell/security-headers.ts'
import type { StaticFile } from '../shell/static-files.ts'
import { createEventStreams } from './event-streams.ts'
import { createGatekeeper, type Gatekeeper } from './gatekeeper.ts'
import { readBody } from './read-body.ts'

/** The loopback server of the browser shell, listening. */
export interface LoopbackServer {
  /** A new address to open: it holds a secret, and is redirected away from at once. */
  issueEntryUrl(uses: 'once' | 'many'): string
  readonly origin: string
  /** Resolves when the page that was opened at this issued address listens to events: it is loaded and runs. */
  pageFrom(entryUrl: string): Promise<void>
  /** The browser of this issued address has ended: nobody comes in by it, or by the cookie that it gave, any more. */
  retire(entryUrl: string): void
  /** Whether a page is loaded and runs. */
  readonly hasPage: () => boolean
  /** Tells every open page. */
  readonly send: (eventBody: string) => void
  /**
   * Overwrites what was read last. Node reads every request of a process into one buffer and leaves it there; what the
   * last page kept of its visit is long, and the requests after it are short.
   */
  forgetRequests(): void
  readonly close: () => Promise<void>
}

export interface LoopbackServerParts {
  /** Answers a call: name and wire text in, wire text out. */
  readonly answer: (name: string, body: string) => Promise<string>
  readonly readFile: (urlPath: string) => Promise<StaticFile | null>
  /** No page listens any more. */
  readonly onPageGone: () => void
  readonly effects: Pick<Effects, 'randomBytes' | 'schedule' | 'log'>
}

/** More than Node reads at once. */
const readBytesAtOnce = 256 * 1024

/** Serves the built renderer and the contract on 127.0.0.1, on a port that the system chooses. */
export async function startLoopbackServer(parts: LoopbackServerParts): Promise<LoopbackServer> {
  const streams = createEventStreams({ schedule: parts.effects.schedule, onUnheard: parts.onPageGone })
  let gatekeeper: Gatekeeper | null = null
  /** What waits for the page of an entry, by its path. */
  const awaited = new Map<string, () => void>()

  const server = createServer({ headersTimeout: 10_000, requestTimeout: 60_000 }, (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    if (gatekeeper === null) return refuse(response, 403)
    handle(gatekeeper, request, response).catch((error: unknown) => {
      parts.effects.log(bugIn('http', error))
      refuse(response, 500)
    })
  })
  server.maxConnections = 64

  async function handle(gate: Gatekeeper, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    const asks = askedFor(request.method, path)
    if (asks === null) return refuse(response, 405)
    if (asks === 'entry') return enter(gate, request, response, path)
    const refusal = gate.refusal(request, asks)
    if (refusal !== null) return refuse(response, refusal)
    if (asks === 'call') return answerCall(request, response, path.slice('/rpc/'.length))
    if (asks !== 'events') return sendFile(response, path)
    if (!streams.open(response)) return refuse(response, 429)
    const entry = gate.entryOf(request)
    if (entry === null) return
    awaited.get(entry)?.()
    awaited.delete(entry)
  }

  async function answerCall(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    if (request.headers['content-type'] !== 'application/json') return refuse(response, 415)
    const body = await readBody(request, maxWireLength)
    if (!body.ok) return refuse(response, body.failure === 'tooLarge' ? 413 : 400)
    const answer = await parts.answer(name, body.value)
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(answer)
  }

  async function sendFile(response: ServerResponse, path: string): Promise<void> {
    const file = await parts.readFile(path)
    if (file === null) return refuse(response, 404)
    const caching = file.immutable ? 'max-age=31536000, immutable' : 'no-store'
    response.writeHead(200, { 'content-type': file.contentType, 'cache-control': caching }).end(file.bytes)
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: 0 }, resolve)
  })
  const { port } = server.address() as AddressInfo
  const gate = createGatekeeper({ port, randomBytes: parts.effects.randomBytes })
  gatekeeper = gate
  const origin = `http://127.0.0.1:${port}`

  return {
    issueEntryUrl: (uses) => origin + gate.issueEntry(uses),
    origin,
    pageFrom: (entryUrl) => new Promise((resolve) => void awaited.set(entryUrl.slice(origin.length), resolve)),
    retire(entryUrl) {
      const path = entryUrl.slice(origin.length)
      awaited.delete(path)
      gate.retire(path)
    },
    hasPage: streams.isHeard,
    send: streams.send,
    forgetRequests() {
      const head = `POST / HTTP/1.1\r\nHost: nobody\r\nContent-Length: ${readBytesAtOnce}\r\n\r\n`
      const socket = connect({ host: '127.0.0.1', port })
      // Refused by its head; by then it has been read.
      socket.on('error', () => undefined).resume()
      socket.end(Buffer.alloc(head.length + readBytesAtOnce, head).fill(0, head.length))
    },
    async close() {
      streams.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

/** Trades the secret of this launch for the cookie, and leaves it behind. */
function enter(gate: Gatekeeper, request: IncomingMessage, response: ServerResponse, path: string): void {
  // No cookie is asked for yet, but a page of another name or site may not even try.
  if (gate.refusal(request, 'page') === 403) return refuse(response, 403)
  const entry = gate.enter(path)
  if (entry === null) return refuse(response, 401)
  response.writeHead(303, { location: '/', 'set-cookie': entry.setCookie, 'cache-control': 'no-store' }).end()
}

/** What a request wants, judged by method and path alone; null for a method that nothing here answers. */
function askedFor(method: string | undefined, path: string): 'entry' | 'page' | 'file' | 'call' | 'events' | null {
  if (method === 'POST') return path.startsWith('/rpc/') ? 'call' : null
  if (method !== 'GET') return null
  if (path.startsWith('/enter/')) return 'entry'
  if (path === '/') return 'page'
  return path === '/events' ? 'events' : 'file'
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  // The rest of a refused body is not worth reading.
  response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store', connection: 'close' })
  response.end(`${status}\n`)
}
