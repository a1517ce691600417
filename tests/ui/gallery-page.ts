import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { findChromium } from '../../main/browser/find-chromium.ts'

export interface Gallery {
  /** Opens one scene on a glass of so many CSS pixels. */
  readonly open: (
    size: { width: number; height: number },
    query: string,
    /** Runs in the page before anything of it. */
    first?: () => void,
  ) => Promise<Page>
  readonly close: () => Promise<void>
}

/**
 * The gallery of the design system in the system's Chromium. Built first, which takes a second: served from source,
 * every page would fetch some hundred files anew.
 */
export async function openGallery(): Promise<Gallery> {
  const executablePath = findChromium(process.env)
  if (executablePath === null) throw new Error('no Chromium on this machine: npm test fetches it')
  const outDir = mkdtempSync(join(tmpdir(), 'motcua-gallery-'))
  const common = { root: 'renderer', configFile: false, logLevel: 'error' } as const
  await build({
    ...common,
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      cssCodeSplit: false,
      // In one piece: of several, the rules of those that are shared would stand before the tokens.
      rollupOptions: { input: 'renderer/gallery/index.html', output: { codeSplitting: false } },
    },
  })
  const server = await preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  const address = server.httpServer.address()
  if (address === null || typeof address !== 'object') throw new Error('the gallery has no address')
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  // One context for all pages: what the first has fetched, the others have in its cache.
  const context = await browser.newContext({ hasTouch: true, reducedMotion: 'reduce' })
  return {
    open: async (viewport, query, first) => {
      const page = await context.newPage()
      if (first !== undefined) await page.addInitScript(first)
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
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
