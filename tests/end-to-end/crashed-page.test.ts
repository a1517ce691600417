import { expect, test } from 'vitest'
import { launchElectron } from '../shells/electron-shell.ts'
import { poll } from '../shells/running-shell.ts'
import { temporaryFolder } from '../shells/temporary-folder.ts'
import { cardOfThu } from './errands.ts'
import { fillForm } from './fill-form.ts'
import { readTray } from './printer-tray.ts'
import { type Errand, goTo, touch, wordsIn } from './visitor.ts'

const errand: Errand = { language: 'vi', search: 'con mới đẻ', card: cardOfThu, answers: {} }

/** Within this a person has the screen back; the machine of a test does other things as well. */
const patienceMs = 2000

test('the Electron shell brings a page that died back to its step, with all that was answered, and to the receipt', {
  timeout: 120_000,
}, async () => {
  const dataFolder = temporaryFolder()
  const shell = await launchElectron({ dataFolder, environment: { MOTCUA_DEVICES_CAMERA: 'simulated' } })
  let page = await shell.page()
  await page.setViewportSize({ width: 1080, height: 1920 })

  /** Ends the page's process and hands back how long it took until the step was there again. */
  async function crash(step: string): Promise<number> {
    const dead = page
    await shell.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      null,
    )
    const startedAt = performance.now()
    page = await poll('the page after its death', async () => {
      const next = await shell.page()
      return next === dead ? null : next
    })
    await page.locator(`[data-step="${step}"]`).waitFor()
    return Math.round(performance.now() - startedAt)
  }

  try {
    await goTo(page, 'visit.preparing.form.asking', errand)
    await fillForm(page, errand.answers)
    await touch(page, wordsIn('vi').visitor.common.next)
    const asked = await page.locator('h1').innerText()
    const forForm = await crash('visit.preparing.form.asking')
    expect(await page.locator('h1').innerText()).toBe(asked)
    await touch(page, wordsIn('vi').ui.back)
    await page.locator('.choice input:checked').first().waitFor()

    await goTo(page, 'visit.preparing.review', errand)
    await crash('visit.preparing.review')
    await goTo(page, 'visit.finished.receipt', errand)
    await page.locator('.notice-success').waitFor()
    const code = await page.locator('.receipt-code').innerText()
    const forReceipt = await crash('visit.finished.receipt')
    expect(await page.locator('.receipt-code').innerText()).toBe(code)
    await page.locator('.notice-success').waitFor()
    expect(await readTray(dataFolder)).toHaveLength(1)
    console.log(`back after a crash in the form: ${forForm} ms, on the receipt: ${forReceipt} ms (aim ${patienceMs})`)
    await touch(page, wordsIn('vi').visitor.receipt.taken)
  } finally {
    await shell.close()
  }
})
