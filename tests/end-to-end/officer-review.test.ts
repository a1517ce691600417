import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { projectFolder } from '../../build/project-folder.ts'
import { openOfficeCatalogue } from '../../main/publishing/office-catalogue.ts'
import { systemEffects } from '../../main/shell/system-effects.ts'
import { temporaryFolder } from '../shells/temporary-folder.ts'
import { keepPicture } from './keep-picture.ts'
import { openStaffMenu } from './officer-menu.ts'
import { launchShell } from './shells.ts'
import { touch, wordsIn } from './visitor.ts'

const { staff, review, ui } = wordsIn('vi')

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

test('reviews what a file brought beside what is in use, puts it right, publishes it, and tries its form', async () => {
  const dataFolder = temporaryFolder()
  importAnotherFee(dataFolder)
  const shell = await launchShell('browser', dataFolder)
  onTestFinished(async () => void (await shell.close()))
  const page = await shell.kioskPage()
  await openStaffMenu(page)
  await touch(page, new RegExp(`^${staff.menu.review}`))
  await page.locator('.review-tabs').waitFor()
  // A demonstration shows people what nobody has reviewed, and says so.
  await page.locator('.screen-help', { hasText: review.list.progressInDemo.replace(/^.*\}\} /u, '') }).waitFor()
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
  await page.locator('.review-side[data-now] mark', { hasText: 'Giấy thử – 1 bản sao' }).waitFor({ state: 'attached' })
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
  // Looked at and touched in one go: a touch that comes a moment late would lead on to another procedure.
  const isDone = () =>
    onward.evaluate((button, goNext) => {
      if (button.textContent === goNext) return true
      if (button instanceof HTMLElement) button.click()
      return false
    }, review.procedure.goNext)
  await expect.poll(async () => ((await isDone()) ? left() : '')).toContain('đã xác nhận đủ 10 mục')
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
  await page.locator('.review-side[data-now] mark', { hasText: 'Giấy thử – 1 bản sao' }).waitFor({ state: 'attached' })
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
