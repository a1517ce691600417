import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launchElectron } from '../shells/electron-shell.ts'
import { poll } from '../shells/running-shell.ts'
import { temporaryFolder } from '../shells/temporary-folder.ts'
import { errandOf } from '../faults/traces/marked-visit.ts'
import { markedVisitor, needlesOf } from '../faults/traces/marks.ts'
import { finderOf } from '../faults/traces/needles.ts'
import { scanFiles } from '../faults/traces/scan-files.ts'
import { fillForm } from './fill-form.ts'
import { readTray } from './printer-tray.ts'
import { goTo, touch, wordsIn } from './visitor.ts'

const visitor = markedVisitor(7)
const errand = errandOf(visitor)

/** Within this a person has the screen back; the machine of a test does other things as well. */
const patienceMs = 2000

test('the Electron shell brings a page that died back to its step, with all that was answered, and to the receipt', {
  timeout: 600_000,
}, async () => {
  const folder = temporaryFolder()
  const dataFolder = join(folder, 'data')
  mkdirSync(join(folder, 'tmp'))
  const shell = await launchElectron({
    dataFolder,
    environment: { MOTCUA_DEVICES_CAMERA: 'simulated', TMPDIR: join(folder, 'tmp') },
  })
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
    await goTo(page, 'goodbye', errand)
    await touch(page, wordsIn('vi').visitor.goodbye.close)
  } finally {
    await shell.close()
  }
  // Nothing of them on the disk either, but for the paper in the tray.
  const find = finderOf(needlesOf(visitor, {}))
  expect(Object.keys(scanFiles(folder, find)).filter((path) => !path.includes('printer-tray/'))).toEqual([])
  expect([...find(Buffer.from(shell.log())).keys()]).toEqual([])
})
