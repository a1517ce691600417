import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { Result } from '../../../shared/result.ts'
import type { Effects } from '../../effects.ts'
import { bugIn } from '../../log/bug-in.ts'
import type { AnswerRequest } from './answer-request.ts'
import { type Refusal, type RefusalKind, refusalStatus } from './centre-contract.ts'
import { createConnectionGuard } from './connection-guard.ts'

export interface CentreServer {
  /** `http://host:port` or `https://host:port`, as it listens. */
  readonly origin: string
  /** Takes no new request, lets those under way come to their end, and closes. */
  close(): Promise<void>
}

/**
 * How long a request may take to arrive. The head of an honest one fits in a packet; a body of half a megabyte arrives
 * within the time over the slowest line that a kiosk may have.
 */
const headersTimeoutMs = 10_000
const requestTimeoutMs = 75_000

/** Longer than a kiosk keeps an idle connection, so that it is never the Centre that closes one just when it is used. */
const keepAliveMs = 30_000

/** Our own requests have some 700 bytes of headers. */
const maxHeaderBytes = 8 * 1024

const maxUnproved = 512

/** Serves the contract over HTTP, or HTTPS where a certificate is given. */
export async function startCentreServer(parts: {
  readonly host: string
  readonly port: number
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null
  readonly answer: AnswerRequest
  /** The document at `/openapi.json`. */
  readonly openApi: string
  readonly onRefused: (kind: RefusalKind) => void
  readonly effects: Pick<Effects, 'log'>
}): Promise<CentreServer> {
  const { host, port, tls, answer, openApi, onRefused, effects } = parts
  const guard = createConnectionGuard(maxUnproved)
  const underWay = new Set<Promise<void>>()
  let closing = false

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET' && request.url === '/openapi.json') return send(response, 200, openApi)
    const { socket } = request
    const result = await answer(request, () => guard.prove(socket))
    if (result.ok) return send(response, 200, JSON.stringify(result.value))
    onRefused(result.failure.kind)
    refuse(response, result, request.complete && guard.isProved(socket))
  }

  function listener(request: IncomingMessage, response: ServerResponse): void {
    // Whoever hangs up in the middle is no bug of ours.
    response.on('error', () => {})
    if (closing) response.setHeader('connection', 'close')
    const handled = handle(request, response).catch((error: unknown) => {
      effects.log(bugIn('centre', error))
      refuse(response, { ok: false, failure: { kind: 'bug' } }, false)
    })
    underWay.add(handled)
    void handled.finally(() => underWay.delete(handled))
  }

  const options = {
    headersTimeout: headersTimeoutMs,
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: 2000,
    keepAliveTimeout: keepAliveMs,
    maxHeaderSize: maxHeaderBytes,
  }
  const server: Server =
    tls === null
      ? createServer(options, listener)
      : createTlsServer({ ...options, ...tls, handshakeTimeout: headersTimeoutMs }, listener)
  server.on('connection', (socket: Socket) => guard.opened(socket))

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, resolve)
  })
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    origin: `${tls === null ? 'http' : 'https'}://${name}:${address.port}`,
    async close() {
      closing = true
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      await Promise.allSettled(underWay)
      server.closeAllConnections()
      await closed
    },
  }
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

/** @param keep whether the connection is still of use: the rest of a body that nobody read is not worth waiting for */
function refuse(
  response: ServerResponse,
  { failure }: Extract<Result<never, Refusal>, { ok: false }>,
  keep: boolean,
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  if (!keep) response.setHeader('connection', 'close')
  if (failure.kind === 'busy') response.setHeader('retry-after', '2')
  send(response, refusalStatus[failure.kind], JSON.stringify({ failure }))
}
