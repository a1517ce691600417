import { EventEmitter } from 'node:events'
import type { OnBeforeRequestListenerDetails, Protocol, Session } from 'electron'
import type { BrowserContext, Frame, Request as PageRequest, Route } from 'playwright-core'
import { originIn, toElectron } from './address.ts'
import { runningChromium } from './app.ts'

type SchemeHandler = Parameters<Protocol['handle']>[1]
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0]
type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0]
type BeforeRequest = (details: OnBeforeRequestListenerDetails, decide: (response: { cancel?: boolean }) => void) => void

/** Decides about a navigation that the page itself began; true lets it pass. */
export type NavigationGuard = (frame: Frame, url: string) => boolean

/** One partition: a browser context of its own, whose requests are answered by the handlers set on it. */
export class StandInSession extends EventEmitter {
  readonly #schemes = new Map<string, SchemeHandler>()
  #check: CheckHandler = null
  #request: RequestHandler = null
  #beforeRequest: BeforeRequest | null = null
  #context: Promise<BrowserContext> | null = null
  guardNavigation: NavigationGuard = () => true

  readonly protocol: Pick<Protocol, 'handle'> = {
    handle: (scheme, handler) => void this.#schemes.set(scheme, handler),
  }
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#beforeRequest = listener
    },
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler
  }

  setDevicePermissionHandler(_handler: Parameters<Session['setDevicePermissionHandler']>[0]): void {}

  setDisplayMediaRequestHandler(_handler: Parameters<Session['setDisplayMediaRequestHandler']>[0]): void {}

  setSpellCheckerEnabled(_enabled: boolean): void {}

  /** The context is made when the first window needs it. */
  context(): Promise<BrowserContext> {
    this.#context ??= this.#open()
    return this.#context
  }

  async close(): Promise<void> {
    if (this.#context !== null) await (await this.#context).close()
    this.#context = null
  }

  async #open(): Promise<BrowserContext> {
    const context = await runningChromium().browser.newContext({
      viewport: { width: 1080, height: 1920 },
      hasTouch: true,
      acceptDownloads: false,
    })
    await context.route('**/*', (route) => this.#answer(route))
    return context
  }

  /** As Electron does by default, whatever no handler refuses is granted. */
  async allows(
    permission: 'media' | 'geolocation',
    mediaTypes: readonly ('video' | 'audio')[],
    frame: Frame,
  ): Promise<boolean> {
    const requestingUrl = toElectron(frame.url())
    const isMainFrame = frame.parentFrame() === null
    const origin = originIn(frame.url())
    for (const mediaType of mediaTypes) {
      const details = { requestingUrl, isMainFrame, securityOrigin: origin, mediaType }
      if (this.#check !== null && !this.#check(null, permission, origin, details)) return false
    }
    const request = this.#request
    if (request === null) return true
    return new Promise((resolve) => {
      const details = { requestingUrl, isMainFrame, securityOrigin: origin, mediaTypes: [...mediaTypes] }
      request(null as never, permission, resolve, details)
    })
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request()
    const url = toElectron(request.url())
    if (request.isNavigationRequest()) {
      const frame = frameOf(request)
      if (frame === null || !this.guardNavigation(frame, url)) return route.abort('aborted')
    }
    if (!(await this.#mayRequest(url))) return route.abort('blockedbyclient')
    const handler = this.#schemes.get(url.split(':', 1)[0] ?? '')
    if (handler === undefined) return route.abort('nameresolutionfailed')
    const answer = await handler(new Request(url, { method: request.method(), headers: request.headers() }))
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  }

  #mayRequest(url: string): Promise<boolean> {
    const listener = this.#beforeRequest
    if (listener === null) return Promise.resolve(true)
    return new Promise((resolve) => {
      listener({ url } as OnBeforeRequestListenerDetails, (response) => resolve(response.cancel !== true))
    })
  }
}

/** The first request of a new window comes before its frame: no window is opened from a page here, so it is refused. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame()
  } catch {
    return null
  }
}

const partitions = new Map<string, StandInSession>()

export const session = {
  fromPartition(name: string): StandInSession {
    const known = partitions.get(name) ?? new StandInSession()
    partitions.set(name, known)
    return known
  },
}
