import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserWindowConstructorOptions, WebContents } from 'electron'
import type { Page } from 'playwright-core'
import { toChromium, toElectron } from './address.ts'
import { runningChromium } from './app.ts'
import { invokeFrom } from './ipc-main.ts'
import { bindings, dispatchName, wrapPreload } from './preload-world.ts'
import { session as sessions, type StandInSession } from './session.ts'

type Contents = Pick<
  WebContents,
  | 'loadURL'
  | 'getURL'
  | 'send'
  | 'printToPDF'
  | 'forcefullyCrashRenderer'
  | 'setWindowOpenHandler'
  | 'setIgnoreMenuShortcuts'
  | 'setVisualZoomLevelLimits'
  | 'isDestroyed'
>

const windows = new Set<BrowserWindow>()

/** A window is a page of its session's browser context. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: EventEmitter & Contents
  readonly #session: StandInSession
  readonly #preload: string | null
  #page: Page | null = null
  #loading: string | null = null
  #destroyed = false
  #openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] = () => ({ action: 'allow' })

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    const { webPreferences = {} } = options
    this.#session = (webPreferences.session as unknown as StandInSession | undefined) ?? sessions.fromPartition('')
    this.#preload = webPreferences.preload === undefined ? null : readFileSync(webPreferences.preload, 'utf8')
    this.#session.guardNavigation = (frame, url) => {
      if (url === this.#loading) return true
      const isMainFrame = frame.parentFrame() === null
      let prevented = false
      const details = { url, isMainFrame, preventDefault: () => (prevented = true) }
      if (isMainFrame) this.webContents.emit('will-navigate', details)
      this.webContents.emit('will-frame-navigate', details)
      return !prevented
    }
    this.webContents = Object.assign(new EventEmitter(), this.#contents())
    windows.add(this)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  show(): void {}

  isDestroyed(): boolean {
    return this.#destroyed
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this)
    // The partition is in memory only: it goes with its window.
    void this.#session.close()
    this.emit('closed')
  }

  #contents(): Contents {
    return {
      loadURL: (url) => this.#load(url),
      getURL: () => (this.#page === null ? '' : toElectron(this.#page.url())),
      isDestroyed: () => this.#destroyed,
      send: (channel, ...args) => {
        const dispatch = `window.${dispatchName}?.(${JSON.stringify(channel)}, ${JSON.stringify(args)})`
        // A page that is just being replaced hears nothing, as in Electron.
        this.#page?.evaluate(dispatch).catch(() => {})
      },
      printToPDF: async () => Buffer.from(await this.#openPage().pdf({ preferCSSPageSize: true })),
      forcefullyCrashRenderer: () => void this.#crash(),
      setWindowOpenHandler: (handler) => {
        this.#openHandler = handler
      },
      setIgnoreMenuShortcuts() {},
      setVisualZoomLevelLimits: () => Promise.resolve(),
    }
  }

  #openPage(): Page {
    if (this.#page === null) throw new Error('the window has not loaded a page yet')
    return this.#page
  }

  async #load(url: string): Promise<void> {
    this.#loading = url
    // A page whose process is gone can't be used again; Electron starts a new process in the same window.
    const page = this.#page ?? (await this.#createPage())
    this.#page = page
    try {
      await page.goto(toChromium(url), { waitUntil: 'load' })
      this.emit('ready-to-show')
    } catch (error) {
      const crashed = this.#page !== page
      if (!this.#destroyed && !crashed) this.webContents.emit('did-fail-load', {}, -2, String(error), url, true)
      throw error
    } finally {
      if (this.#loading === url) this.#loading = null
    }
  }

  async #createPage(): Promise<Page> {
    const context = await this.#session.context()
    const page = await context.newPage()
    await page.exposeBinding(bindings.invoke, ({ frame }, channel: string, args: unknown[]) =>
      invokeFrom(frame, channel, args),
    )
    await page.exposeBinding(bindings.askPermission, ({ frame }, permission: 'media', types: ('video' | 'audio')[]) =>
      this.#session.allows(permission, types, frame),
    )
    if (this.#preload !== null) await page.addInitScript(wrapPreload(this.#preload))
    page.on('popup', (popup) => {
      const { action } = this.#openHandler({ url: toElectron(popup.url()) } as never)
      if (action === 'deny') void popup.close()
    })
    const devTools = await context.newCDPSession(page)
    const { targetInfo } = await devTools.send('Target.getTargetInfo')
    page.on('crash', () => {
      if (this.#page !== page) return
      this.#page = null
      void closeTarget(targetInfo.targetId)
      this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    return page
  }

  async #crash(): Promise<void> {
    const page = this.#openPage()
    const devTools = await page.context().newCDPSession(page)
    // The answer never comes: its sender is what crashes.
    devTools.send('Page.crash').catch(() => {})
  }
}

/** Playwright can't close a page whose process is gone; the browser can. */
async function closeTarget(targetId: string): Promise<void> {
  const devTools = await runningChromium().browser.newBrowserCDPSession()
  await devTools.send('Target.closeTarget', { targetId })
  await devTools.detach()
}
