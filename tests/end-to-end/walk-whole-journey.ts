import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { languages } from '../../shared/language.ts'
import { paintPdf, readPdf, readQr } from '../read-paper.ts'
import { temporaryFolder } from '../shells/temporary-folder.ts'
import { errands } from './errands.ts'
import { keepPicture } from './keep-picture.ts'
import { shareKiosk } from './shared-kiosk.ts'
import { launchShell, type ShellName } from './shells.ts'
import { goTo, stepOf, touch, wordsIn } from './visitor.ts'

const keepsAll = process.env.MOTCUA_PICTURES === 'all'

/**
 * Walks each errand from attract to goodbye, reads the printed receipt, and looks its code up: one visitor after the
 * other at one kiosk. The browser shell in each language, Electron in either by turns, as the screens are the same.
 */
export function describeWholeJourney(shellName: ShellName): void {
  const cases = errands.flatMap((errand, index) =>
    languages
      .filter((_, turn) => shellName === 'browser' || keepsAll || index % languages.length === turn)
      .map((language) => ({ ...errand, language })),
  )

  describe(`from attract to receipt in the ${shellName} shell`, () => {
    const kiosk = shareKiosk(shellName)

    test.each(cases)('$name in $language', { timeout: 600_000 }, async (errand) => {
      const page = await kiosk.attract()
      // One shell, and of every errand one language, is enough to look at: MOTCUA_PICTURES=all keeps the rest as well.
      const isKept = keepsAll || (shellName === 'browser' && errand.language === 'vi')
      const photograph = isKept
        ? photographer(page, `${errand.name}-${errand.language}-${shellName}`)
        : () => Promise.resolve()
      await goTo(page, 'visit.finished.receipt', errand, photograph)
      await page.locator('.receipt-paper').waitFor()
      await page.locator('.notice-success').waitFor()
      await photograph('visit.finished.receipt.printed')
      const code = await page.locator('.receipt-code').innerText()

      const [job, ...others] = await kiosk.printed()
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
      const next = await kiosk.nextVisitor()
      await lookUp(next, code)
      await next.getByRole('heading', { name: wordsIn('vi').visitor.lookUp.state.accepted }).waitFor()
      const shown = await next.locator('main').innerText()
      expect(shown).toContain(code)
      expect(shown).not.toMatch(/nguyễn|phạm|0510|0513/i)
    })
  })
}

/** The same page lying, as on a terminal with a landscape panel: one whole walk, with pictures. */
export function describeLandscape(): void {
  test('walks a whole journey on a landscape panel', { timeout: 600_000 }, async () => {
    const panel = { MOTCUA_PANEL_WIDTH_MM: '476', MOTCUA_PANEL_HEIGHT_MM: '268' }
    const shell = await launchShell('browser', temporaryFolder(), panel)
    try {
      const page = await shell.kioskPage()
      await page.setViewportSize({ width: 1920, height: 1080 })
      const errand = { ...errands[1], search: 'mở quán', answers: {}, language: 'vi' as const }
      await goTo(page, 'goodbye', errand, photographer(page, 'landscape'))
      expect(await stepOf(page)).toBe('goodbye')
    } finally {
      await shell.close()
    }
  })
}

/** Types a code at the look-up with the keys on the glass, from the attract screen of a shell in Vietnamese. */
export async function lookUp(page: Page, code: string): Promise<void> {
  const { visitor } = wordsIn('vi')
  await page.getByRole('button', { name: new RegExp(`^${visitor.attract.lookUp}`) }).click()
  await typeCode(page, '#tracking-code', code)
  await touch(page, visitor.lookUp.search)
}

/** Touches a field for codes, and the keys of one. */
export async function typeCode(page: Page, field: string, code: string): Promise<void> {
  await page.locator(field).click()
  const keys = page.locator('.keyboard')
  for (const name of code.replaceAll('-', '')) await keys.getByRole('button', { name, exact: true }).click()
}

/** Numbers the screens of one walk and writes each. */
function photographer(page: Page, walk: string): (step: string) => Promise<void> {
  let number = 0
  return (step) => {
    number += 1
    const name = step.replace('visit.', '').replace('preparing.', '')
    return keepPicture(page, walk.replaceAll(' ', '-'), `${String(number).padStart(2, '0')}-${name}`)
  }
}
