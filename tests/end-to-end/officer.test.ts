import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../../build/project-folder.ts'
import { runProgram } from '../../build/run-program.ts'
import { newTrackingCode } from '../../shared/dossier/tracking-code.ts'
import { readPdf } from '../read-paper.ts'
import { temporaryFolder } from '../shells/temporary-folder.ts'
import { cardOfThu } from './errands.ts'
import { keepPicture } from './keep-picture.ts'
import { openStaffMenu, typePin } from './officer-menu.ts'
import { readTray } from './printer-tray.ts'
import { launchShell } from './shells.ts'
import { type Errand, goTo, touch, wordsIn } from './visitor.ts'
import { lookUp, typeCode } from './walk-whole-journey.ts'

const { visitor: words, staff, ui, keyboard } = wordsIn('vi')
const errand: Errand = { language: 'vi', search: 'con mới đẻ', card: cardOfThu, answers: {} }

describe('an officer on the same screen', () => {
  let shell: Awaited<ReturnType<typeof launchShell>>
  let page: Page
  let dataFolder: string

  async function start(environment: Readonly<Record<string, string>> = {}): Promise<void> {
    shell = await launchShell('browser', dataFolder, environment)
    page = await shell.kioskPage()
  }
  beforeEach(() => {
    dataFolder = temporaryFolder()
  })
  afterEach(async () => {
    await shell.close()
  })

  test('is called, signs in, and takes a dossier in without a required paper; the receipt names the officer', async () => {
    await start()
    await goTo(page, 'visit.preparing.papers.missing', { ...errand, lacking: [0] })
    await touch(page, ui.textLarger)
    await touch(page, ui.help)
    await touch(page, words.help.officer)
    await typePin(page)
    await page.locator('.screen-mark', { hasText: 'Cán bộ mẫu' }).waitFor()
    // Who is left alone by this officer calls another.
    await page.locator('.screen-feet .button', { hasText: ui.help }).waitFor()
    // What the visitor has set stays while somebody helps.
    expect(await page.evaluate(() => document.documentElement.dataset['text'])).toBe('large')
    await touch(page, ui.textNormal)
    await touch(page, ui.back)
    await goTo(page, 'visit.finished.receipt', { ...errand, lacking: [0] })
    await page.locator('.notice-success').waitFor()
    const [job] = await readTray(dataFolder)
    if (job === undefined) throw new Error('nothing was printed')
    expect((await readPdf(job.pdf)).pages.join(' ')).toContain('Cán bộ mẫu')
  })

  test('is kept out by a wrong PIN', async () => {
    await start()
    await touch(page, words.attract.staff)
    await typePin(page, '111111')
    await page.locator('.notice-attention', { hasText: 'PIN' }).waitFor()
    await keepPicture(page, 'officer', 'wrong-pin')
    expect(await page.locator('[data-step]').getAttribute('data-step')).toBe('staff.door')
  })

  test('shows the report as the article prints it', async () => {
    const figures = join(projectFolder, 'main', 'resources', 'reports', 'article-2019.json')
    const command = join(projectFolder, 'main', 'command', 'launch.mjs')
    await runProgram(process.execPath, [command, '--data', dataFolder, 'counter', 'import', figures])
    await start()
    await openStaffMenu(page)
    await touch(page, new RegExp(`^${staff.menu.report}`))
    await touch(page, staff.report.article)
    await page.locator('.report tr', { hasText: '49.726' }).waitFor()
    await page.getByRole('button', { name: staff.report.article, pressed: true }).waitFor()
    const table = await page.locator('.report').innerText()
    expect(table).toContain('5.299')
    expect(table).toContain('10,6 %')
    expect(table).toContain('Sở Công Thương')
    expect(table).toContain('26,5 %')
    await keepPicture(page, 'officer', 'report')
  })

  test('tells a mistyped code from one that nobody has, and forgets both as another is typed', async () => {
    await start()
    await openStaffMenu(page)
    await touch(page, new RegExp(`^${staff.menu.matters}`))
    await touch(page, staff.matters.reprintOther)
    const complains = (words: string) => page.locator('.notice-attention', { hasText: words }).waitFor()
    await typeCode(page, '#reprint-code', 'ACDEF-HJKMN-PRTVX')
    await touch(page, staff.matters.reprint)
    await complains(staff.matters.deed.mistyped)
    await page.locator('#reprint-code').click()
    await page.locator('.keyboard').getByRole('button', { name: keyboard.clear, exact: true }).click()
    await expect.poll(() => page.locator('.notice-attention').count()).toBe(0)
    await typeCode(
      page,
      '#reprint-code',
      newTrackingCode((length) => new Uint8Array(length)),
    )
    await touch(page, staff.matters.reprint)
    await complains(staff.matters.deed.unknownCode)
    await touch(page, ui.back)
    await expect.poll(() => page.locator('.notice-attention').count()).toBe(0)
  })

  test('opens a practice session: marked everywhere, printed apart, unknown outside', async () => {
    await start()
    await openStaffMenu(page)
    await touch(page, new RegExp(`^${staff.menu.train}`))
    await goTo(page, 'visit.finished.receipt', errand, async (step) => {
      if (step.startsWith('visit.')) await page.locator('.watermark').waitFor()
    })
    await page.locator('.notice-success').waitFor()
    await keepPicture(page, 'officer', 'practice-receipt')
    const code = await page.locator('.receipt-code').innerText()
    expect(await readTray(dataFolder, 'real')).toEqual([])
    const [job] = await readTray(dataFolder, 'training')
    if (job === undefined) throw new Error('nothing was printed')
    const text = (await readPdf(job.pdf)).pages.join(' ').toLocaleUpperCase('vi')
    expect(text).toContain('BẢN TẬP')
    expect(text).toMatch(/TAP-H48\.\d{1,3}-\d{6}-\d{4}/)
    expect(text).not.toMatch(/(?<!TAP-)H48\.\d{1,3}-/)
    await goTo(page, 'goodbye', errand)
    await touch(page, words.goodbye.close)
    page = await shell.kioskPage()
    await lookUp(page, code)
    await page.locator('.notice-attention', { hasText: words.lookUp.failure.unknownCode }).waitFor()
  })

  test('somebody walks away: the machine asks, waits, and forgets', async () => {
    await start({ MOTCUA_IDLE_ASK_AFTER_SECONDS: '60', MOTCUA_IDLE_COUNTDOWN_SECONDS: '20' })
    await page.clock.install()
    await page.reload()
    await page.locator('[data-step="attract"]').waitFor()
    await goTo(page, 'visit.preparing.procedure.finding', errand)
    await page.clock.runFor(61_000)
    await page.getByRole('alertdialog').waitFor()
    await keepPicture(page, 'officer', 'idle')
    // The waking touch presses nothing, wherever it lands.
    const below = await page.locator('.choice').first().boundingBox()
    if (below === null) throw new Error('no choice below the question')
    await page.touchscreen.tap(below.x + below.width / 2, below.y + below.height / 2)
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    await page.locator('h1', { hasText: words.procedure.question }).waitFor()
    expect(await page.locator('.choice').count()).toBe(4)
    await page.clock.runFor(61_000)
    await page.clock.runFor(21_000)
    await page.locator('[data-step="attract"]').waitFor()
    expect(await page.content()).not.toMatch(/NGUYỄN VĂN THỬ|051090000001/)
  })
})
