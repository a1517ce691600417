import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { projectFolder } from '../../build/project-folder.ts'
import { findChromium } from '../../main/browser/find-chromium.ts'
import { type Quad, scaleQuad } from '../../shared/imaging/quad.ts'
import type { TruthPhotograph } from '../imaging/truth-photograph.ts'

/** What jscanify found in one photograph: shares of its sides, or null; and how long it took from the decoded picture. */
export interface FoundByJscanify {
  readonly corners: Quad | null
  readonly ms: number
}

/** What jscanify and OpenCV.js put on the page's window. */
interface Scanning {
  cv: { Mat?: unknown; imread(image: unknown): { delete(): void }; onRuntimeInitialized?: () => void } & Partial<
    PromiseLike<unknown>
  >
  jscanify: new () => {
    findPaperContour(picture: unknown): unknown
    getCornerPoints(contour: unknown): Record<string, { x: number; y: number } | undefined>
  }
}

/** Finds the sheet in each photograph with jscanify's file for browsers and its OpenCV.js, in a Chromium, in full size. */
export async function jscanifyCorners(truths: readonly TruthPhotograph[]): Promise<readonly FoundByJscanify[]> {
  const executablePath = findChromium(process.env)
  if (executablePath === null) throw new Error('no Chromium')
  const sources = join(projectFolder, 'node_modules', 'jscanify', 'src')
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ path: join(sources, 'opencv.js') })
    await page.waitForFunction(() => (globalThis as unknown as Scanning).cv.Mat !== undefined, null, {
      timeout: 120_000,
    })
    await page.addScriptTag({ path: join(sources, 'jscanify.js') })
    const found: FoundByJscanify[] = []
    for (const { file, scene } of truths) {
      const { points, ms } = await page.evaluate(findIn, `data:image/jpeg;base64,${readFileSync(file, 'base64')}`)
      const corners = points === null ? null : scaleQuad(points, 1 / scene.width, 1 / scene.height)
      found.push({ corners, ms })
    }
    return found
  } finally {
    await browser.close()
  }
}

/** Runs in the page. */
async function findIn(url: string): Promise<{ points: Quad | null; ms: number }> {
  const { cv, jscanify: Scanner } = globalThis as unknown as Scanning
  const image = new Image()
  image.src = url
  await image.decode()
  const from = performance.now()
  const picture = cv.imread(image)
  const scanner = new Scanner()
  const contour = scanner.findPaperContour(picture)
  const found = contour === null ? {} : scanner.getCornerPoints(contour)
  picture.delete()
  const ms = performance.now() - from
  const points = ['topLeftCorner', 'topRightCorner', 'bottomRightCorner', 'bottomLeftCorner'].map((name) => found[name])
  return { points: points.every((point) => point !== undefined) ? (points as unknown as Quad) : null, ms }
}
