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
  const ticket = secretText()
  // Cookies don't know ports: the name keeps two kiosks on one machine apart.
  const cookieName = `motcua-${port}`
  const entries = new Map<string, 'once' | 'many'>()

  function secretText(): string {
    return Buffer.from(randomBytes(32)).toString('base64url')
  }

  function issueEntry(uses: 'once' | 'many'): string {
    const path = `/enter/${secretText()}`
    entries.set(path, uses)
    return path
  }

  function enter(path: string): { readonly setCookie: string } | null {
    const entry = [...entries].find(([issued]) => sameText(path, issued))
    if (entry === undefined) return null
    if (entry[1] === 'once') entries.delete(entry[0])
    return { setCookie: `${cookieName}=${ticket}; HttpOnly; SameSite=Strict; Path=/` }
  }

  function refusal(request: IncomingMessage, asks: 'page' | 'file' | 'call' | 'events'): 401 | 403 | null {
    const { headers } = request
    if (headers.host !== host) return 403
    if (headers.origin !== undefined && headers.origin !== origin) return 403
    if (asks === 'call' && headers.origin === undefined) return 403
    const site = headers['sec-fetch-site']
    const fromAddressBar = asks === 'page' && site === 'none'
    if (site !== undefined && site !== 'same-origin' && !fromAddressBar) return 403
    const shown = ticketIn(headers.cookie)
    return shown !== null && sameText(shown, ticket) ? null : 401
  }

  function ticketIn(cookies: string | undefined): string | null {
    for (const cookie of cookies?.split('; ') ?? []) {
      if (cookie.startsWith(`${cookieName}=`)) return cookie.slice(cookieName.length + 1)
    }
    return null
  }

  return { issueEntry, enter, refusal }
}

/** Compares in a time that doesn't tell how many characters agree. */
function sameText(shown: string, expected: string): boolean {
  const shownBytes = Buffer.from(shown)
  const expectedBytes = Buffer.from(expected)
  return shownBytes.length === expectedBytes.length && timingSafeEqual(shownBytes, expectedBytes)
}
