import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { fail, ok } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { newId } from '../new-id.ts'
import { readBytes } from '../shell/read-bytes.ts'
import { maxMediaBytes, type Media } from './media.ts'
import { phonePage } from './phone-page.ts'

/** What one person sends in one visit; beyond it no paper of a dossier comes. */
const maxFiles = 20
const maxBytesInAll = 120 * 1024 * 1024
/** A photograph over a weak Wi-Fi takes its time; whoever sends byte by byte is not waited for. */
const requestTimeout = 120_000
const headersTimeout = 10_000
/** One phone opens two or three. */
const maxConnections = 8

export interface PhoneConfig {
  /** The address by which phones on the office's Wi-Fi reach this machine. */
  readonly host: string
  readonly port: number
  /** How long a code opens the page. */
  readonly minutes: number
}

/** Files that a phone sends; to everybody else they are like those of a memory stick. */
export interface PhoneDrop extends Media {
  /** Opens the page under a new address, the one before closes. Null where the port is taken. */
  open(): Promise<{ readonly url: string } | null>
  /** How long a code opens the page. */
  readonly minutes: number
  /** Closes the page; what has arrived stays until `forget`. */
  close(): void
}

interface Arrived {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * A page on the office's own network for as long as somebody sends papers to it from a phone.
 *
 * Its address holds 128 random bits, belongs to the first phone that opens it, and ends with the time, the next code or
 * the visit. Nothing can be read back from it. The way is not encrypted: phones trust no certificate of a kiosk.
 */
export function createPhoneDrop(parts: {
  readonly config: PhoneConfig
  readonly effects: Pick<Effects, 'randomBytes' | 'schedule'>
  readonly onArrived: () => void
}): PhoneDrop {
  const { config, effects, onArrived } = parts
  const files = new Map<string, Arrived>()
  let server: Server | null = null
  let cancelTimer: (() => void) | null = null

  function close(): void {
    cancelTimer?.()
    server?.close()
    server?.closeAllConnections()
    server = null
  }

  async function receive(request: IncomingMessage): Promise<number> {
    const held = [...files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
    if (files.size >= maxFiles) return 413
    const body = await readBytes(request, Math.min(maxMediaBytes, maxBytesInAll - held))
    if (!body.ok) return body.failure === 'tooLarge' ? 413 : 400
    // The visit may have ended, or another file have come, while this one was on its way.
    if (server === null || body.value.length === 0 || files.size >= maxFiles) return 400
    const bytes = new Uint8Array(body.value)
    body.value.fill(0)
    files.set(`phone-${newId(effects)}`, { name: nameOf(request), bytes })
    onArrived()
    return 204
  }

  /** Answers one page: its address and the phone that it belongs to live in here. */
  function pageAt(token: string): (request: IncomingMessage, response: ServerResponse) => void {
    let owner: string | null = null
    const isOwner = ({ headers }: IncomingMessage) => owner !== null && isSame(headers.cookie ?? '', `phone=${owner}`)
    return (request, response) => {
      response.setHeader('cache-control', 'no-store')
      response.setHeader('referrer-policy', 'no-referrer')
      response.setHeader('x-content-type-options', 'nosniff')
      const end = (status: number) => {
        // What was refused is not read either.
        if (status >= 400) response.setHeader('connection', 'close')
        response.writeHead(status).end()
      }
      if (!isSame(request.url ?? '', `/${token}`)) return end(404)
      if (request.method === 'GET' && (owner === null || isOwner(request))) {
        if (owner === null) {
          owner = newId(effects)
          response.setHeader('set-cookie', `phone=${owner}; HttpOnly; SameSite=Strict; Path=/${token}`)
        }
        const nonce = newId(effects)
        response.setHeader('content-type', 'text/html; charset=utf-8')
        response.setHeader(
          'content-security-policy',
          `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; frame-ancestors 'none'`,
        )
        return response.end(phonePage(nonce))
      }
      if (!isOwner(request)) return end(403)
      if (request.method !== 'POST') return end(405)
      return void receive(request).then(end)
    }
  }

  return {
    async open() {
      close()
      const token = newId(effects)
      const opening = createServer({ requestTimeout, headersTimeout, maxHeaderSize: 8 * 1024 }, pageAt(token))
      opening.maxConnections = maxConnections
      const isOpen = await new Promise<boolean>((resolve) => {
        opening.once('error', () => resolve(false))
        opening.listen(config.port, () => resolve(true))
      })
      if (!isOpen) return null
      server = opening
      cancelTimer = effects.schedule(close, config.minutes * 60_000)
      const address = opening.address()
      const port = typeof address === 'object' && address !== null ? address.port : config.port
      return { url: `http://${config.host}:${port}/${token}` }
    },
    minutes: config.minutes,
    close,
    status: async () => (files.size > 0 ? 'ready' : 'absent'),
    list: async () => [...files].map(([fileId, { name, bytes }]) => ({ fileId, name, bytes: bytes.length })),
    async read(fileId) {
      const file = files.get(fileId)
      return file === undefined ? fail({ kind: 'mediaGone' }) : ok(file.bytes.slice())
    },
    forget() {
      close()
      for (const { bytes } of files.values()) bytes.fill(0)
      files.clear()
    },
  }
}

/** As the phone names it, in one short line. */
function nameOf({ headers }: IncomingMessage): string {
  const named = headers['x-name']
  try {
    const name = decodeURIComponent(typeof named === 'string' ? named : '').normalize('NFC')
    return name
      .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
      .slice(0, 80)
      .toWellFormed()
  } catch {
    return ''
  }
}

/** Without telling by its time how much of a guess was right. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
