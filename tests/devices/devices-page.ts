import type { Browser, Page } from 'playwright-core'
import { createServer } from 'vite'
import { launchHeadlessChromium } from '../shells/browser-shell.ts'

/** Pages on which the renderer's devices can be imported by their address, e.g. `/devices/machine-camera.ts`. */
export interface DevicesPages {
  readonly open: (browser: Browser) => Promise<Page>
  readonly close: () => Promise<void>
}

/** The renderer's sources, served one by one. */
export async function serveDevices(): Promise<DevicesPages> {
  const server = await createServer({
    root: 'renderer',
    configFile: false,
    logLevel: 'error',
    cacheDir: '../node_modules/.vite-devices',
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  })
  await server.listen()
  const address = server.httpServer?.address()
  if (address === null || typeof address !== 'object') throw new Error('the sources have no address')
  const origin = `http://127.0.0.1:${address.port}`
  return {
    async open(browser) {
      const page = await browser.newPage()
      // A page of the same origin that runs nothing by itself.
      await page.goto(`${origin}/out-of-service.html`)
      return page
    },
    close: () => server.close(),
  }
}

/** A Chromium without any camera. */
export function launchWithoutCamera(): Promise<Browser> {
  return launchHeadlessChromium(['--use-fake-device-for-media-stream=device-count=0'])
}
