import { type Browser, chromium, type Page } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { findChromium } from '../../main/browser/find-chromium.ts'

export interface Gallery {
  /** Opens one scene on a glass of so many CSS pixels. */
  readonly open: (size: { width: number; height: number }, query: string) => Promise<Page>
  readonly close: () => Promise<void>
}

/** The gallery of the design system, served from source and shown in the system's Chromium. */
export async function openGallery(): Promise<Gallery> {
  const executablePath = findChromium(process.env)
  if (executablePath === null) throw new Error('no Chromium on this machine: npm test fetches it')
  const server: ViteDevServer = await createServer({
    root: 'renderer',
    configFile: false,
    logLevel: 'error',
    // One for each of vitest's workers: two servers that prepare packages in one folder take them from under each other.
    // Outside `renderer`, whose files decide whether the program has to be built again.
    cacheDir: `../node_modules/.vite-gallery-${process.env['VITEST_POOL_ID'] ?? '0'}`,
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  })
  await server.listen()
  const address = server.httpServer?.address()
  if (address === null || typeof address !== 'object') throw new Error('the gallery has no address')
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  // One context for all pages: the sources come from its cache after the first.
  const context = await browser.newContext({ hasTouch: true, reducedMotion: 'reduce' })
  return {
    open: async (viewport, query) => {
      const page = await context.newPage()
      await page.setViewportSize(viewport)
      await page.goto(`http://127.0.0.1:${address.port}/gallery/?${query}`)
      await page.waitForSelector('#root > *')
      await page.evaluate(async () => {
        await document.fonts.ready
      })
      return page
    },
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}
