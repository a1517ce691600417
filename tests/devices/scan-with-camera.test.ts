import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { projectFolder } from '../../build/project-folder.ts'
import { launchHeadlessChromium } from '../shells/browser-shell.ts'
import { temporaryFolder } from '../shells/temporary-folder.ts'
import { type DevicesPages, serveDevices } from './devices-page.ts'

const cardText = '051304000002||PHẠM THỊ MẪU|29022004|Nữ|Thôn Gò Re, Ba Tơ, Ba Tơ, Quảng Ngãi|20052022'

/** A film of what a camera of full HD sees of a card on a dark desk: an MJPEG is pictures one after the other. */
async function filmCard(): Promise<string> {
  const card = await sharp(join(projectFolder, 'main', 'resources', 'samples', 'card-mau.jpg'))
    .resize(1000)
    .toBuffer()
  const desk = { width: 1920, height: 1080, channels: 3, background: '#4a4038' } as const
  const picture = await sharp({ create: desk })
    .composite([{ input: card, left: 300, top: 200 }])
    .jpeg()
    .toBuffer()
  const file = join(temporaryFolder(), 'card.mjpeg')
  writeFileSync(file, Buffer.concat([picture, picture]))
  return file
}

/** In the page: scans with this machine's camera until it has given so many frames, and tells what was read. */
const scanFrames = `async (frames) => {
  const { createMachineCamera } = await import('/devices/machine-camera.ts')
  const { createBrowserClock } = await import('/devices/clock.ts')
  const { startQrWorker } = await import('/devices/start-qr-worker.ts')
  const { scanQr } = await import('/devices/qr-scanner.ts')
  const clock = createBrowserClock(window)
  const started = await createMachineCamera({ mediaDevices: navigator.mediaDevices, document, clock, cameraName: null }).start()
  if (!started.ok) return started.failure.kind
  const stream = started.value
  const texts = []
  let given = 0
  let stop = null
  await new Promise((resolve) => {
    const frame = async () => {
      if (++given > frames) resolve()
      return stream.frame()
    }
    stop = scanQr({ ...stream, frame }, (text) => texts.push(text), { clock, startWorker: startQrWorker })
  })
  stop()
  stream.stop()
  return texts
}`

let pages: DevicesPages
beforeAll(async () => {
  pages = await serveDevices()
})
afterAll(() => pages.close())

it('reads a card from this machine’s camera, and tells it once while it stays in view', async () => {
  const browser = await launchHeadlessChromium([`--use-file-for-fake-video-capture=${await filmCard()}`])
  try {
    const page = await pages.open(browser)
    // Small looks and full ones.
    expect(await page.evaluate(`(${scanFrames})(9)`)).toEqual([cardText])
  } finally {
    await browser.close()
  }
})
