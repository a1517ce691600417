import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A portal of our own that keeps to the description of the services; it only listens on 127.0.0.1. */
export interface OwnPortal {
  readonly origin: string
  /** Records by MaHoSo, as the last call left them. */
  readonly dossiers: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  /** MaHoSo of every insert that was taken. */
  readonly inserted: readonly string[]
  /** How many were in each call that was taken. */
  readonly chunks: readonly number[]
  readonly logIns: () => number
  /** Ends every session now. */
  expire(): void
  /** Refuses this dossier with a code, or takes it again. */
  refuse(code: string | null, errorCode?: string): void
  close(): Promise<void>
}

export const account = { username: 'trung-tam', password: 'một mật khẩu' } as const

export async function openOwnPortal(): Promise<OwnPortal> {
  const dossiers = new Map<string, Readonly<Record<string, unknown>>>()
  const inserted: string[] = []
  const chunks: number[] = []
  let logIns = 0
  let session = ''
  let refused: { readonly code: string; readonly errorCode: string } | null = null

  function logIn(body: Record<string, unknown>): object {
    if (body['username'] !== account.username || body['password'] !== account.password) return { error_code: '1' }
    logIns += 1
    session = `session-${logIns}`
    return { error_code: '0', session }
  }
  function serve(body: Record<string, unknown>): object {
    if (session === '' || body['session'] !== session) return { error_code: '-1', error_message: 'phiên đã hết hạn' }
    const data = body['data'] as readonly Readonly<Record<string, unknown>>[]
    const codes = data.map((each) => String(each['MaHoSo']))
    if (codes.length === 0 || codes.length > 10) return { error_code: '90' }
    if (refused !== null && codes.includes(refused.code)) return { error_code: refused.errorCode }
    const updates = body['service'] === 'CapNhatTienDoHoSoMC' || body['isUpdating'] === 'true'
    if (codes.some((code) => dossiers.has(code) !== updates)) return { error_code: updates ? '3' : '2' }
    for (const [index, code] of codes.entries()) {
      if (!updates) inserted.push(code)
      dossiers.set(code, { ...dossiers.get(code), ...data[index] })
    }
    chunks.push(codes.length)
    return { error_code: '0' }
  }

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const answer = request.url === '/login' ? logIn(body) : serve(body)
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    })
  })
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    dossiers,
    inserted,
    chunks,
    logIns: () => logIns,
    expire() {
      session = ''
    },
    refuse(code, errorCode = '42') {
      refused = code === null ? null : { code, errorCode }
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

async function bodyOf(message: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>
}
