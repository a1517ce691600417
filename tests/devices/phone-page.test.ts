import { expect, test } from 'vitest'
import { createPhoneDrop } from '../../main/devices/phone-drop.ts'
import { createSimulatedEffects } from '../../main/effects-simulated.ts'
import { launchHeadlessChromium } from '../shells/browser-shell.ts'
import { wordsIn } from '../end-to-end/visitor.ts'

const words = wordsIn('vi').visitor.capture.phone.page

test("is a page that a phone's browser sends files from, and that another phone can not open", async () => {
  const effects = createSimulatedEffects({ startsAt: new Date(0), seed: 1 })
  const config = { host: '127.0.0.1', port: 0, minutes: 5 }
  const drop = createPhoneDrop({ config, effects, onArrived: () => undefined })
  const browser = await launchHeadlessChromium()
  try {
    const url = (await drop.open())?.url ?? ''
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await page.goto(url)
    await page.getByRole('heading', { name: words.title }).waitFor()
    const files = ['trang 1.jpg', '<b>2</b>.pdf'].map((name) => ({ name, mimeType: '', buffer: Buffer.from(name) }))
    await page.locator('input').setInputFiles(files)
    await page.getByText(`<b>2</b>.pdf – ${words.sent}`).waitFor()
    expect((await drop.list()).map(({ name }) => name)).toEqual(['trang 1.jpg', '<b>2</b>.pdf'])
    const other = await browser.newContext()
    expect((await other.request.get(url)).status()).toBe(403)
    drop.close()
    await page.locator('input').setInputFiles(files.slice(0, 1))
    await page.getByText(`trang 1.jpg – ${words.failed}`).waitFor()
    expect(complaints.filter((text) => !text.includes('ERR_CONNECTION_REFUSED'))).toEqual([])
  } finally {
    await browser.close()
    drop.forget()
  }
})
