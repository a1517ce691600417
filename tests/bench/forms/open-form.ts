import type { Browser, CDPSession, Page } from 'playwright-core'
import { type FieldRecording, recordFields } from './field-recorder.ts'
import type { FormProgram, FormServer } from './form-pages.ts'

/** How much slower than this machine the page's processor is made. */
export const throttle = 4

/** A form in a page of its own; where it came up, its first field is touched and focused. */
export interface OpenForm {
  readonly page: Page
  readonly session: CDPSession
  readonly cameUp: boolean
  /** What the page has noted of itself so far. */
  readonly recording: () => Promise<FieldRecording>
  /** JavaScript heap after a full collection, in bytes. */
  readonly heap: () => Promise<number>
  readonly close: () => Promise<void>
}

/** What opens the form: the navigation to its page, or a touch in a page that stands loaded and idle. */
export type Opening = 'navigation' | 'touch'

/** How long a loaded page is left alone before it is touched, in ms: people read. */
const rest = 500

/** Opens a form as a fresh browser profile would. It has not come up when no field stands there within `patience` ms. */
export async function openForm(
  browser: Browser,
  server: FormServer,
  asked: {
    readonly program: FormProgram
    readonly fields: number
    readonly headers: 'ours' | 'none'
    readonly opening: Opening
  },
  patience: number,
): Promise<OpenForm> {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1080, height: 1920 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await page.addInitScript(recordFields)
  // The throttle holds for a renderer process: it is set in the one that the form will be loaded in.
  await page.goto(server.emptyAddress(asked.headers))
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  await page.goto(server.address(asked), { waitUntil: 'commit' })
  if (asked.opening === 'touch') {
    const opener = page.locator('#open, .screen-onward button')
    await opener.waitFor()
    await page.waitForTimeout(rest)
    await touch(session, await opener.boundingBox())
  }
  const recording = () => page.evaluate(() => (window as unknown as { readonly recording: FieldRecording }).recording)
  const until = performance.now() + patience
  let cameUp = false
  while (!cameUp && performance.now() < until) {
    cameUp = (await recording()).touchable !== null
    if (!cameUp) await page.waitForTimeout(50)
  }
  if (cameUp) await touchFirstField(page, session)
  return {
    page,
    session,
    cameUp,
    recording,
    async heap() {
      await session.send('HeapProfiler.collectGarbage')
      return (await session.send('Runtime.getHeapUsage')).usedSize
    },
    close: () => context.close(),
  }
}

/** That a touch focuses the field is what "touchable" claims. */
async function touchFirstField(page: Page, session: CDPSession): Promise<void> {
  await touch(session, await page.locator('#root input').first().boundingBox())
  await page.locator('#root input:focus').first().waitFor()
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

async function touch(session: CDPSession, box: Box | null): Promise<void> {
  if (box === null) throw new Error('what is to be touched has gone')
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
