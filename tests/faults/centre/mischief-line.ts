import { createServer, type IncomingMessage, request as send, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'

/** A whole answer of the honest side. */
export interface HonestAnswer {
  readonly status: number
  readonly type: string
  readonly body: Buffer
}

/** What a bad line, or whoever sits on it, does with a request. `forward` lets the honest side do what was asked. */
export type Mischief = (parts: {
  readonly forward: () => Promise<HonestAnswer>
  /** Its path. */
  readonly request: string
  readonly response: ServerResponse
  readonly socket: Socket
}) => void | Promise<void>

/** A line to an honest server on this machine that can be made to misbehave. It only listens on 127.0.0.1. */
export interface MischiefLine {
  readonly origin: string
  /** Paths of all requests so far. */
  readonly asked: readonly string[]
  /** Requests whose path matches meet this; null lets all of them through. `holds`: their answer never comes whole. */
  play(mischief: { readonly at: RegExp; readonly does: Mischief; readonly holds?: boolean } | null): void
  /** Nobody answers at the address, or somebody does again. */
  setOpen(open: boolean): Promise<void>
  /** Whether a request waits here for an answer that will not come. */
  isHolding(): boolean
  close(): Promise<void>
}

export async function openMischiefLine(parts: {
  readonly to: string
  readonly tls?: { readonly cert: string; readonly key: string }
}): Promise<MischiefLine> {
  const { to, tls } = parts
  let played: Parameters<MischiefLine['play']>[0] = null
  const sockets = new Set<Socket>()
  const held = new Set<Socket>()
  const asked: string[] = []

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    asked.push(request.url ?? '')
    const forward = (): Promise<HonestAnswer> => exchange(new URL(request.url ?? '', to), request, body)
    if (played?.at.test(request.url ?? '') === true) {
      const { socket } = request
      if (played.holds === true) held.add(socket)
      await played.does({ forward, request: request.url ?? '', response, socket })
      return
    }
    const answer = await forward()
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
  }
  function listener(request: IncomingMessage, response: ServerResponse): void {
    // Either side may hang up: that is what this line is for.
    handle(request, response).catch(() => response.destroy())
  }
  function start(port: number): Promise<Server> {
    const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener)
    server.on('connection', (socket) => {
      sockets.add(socket)
      socket.once('close', () => {
        sockets.delete(socket)
        held.delete(socket)
      })
    })
    return new Promise((resolve) => server.listen({ host: '127.0.0.1', port }, () => resolve(server)))
  }
  async function stop(server: Server): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve))
    for (const socket of sockets) socket.destroy()
    await closed
  }

  let server: Server | null = await start(0)
  const { port } = server.address() as AddressInfo
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    asked,
    play(mischief) {
      played = mischief
    },
    async setOpen(open) {
      if (open) {
        server ??= await start(port)
      } else if (server !== null) {
        await stop(server)
        server = null
      }
    },
    isHolding: () => held.size > 0,
    async close() {
      if (server !== null) await stop(server)
    },
  }
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function exchange(url: URL, { method = '', headers }: IncomingMessage, body: Buffer): Promise<HonestAnswer> {
  return new Promise((resolve, reject) => {
    const request = send(url, { method, headers: { ...headers, host: url.host }, agent: false }, (response) => {
      const { statusCode: status = 0, headers } = response
      void bodyOf(response).then((body) => resolve({ status, type: headers['content-type'] ?? '', body }), reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}
