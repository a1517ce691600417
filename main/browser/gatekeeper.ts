import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Effects } from '../effects.ts'

/**
 * Decides who may talk to the loopback server.
 *
 * Loopback is open to every program and every web page on the machine, so three things are asked of each request: the
 * `Host` is our own address (a page of another name that resolves to 127.0.0.1 is turned away), the request comes from
 * our own page, and it carries the cookie that only the holder of this launch's secret was given.
 */
export interface Gatekeeper {
  /**
   * Makes a path with a new secret that is exchanged for the cookie.
   *
   * `once` when a browser is opened by us: its command line, secret included, is visible to other users of the machine.
   */
  issueEntry(uses: 'once' | 'many'): string
  /** The cookie to set when `path` is an issued entry that is not used up, else null. */
  enter(path: string): { readonly setCookie: string } | null
  /** Why the request is refused, as an HTTP status, or null when it may pass. */
  refusal(request: IncomingMessage, asks: 'page' | 'file' | 'call' | 'events'): 401 | 403 | null
  /** The path by which the page of this request came in; null for one that holds no cookie of ours. */
  entryOf(request: IncomingMessage): string | null
  /** Neither this path nor the cookie that it gave is good any more. */
  retire(path: string): void
}

interface Entry {
  /** What the cookie of this entry holds. */
  readonly ticket: string
  open: boolean
  readonly uses: 'once' | 'many'
}

export function createGatekeeper({
  port,
  randomBytes,
}: {
  readonly port: number
  readonly randomBytes: Effects['randomBytes']
}): Gatekeeper {
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  // Cookies don't know ports: the name keeps two kiosks on one machine apart.
  const cookieName = `motcua-${port}`
  const entries = new Map<string, Entry>()

  function secretText(): string {
    return Buffer.from(randomBytes(32)).toString('base64url')
  }

  function issueEntry(uses: 'once' | 'many'): string {
    const path = `/enter/${secretText()}`
    entries.set(path, { ticket: secretText(), open: true, uses })
    return path
  }

  function enter(path: string): { readonly setCookie: string } | null {
    const [, entry] = [...entries].find(([issued, { open }]) => open && sameText(path, issued)) ?? []
    if (entry === undefined) return null
    if (entry.uses === 'once') entry.open = false
    return { setCookie: `${cookieName}=${entry.ticket}; HttpOnly; SameSite=Strict; Path=/` }
  }

  function refusal(request: IncomingMessage, asks: 'page' | 'file' | 'call' | 'events'): 401 | 403 | null {
    const { headers } = request
    if (headers.host !== host) return 403
    if (headers.origin !== undefined && headers.origin !== origin) return 403
    if (asks === 'call' && headers.origin === undefined) return 403
    const site = headers['sec-fetch-site']
    const fromAddressBar = asks === 'page' && site === 'none'
    if (site !== undefined && site !== 'same-origin' && !fromAddressBar) return 403
    return entryOf(request) === null ? 401 : null
  }

  function entryOf({ headers }: IncomingMessage): string | null {
    const shown = ticketIn(headers.cookie)
    return shown === null ? null : ([...entries].find(([, { ticket }]) => sameText(shown, ticket))?.[0] ?? null)
  }

  function ticketIn(cookies: string | undefined): string | null {
    for (const cookie of cookies?.split('; ') ?? []) {
      if (cookie.startsWith(`${cookieName}=`)) return cookie.slice(cookieName.length + 1)
    }
    return null
  }

  return { issueEntry, enter, refusal, entryOf, retire: (path) => void entries.delete(path) }
}

/** Compares in a time that doesn't tell how many characters agree. */
function sameText(shown: string, expected: string): boolean {
  const shownBytes = Buffer.from(shown)
  const expectedBytes = Buffer.from(expected)
  return shownBytes.length === expectedBytes.length && timingSafeEqual(shownBytes, expectedBytes)
}
