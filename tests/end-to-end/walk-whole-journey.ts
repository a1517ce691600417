import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '../../build/project-folder.ts'
import { languages } from '../../shared/language.ts'
import { paintPdf, readPdf, readQr } from '../read-paper.ts'
import { temporaryFolder } from '../shells/temporary-folder.ts'
import { errands } from './errands.ts'
import { readTray } from './printer-tray.ts'
import { launchShell, type ShellName } from './shells.ts'
import { goTo, touch, wordsIn } from './visitor.ts'

/** Walks each errand in each language from attract to goodbye, reads the printed receipt, and looks its code up. */
export function describeWholeJourney(shellName: ShellName): void {
  const cases = errands.flatMap((errand) => languages.map((language) => ({ ...errand, language })))

  describe(`from attract to receipt in the ${shellName} shell`, () => {
    test.each(cases)('$name in $language', { timeout: 120_000 }, async (errand) => {
      const dataFolder = temporaryFolder()
      const shell = await launchShell(shellName, dataFolder)
      try {
        const page = await shell.kioskPage()
        // One shell is enough to look at: the other shows the same page.
        const photograph =
          shellName === 'browser'
            ? await photographer(page, `${errand.name}-${errand.language}`)
            : () => Promise.resolve()
        await goTo(page, 'visit.finished.receipt', errand, photograph)
        await page.locator('.receipt-paper').waitFor()
        await page.locator('.notice-success').waitFor()
        await photograph('visit.finished.receipt.printed')
        const code = await page.locator('.receipt-code').innerText()

        const [job, ...others] = await readTray(dataFolder)
        if (job === undefined) throw new Error('nothing was printed')
        expect(others).toEqual([])
        const paper = await readPdf(job.pdf)
        const text = paper.pages.join(' ')
        expect(text).toContain(code)
        expect(text).toContain('Giấy tiếp nhận hồ sơ và hẹn trả kết quả'.toLocaleUpperCase('vi'))
        expect(text).toMatch(/(?<!TAP-)H48\.\d{1,3}-\d{6}-\d{4}/)
        expect(await readQr(await paintPdf(job.pdf))).toEqual([code])

        await goTo(page, 'goodbye', errand, photograph)
        await touch(page, wordsIn(errand.language).visitor.goodbye.close)
        const next = await shell.kioskPage()
        await lookUp(next, code)
        await next.getByRole('heading', { name: wordsIn('vi').visitor.lookUp.state.accepted }).waitFor()
        const shown = await next.locator('main').innerText()
        expect(shown).toContain(code)
        expect(shown).not.toMatch(/nguyễn|phạm|0510|0513/i)
      } finally {
        await shell.close()
      }
    })
  })
}

/** Types a code at the look-up, from the attract screen of a shell in Vietnamese. */
export async function lookUp(page: Page, code: string): Promise<void> {
  const { visitor } = wordsIn('vi')
  await page.getByRole('button', { name: new RegExp(`^${visitor.attract.lookUp}`) }).click()
  await page.locator('#tracking-code').fill(code.toLowerCase())
  await touch(page, visitor.lookUp.search)
}

/** Writes every screen for people to look at; nothing is compared with them. */
async function photographer(page: Page, walk: string): Promise<(step: string) => Promise<void>> {
  const folder = join(projectFolder, 'screenshots', walk.replaceAll(' ', '-'))
  await mkdir(folder, { recursive: true })
  let number = 0
  return async (step) => {
    number += 1
    const name = `${String(number).padStart(2, '0')}-${step.replace('visit.', '').replace('preparing.', '')}.png`
    await page.screenshot({ path: join(folder, name) })
  }
}
