import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../../build/project-folder.ts'
import { runProgram } from '../../build/run-program.ts'
import { openOfficeCatalogue } from '../../main/publishing/office-catalogue.ts'
import { systemEffects } from '../../main/shell/system-effects.ts'
import { newTrackingCode } from '../../shared/dossier/tracking-code.ts'
import { readPdf } from '../read-paper.ts'
import { temporaryFolder } from '../shells/temporary-folder.ts'
import { cardOfThu } from './errands.ts'
import { keepPicture } from './keep-picture.ts'
import { readTray } from './printer-tray.ts'
import { launchShell } from './shells.ts'
import { type Errand, goTo, touch, wordsIn } from './visitor.ts'
import { lookUp, typeCode } from './walk-whole-journey.ts'

const { visitor: words, staff, review, ui, keyboard } = wordsIn('vi')
const errand: Errand = { language: 'vi', search: 'con mới đẻ', card: cardOfThu, answers: {} }

/** The officer that a fresh demonstration kiosk has. */
const demoPin = '246810'

/** A file was taken in that gives birth registration a fee without its noughts. */
function importAnotherFee(dataFolder: string, feeVnd = 15): void {
  const resourcesFolder = join(projectFolder, 'main', 'resources')
  const office = openOfficeCatalogue({ dataFolder, resourcesFolder, effects: systemEffects })
  if (!office.ok) throw new Error(office.failure.kind)
  const birth = office.value.working.find('1.001193')
  if (birth === null) throw new Error('no birth registration')
  const facts = { ...birth.facts, feeVnd, feeNote: '15.000 đồng' }
  office.value.work('Lê Thị Quầy', 'imported', 'thu-tuc.xlsx', (at) =>
    office.value.working.put(facts, birth.entry, 'imported', at),
  )
  office.value.close()
}

async function typePin(page: Page, pin: string): Promise<void> {
  await page.locator('#pin').fill(pin)
  await touch(page, staff.door.enter)
}

async function openStaffMenu(page: Page): Promise<void> {
  await touch(page, words.attract.staff)
  await page.locator('#pin').waitFor()
  // Whoever stands here is an officer.
  expect(await page.getByRole('button', { name: ui.help }).count()).toBe(0)
  await typePin(page, demoPin)
  await page.locator('[data-step="staff.menu"]').waitFor()
  await keepPicture(page, 'officer', 'menu')
}

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
    await typePin(page, demoPin)
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

  test('reviews what a file brought beside what is in use, puts it right, publishes it, and tries its form', async () => {
    importAnotherFee(dataFolder)
    await start()
    await openStaffMenu(page)
    await touch(page, new RegExp(`^${staff.menu.review}`))
    await page.locator('.review-tabs').waitFor()
    await keepPicture(page, 'officer', 'review')
    // Found by what was typed without marks; nothing that answers is said so.
    await page.locator('#review-search').fill('zzz')
    await page.getByText(review.list.notFound).waitFor()
    await page.locator('#review-search').fill('dang ky khai sinh')
    await expect.poll(() => page.locator('.paged-list .choice').count()).toBeLessThan(5)
    await page.locator('.paged-list .choice', { hasText: '1.001193' }).click()
    await page.locator('.screen-help', { hasText: 'còn 10/10 mục chưa xác nhận' }).waitFor()
    await page.locator('.choice', { hasText: review.fields.fee }).click()
    await page.locator('.notice-attention', { hasText: review.traps.feeThousandfold }).waitFor()
    await page.locator('.review-side[data-now] mark', { hasText: '15 đồng' }).waitFor()
    await keepPicture(page, 'officer', 'review-fee')
    // Another file while the officer reads: its fee is shown, not confirmed unseen.
    importAnotherFee(dataFolder, 16)
    await touch(page, review.field.confirm)
    await page.locator('.notice-attention', { hasText: review.failure.changedSince }).waitFor()
    await page.locator('.review-side[data-now] mark', { hasText: '16 đồng' }).waitFor()
    await keepPicture(page, 'officer', 'review-changed-since')
    await touch(page, review.field.edit)
    await page.setViewportSize({ width: 1280, height: 1024 })
    await page.locator('#review-feeVnd').fill('15000')
    // The keys cover the button of the screen: the way to it must not lead through all other fields.
    const saves = page.locator('.keyboard-key[data-kind="save"]')
    await saves.waitFor()
    await keepPicture(page, 'officer', 'review-save')
    await saves.click()
    await page.setViewportSize({ width: 1080, height: 1920 })
    await page.locator('.review-side[data-now] mark', { hasText: '15.000 đồng' }).first().waitFor()
    await touch(page, review.field.confirm)
    // The next field that is open: its papers, one more of them.
    await page.locator('h1', { hasText: review.fields.documents }).waitFor()
    await touch(page, review.field.edit)
    await touch(page, review.papers.add)
    await page.locator('#paper-name').fill('Giấy thử')
    await page.locator('#paper-kind').getByText(review.papers.copy, { exact: true }).click()
    await touch(page, review.papers.save)
    await page.locator('.paged-list .choice', { hasText: 'Giấy thử – 1 bản sao' }).waitFor({ state: 'attached' })
    await keepPicture(page, 'officer', 'review-papers')
    await touch(page, review.procedure.done)
    await page
      .locator('.review-side[data-now] mark', { hasText: 'Giấy thử – 1 bản sao' })
      .waitFor({ state: 'attached' })
    await touch(page, review.field.confirm)
    await page.locator('h1', { hasText: review.fields.parts }).waitFor()
    await touch(page, review.field.edit)
    await page.locator('.paged-list .choice', { hasText: review.values.kind.called }).click()
    await page.locator('.screen-help', { hasText: review.papers.called }).waitFor()
    await page.locator('#part-name-vi').fill('Giấy ủy quyền')
    await keepPicture(page, 'officer', 'review-called')
    await touch(page, review.papers.save)
    await page
      .locator('.paged-list .choice', { hasText: 'Giấy ủy quyền' })
      .filter({ hasText: review.values.kind.called })
      .waitFor({ state: 'attached' })
    await touch(page, review.procedure.done)
    await touch(page, review.field.confirm)
    // On to what is left, each read to its end; then all that is as before, read in one go.
    const onward = page.locator('.screen-onward .button-primary')
    const left = () => page.locator('.screen-help').innerText()
    await touch(page, ui.back)
    await touch(page, new RegExp(`^${review.procedure.lookAtSame.split('{{')[0]}`))
    await page.locator('h1', { hasText: review.same.question }).waitFor()
    await keepPicture(page, 'officer', 'review-same')
    const confirmsSame = review.same.confirm.split('{{')[0] ?? ''
    while (!(await onward.innerText()).startsWith(confirmsSame)) await onward.click()
    await onward.click()
    await page.locator('h1', { hasText: review.same.question }).waitFor({ state: 'detached' })
    await touch(page, review.procedure.tryForm)
    await page.locator('.watermark').waitFor()
    await touch(page, ui.back)
    await page
      .locator('.choice', { hasText: review.fields.fee })
      .filter({ hasText: review.procedure.confirmed })
      .waitFor()
    await touch(page, review.procedure.go)
    await expect
      .poll(async () => {
        if ((await onward.innerText()) === review.procedure.goNext) return left()
        await onward.click()
        return ''
      })
      .toContain('đã xác nhận đủ 10 mục')
    await keepPicture(page, 'officer', 'review-procedure-done')
    await touch(page, ui.back)
    // The list stands as it was left.
    expect(await page.locator('#review-search').inputValue()).toBe('dang ky khai sinh')
    await touch(page, review.list.publish)
    await page.locator('.choice').first().click()
    await touch(page, review.publish.look)
    await touch(page, /^Có thay đổi \(1\)/)
    await page.locator('.choice', { hasText: '1.001193' }).filter({ hasText: review.fields.documents }).waitFor()
    await keepPicture(page, 'officer', 'review-publish-changed')
    await touch(page, review.publish.lookAtEach)
    await page
      .locator('.review-side[data-now] mark', { hasText: 'Giấy thử – 1 bản sao' })
      .waitFor({ state: 'attached' })
    await page.locator('.review-side mark', { hasText: '15.000 đồng' }).first().waitFor({ state: 'attached' })
    await keepPicture(page, 'officer', 'review-publish-procedure')
    await touch(page, ui.back)
    await touch(page, ui.back)
    await page.locator('#publish-note').fill('Nghị quyết mới')
    await keepPicture(page, 'officer', 'review-publish')
    await touch(page, review.publish.publish)
    await expect.poll(() => page.locator('h1').innerText()).toMatch(/^Đã công bố bản 1, áp dụng từ/)
    await keepPicture(page, 'officer', 'review-published')
    // Once more there is nothing to publish, and no button for it: the way leads on to what nobody has reviewed.
    await touch(page, review.procedure.done)
    await touch(page, review.list.publish)
    await page.locator('.choice').first().click()
    await touch(page, review.publish.look)
    await page.locator('h1', { hasText: review.publish.nothingNew }).waitFor()
    expect(await page.getByRole('button', { name: review.publish.publish, exact: true }).count()).toBe(0)
    await keepPicture(page, 'officer', 'review-nothing-new')
    await touch(page, review.publish.toList)
    // What was published is told with all that it changed.
    await touch(page, review.list.versions)
    await page.locator('.choice', { hasText: 'Nghị quyết mới' }).click()
    await touch(page, /^Có thay đổi \(1\)/)
    await page.locator('.choice', { hasText: '1.001193' }).waitFor()
    await touch(page, ui.back)
    await keepPicture(page, 'officer', 'review-version')
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
