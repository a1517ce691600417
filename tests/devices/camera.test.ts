import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Camera } from '../../renderer/devices/camera.ts'
import { launchHeadlessChromium } from '../shells/browser-shell.ts'
import { type DevicesPages, launchWithoutCamera, serveDevices } from './devices-page.ts'

let pages: DevicesPages
let browser: Browser
beforeAll(async () => {
  pages = await serveDevices()
  browser = await launchHeadlessChromium()
})
afterAll(async () => {
  await browser.close()
  await pages.close()
})

/** In the page, `openCamera()` gives the camera that the test is about. */
const openers = {
  machine: `async () => {
    const { createMachineCamera } = await import('/devices/machine-camera.ts')
    const { createBrowserClock } = await import('/devices/clock.ts')
    return createMachineCamera({ mediaDevices: navigator.mediaDevices, document, clock: createBrowserClock(window), cameraName: null })
  }`,
  named: `async () => {
    const { createMachineCamera } = await import('/devices/machine-camera.ts')
    const { createBrowserClock } = await import('/devices/clock.ts')
    const parts = { mediaDevices: navigator.mediaDevices, document, clock: createBrowserClock(window) }
    return createMachineCamera({ ...parts, cameraName: location.hash.slice(1) })
  }`,
  simulated: `async () => {
    const { createSimulatedCamera } = await import('/devices/simulated-camera.ts')
    const { createSimulatedDesk } = await import('/devices/simulated-desk.ts')
    return createSimulatedCamera(createSimulatedDesk('simulated'), document)
  }`,
  auto: `async () => {
    const { openDevices } = await import('/devices/open-devices.ts')
    const cardReader = { maxGapMs: 50, minLength: 20 }
    return openDevices(window, { simulated: true, camera: 'auto', cameraName: null, cardReader }).devices.camera
  }`,
}

declare global {
  var openCamera: () => Promise<Camera>
}

async function openPage(kind: keyof typeof openers, browserToUse = browser): Promise<Page> {
  const page = await pages.open(browserToUse)
  await page.evaluate(`globalThis.openCamera = ${openers[kind]}`)
  return page
}

describe.each(['machine', 'simulated'] as const)('the %s camera', (kind) => {
  it('gives frames and JPEG pictures of its size before and after a screen shows it, and nothing once stopped', async () => {
    const page = await openPage(kind)
    const seen = await page.evaluate(async () => {
      const started = await (await openCamera()).start()
      if (!started.ok) return { failure: started.failure.kind }
      const stream = started.value
      let losses = 0
      stream.onLost(() => (losses += 1))
      const sizes: number[][] = []
      const look = async () => {
        const frame = await stream.frame()
        if (!frame.ok) return
        sizes.push([frame.value.displayWidth, frame.value.displayHeight])
        frame.value.close()
      }
      await look()
      document.body.replaceChildren(stream.view)
      await look()
      const taken = await stream.takePicture()
      const picture = taken.ok ? taken.value : new Uint8Array()
      const bitmap = await createImageBitmap(new Blob([picture.slice()]))
      const canvas = new OffscreenCanvas(1, 1)
      const context = canvas.getContext('2d')
      context?.drawImage(bitmap, 0, 0, 1, 1)
      const colour = [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3)
      stream.stop()
      stream.stop()
      const [frame, late] = [await stream.frame(), await stream.takePicture()]
      return {
        sizes: [...sizes, [bitmap.width, bitmap.height]],
        head: Array.from(picture.slice(0, 2)),
        hasExif: new TextDecoder('latin1').decode(picture).includes('Exif'),
        isBlack: colour.every((part) => part < 10),
        after: [frame.ok ? 'frame' : frame.failure.kind, late.ok ? 'picture' : late.failure.kind],
        losses,
        left: document.querySelectorAll('video, canvas').length,
      }
    })
    const size = kind === 'machine' ? [3840, 2160] : [1800, 2446]
    expect(seen).toEqual({
      sizes: [size, size, size],
      head: [0xff, 0xd8],
      hasExif: false,
      isBlack: false,
      after: ['lost', 'lost'],
      losses: 0,
      left: 0,
    })
    await page.close()
  })
})

it('is told when this machine’s camera is pulled out', async () => {
  const page = await openPage('machine')
  const lost = await page.evaluate(async () => {
    const started = await (await openCamera()).start()
    if (!started.ok || !(started.value.view instanceof HTMLVideoElement)) return null
    const stream = started.value
    const told = new Promise((resolve) => stream.onLost(() => resolve('told')))
    const media = (stream.view as HTMLVideoElement).srcObject as MediaStream
    // What the browser does when the plug is pulled; stopping the track ourselves tells nothing.
    for (const track of media.getTracks()) track.dispatchEvent(new Event('ended'))
    await told
    const frame = await stream.frame()
    stream.stop()
    return frame.ok ? 'frame' : frame.failure.kind
  })
  expect(lost).toBe('lost')
  await page.close()
})

it('opens the camera that the configuration names, and no other', async () => {
  const two = await launchHeadlessChromium(['--use-fake-device-for-media-stream=device-count=2'])
  try {
    const page = await openPage('named', two)
    const open = (name: string) =>
      page.evaluate(async (wanted) => {
        location.hash = wanted
        const started = await (await openCamera()).start()
        if (!started.ok) return started.failure.kind
        const media = (started.value.view as HTMLVideoElement).srcObject as MediaStream
        const [track] = media.getVideoTracks()
        started.value.stop()
        return track?.label
      }, name)
    expect(await open('fake_device_1')).toBe('fake_device_1')
    expect(await open('device_0')).toBe('fake_device_0')
    expect(await open('DocCam')).toBe('noCamera')
  } finally {
    await two.close()
  }
})

/** In the page: what shows the picture, or why there is none. */
async function startInPage(): Promise<string> {
  const started = await (await openCamera()).start()
  return started.ok ? started.value.view.tagName : started.failure.kind
}

it('says that there is none, and lets a simulated one stand in where that is allowed', async () => {
  const bare = await launchWithoutCamera()
  try {
    expect(await (await openPage('machine', bare)).evaluate(startInPage)).toBe('noCamera')
    expect(await (await openPage('auto', bare)).evaluate(startInPage)).toBe('CANVAS')
  } finally {
    await bare.close()
  }
})
