import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectFolder } from '../../build/project-folder.ts'
import type { QrAnswer } from '../../renderer/devices/qr-answer.ts'
import { launchBrowserShell, type RunningBrowserShell } from '../shells/browser-shell.ts'
import { sharedFolder } from '../shells/temporary-folder.ts'

const samplesFolder = join(projectFolder, 'main', 'resources', 'samples')
const cards = (
  JSON.parse(readFileSync(join(samplesFolder, 'samples.json'), 'utf8')) as {
    kind: string
    name: string
    file: string
    qrText: string
  }[]
).filter((sample) => sample.kind === 'card')
const workerPath = readdirSync(join(projectFolder, 'dist', 'renderer', 'assets')).find((name) =>
  /^qr-worker.*\.js$/.test(name),
)

describe('the QR reader of the built program, under its content policy and without a network', () => {
  const folder = sharedFolder()
  let shell: RunningBrowserShell
  let page: Page
  const asked: string[] = []

  beforeAll(async () => {
    shell = await launchBrowserShell({
      dataFolder: folder,
      chromiumArguments: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    })
    page = await shell.page()
    page.context().on('request', (request) => asked.push(new URL(request.url()).origin))
  })
  afterAll(() => shell.close())

  it.each(cards)('reads the $name in a frame of full HD', async ({ file, qrText }) => {
    const picture = readFileSync(join(samplesFolder, file)).toString('base64')
    const answer = await page.evaluate(
      async ([path, base64]) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0)
        const card = await createImageBitmap(new Blob([bytes]))
        const canvas = new OffscreenCanvas(1920, 1080)
        canvas.getContext('2d')?.drawImage(card, 300, 100)
        const worker = new Worker(path, { type: 'module' })
        const frame = new VideoFrame(canvas, { timestamp: 0 })
        const answered = new Promise<QrAnswer>((resolve, reject) => {
          worker.addEventListener('message', (event: MessageEvent<QrAnswer>) => resolve(event.data))
          worker.addEventListener('error', (event) => reject(new Error(event.message)))
        })
        worker.postMessage({ frame, maxSide: 1920 }, [frame])
        const { texts } = await answered
        worker.terminate()
        return texts
      },
      [`/assets/${workerPath}`, picture] as const,
    )
    expect(answer).toEqual([qrText])
    expect(new Set(asked)).toEqual(new Set([shell.origin]))
  })
})
