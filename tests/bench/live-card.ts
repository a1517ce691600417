import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { projectFolder } from '../../build/project-folder.ts'
import { cardSheet } from '../../build/samples/card-sheet.ts'
import { type SampleCard, sampleCards } from '../../build/samples/cards.ts'
import { seededRandom } from '../../build/samples/seeded-random.ts'
import { createDrawer } from '../../build/samples/sheet-svg.ts'
import { openTypefaces } from '../../main/printing/typeface.ts'
import { launchShell } from '../end-to-end/shells.ts'
import { type Errand, goTo, touch, wordsIn } from '../end-to-end/visitor.ts'
import { photographSheet } from '../imaging/photograph-sheet.ts'
import { type Figure, spread } from './figure.ts'

const [width, height] = [1920, 1080]
const framesPerSecond = 30
/** So often each card is held before the camera. */
const times = 6
const { identity, common } = wordsIn('vi').visitor
const errand: Errand = { language: 'vi', search: '', answers: {} }

/**
 * From the first frame of a film in which a card lies still to the screen that shows what its code says: camera, worker,
 * journey and screen of the built program in Chromium, whose fake camera plays the film.
 */
export async function liveCardFigures(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-card-'))
  const film = join(folder, 'card.mjpeg')
  await filmCard(film, sampleCards[0] as SampleCard, 0)
  const shell = await launchShell('browser', join(folder, 'data'), { MOTCUA_DEVICES_CAMERA: 'device' }, [
    `--use-file-for-fake-video-capture=${film}`,
  ])
  const shown: number[] = []
  try {
    const page = await shell.kioskPage()
    await goTo(page, 'visit.preparing.identity.ways', errand)
    for (const [at, card] of sampleCards.entries()) {
      await filmCard(film, card, at)
      for (let time = 0; time < times; time += 1) {
        await touch(page, new RegExp(`^${identity.scan}`))
        shown.push(await fromCardToScreen(page))
        await touch(page, common.back)
        await page.locator('[data-step="visit.preparing.identity.ways"]').waitFor()
      }
    }
  } finally {
    await shell.close()
    await rm(folder, { recursive: true })
  }
  return [
    {
      name: 'qrLive',
      ...spread(shown),
      aim: 'p99 <= 300',
      how: 'from the first frame that shows a card of a film of 1080p to the screen with what its code says, in Chromium on the built browser shell; tilted cards without glare',
    },
  ]
}

/** A second or so of nothing, then a card that lies there. Different cards come at different moments of a look. */
async function filmCard(file: string, card: SampleCard, id: number): Promise<void> {
  const drawer = createDrawer(await openTypefaces(join(projectFolder, 'main', 'resources')))
  const random = seededRandom(0x6c69 + id)
  const scene = {
    id,
    part: 'tuning',
    kind: 'card',
    desk: 'plain light',
    width,
    height,
    quarterTurns: 0,
    fault: null,
  } as const
  const sheet = { ...cardSheet(card, drawer), kind: 'card' as const, lines: [] }
  const { jpeg } = await photographSheet(scene, sheet, random, { forward: 20, aside: 10 })
  const nothing = await sharp({ create: { width, height, channels: 3, background: '#000' } })
    .jpeg()
    .toBuffer()
  const film = [
    ...Array.from({ length: framesPerSecond + id * 7 }, () => nothing),
    ...Array.from({ length: 3 * framesPerSecond }, () => jpeg),
  ]
  await writeFile(file, Buffer.concat(film))
}

/** In milliseconds of the page's own clock. */
function fromCardToScreen(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let video = document.querySelector('video')
    while (video === null) {
      await new Promise(requestAnimationFrame)
      video = document.querySelector('video')
    }
    const seen = video
    const context = new OffscreenCanvas(32, 18).getContext('2d', { willReadFrequently: true })
    const laid = new Promise<number>((resolve) => {
      const look = (_: number, { presentationTime }: VideoFrameCallbackMetadata) => {
        context?.drawImage(seen, 0, 0, 32, 18)
        const middle = context?.getImageData(12, 7, 8, 4).data ?? []
        if (Math.max(...middle.filter((__, at) => at % 4 !== 3)) > 60) resolve(presentationTime)
        else seen.requestVideoFrameCallback(look)
      }
      seen.requestVideoFrameCallback(look)
    })
    while (document.querySelector('[data-step="visit.preparing.identity.confirming"]') === null) {
      await new Promise(requestAnimationFrame)
    }
    return performance.now() - (await laid)
  })
}
