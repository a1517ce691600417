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

/** Opens a form as a fresh browser profile would. It has not come up when no field stands there within `patience` ms. */
export async function openForm(
  browser: Browser,
  server: FormServer,
  asked: { readonly program: FormProgram; readonly fields: number; readonly headers: 'ours' | 'none' },
  patience: number,
): Promise<OpenForm> {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1080, height: 1920 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await page.addInitScript(recordFields)
  // The throttle holds for a renderer process: it is set in the one that the form will be loaded in.
  await page.goto(server.emptyAddress(asked.headers))
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  await page.goto(server.address(asked.program, asked.fields, asked.headers), { waitUntil: 'commit' })
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
  const box = await page.locator('#root input').first().boundingBox()
  if (box === null) throw new Error('the first field has gone')
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await page.locator('#root input:focus').first().waitFor()
}
