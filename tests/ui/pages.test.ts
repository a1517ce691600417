import { afterAll, beforeAll, expect, it } from 'vitest'
import '../../renderer/gallery/gallery-window.ts'
import { visitor } from '../../shared/locales/vi/visitor.ts'
import { type Gallery, openGallery } from './gallery-page.ts'

const upright = { width: 1080, height: 1920 }
const tablet = { width: 1280, height: 800 }

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery.close())

it('asks for another look where lines break elsewhere, also where the pages stay as many', async () => {
  const page = await gallery.open(tablet, 'scene=review&panel=217x136&text=large')
  const onward = page.locator('.screen-feet .button-primary')
  const turnAll = () =>
    page.evaluate(async () => {
      const view = document.querySelector('.pages-window')
      const flow = document.querySelector('.pages-flow')
      if (view === null || flow === null) return
      for (let left = 0; left < flow.scrollWidth; left += flow.clientWidth + 40) {
        view.scrollTo({ left })
        await window.settled()
      }
    })
  await turnAll()
  await expect.poll(() => onward.innerText()).toBe('Đúng rồi, ký tên')
  const pages = await page.textContent('.pages-turn p')
  // As a font that comes late would.
  await page
    .locator('.review-value')
    .first()
    .evaluate((one) => one.style.setProperty('padding-block-end', '40px'))
  await expect.poll(() => onward.innerText()).toContain('Xem tiếp')
  expect(await page.textContent('.pages-turn p')).toContain(`/${pages?.split('/')[1]}`)
  await turnAll()
  await expect.poll(() => onward.innerText()).toBe('Đúng rồi, ký tên')
  await page.close()
})

it('reads a line of the review to its end before the way to change it, on low glass too', async () => {
  const page = await gallery.open(tablet, 'scene=review&panel=217x136&text=large')
  const devTools = await page.context().newCDPSession(page)
  const { nodes } = await devTools.send('Accessibility.getFullAXTree')
  const line = nodes.find(({ role, name }) => role?.value === 'button' && name?.value === 'Sửa Diện tích')
  const [first, ...others] = nodes.find(({ nodeId }) => nodeId === line?.parentId)?.childIds ?? []
  expect(others.length).toBeGreaterThan(0)
  expect(others.at(-1)).toBe(line?.nodeId)
  expect(first).not.toBe(line?.nodeId)
  expect(await page.evaluate(() => window.hearScreen())).toEqual([])
  await page.close()
})

it('names a list of papers by the question that stands above it', async () => {
  const page = await gallery.open(upright, 'scene=papers checking, for some')
  await page.evaluate(() => window.settled())
  const question = await page.locator('.screen-question').innerText()
  expect(question).toBe('Bạn có thêm giấy tờ nào sau đây?')
  expect(await page.locator('.paged-list').getAttribute('aria-label')).toBe(question)
  await page.close()
})

it('comes back from a change to the page where the answer stands, and asks for no page twice', async () => {
  const page = await gallery.open(upright, 'scene=review')
  const onward = page.locator('.screen-feet .button-primary')
  const place = () => page.textContent('.pages-turn p')
  await expect.poll(place).toMatch(/1\/[3-9]/)
  await onward.click()
  await expect.poll(place).toContain('2/')
  const line = page.locator('.review-line').filter({ hasText: 'Diện tích' })
  await line.locator('.button').click()
  await page.locator('[data-step="visit.preparing.form.asking"]').waitFor()
  // It says where the way leads back to.
  expect(await page.locator('.screen-step').innerText()).toContain(visitor.steps.changing)
  expect(await onward.innerText()).toBe(visitor.review.changed)
  await onward.click()
  await page.locator('[data-step="visit.preparing.review"]').waitFor()
  await expect.poll(place).toContain('2/')
  expect(await line.locator('.button').evaluate((one) => one === document.activeElement)).toBe(true)
  await expect.poll(() => onward.innerText()).toContain('(3/')
  await page.close()
})

it.each([
  ['review same fields', 'Xác nhận 2 mục này'],
  ['review papers', 'Xác nhận đúng'],
])('lets an officer confirm only what has been on the glass: %s', async (scene, confirm) => {
  const page = await gallery.open(tablet, `scene=${scene}&panel=217x136&text=large`)
  const onward = page.locator('.screen-feet .button-primary')
  const place = async () => (await page.textContent('.pages-turn p')) ?? ''
  await expect.poll(place).toMatch(/1\/([2-9]|\d\d)/)
  const count = Number((await place()).split('/')[1])
  for (let at = 2; at <= count; at += 1) {
    expect(await onward.innerText()).toContain(`(${at}/${count})`)
    await onward.click()
    await expect.poll(place).toContain(`${at}/`)
  }
  await expect.poll(() => onward.innerText()).toBe(confirm)
  await page.close()
})

it('says that a change leads back to the review only while nothing else is open', async () => {
  const page = await gallery.open(upright, 'scene=form choice, changing')
  const onward = page.locator('.screen-feet .button-primary')
  expect(await onward.innerText()).toBe(visitor.review.changed)
  await page.evaluate(() => window.showScene('scene=form choice, changing, with more open'))
  expect(await onward.innerText()).toBe(visitor.common.next)
  await page.close()
})

it('turns to the page of a control that gets the focus', async () => {
  const page = await gallery.open({ width: 1280, height: 800 }, 'scene=list&panel=217x136')
  expect(await page.textContent('.pages-turn p')).toMatch(/1\//)
  const last = page.locator('.paged-list .choice').last()
  await last.focus()
  await expect.poll(() => page.locator('.pages-turn .button').last().isDisabled()).toBe(true)
  const [box, view] = [await last.boundingBox(), await page.locator('.pages-window').boundingBox()]
  expect(box !== null && view !== null && box.x >= view.x && box.x + box.width <= view.x + view.width + 1).toBe(true)
  await page.close()
})

it('lays out what turns its pages once as it comes, and anew when the glass changes', async () => {
  const page = await gallery.open(upright, 'scene=sign')
  await page.evaluate(() => {
    const seen: MutationRecord[] = []
    const watching = new MutationObserver((records) => seen.push(...records))
    watching.observe(document, { subtree: true, attributeFilter: ['data-many'] })
    Object.assign(window, { layouts: () => seen.push(...watching.takeRecords()) })
  })
  const layouts = () => page.evaluate(() => (window as unknown as { layouts: () => number }).layouts())
  await page.locator('.screen-feet .button').nth(1).tap()
  await expect.poll(() => page.locator('h1').innerText()).toBe('Kiểm tra trước khi gửi')
  await page.evaluate(() => window.settled())
  expect(await page.textContent('.pages-turn p')).toMatch(/1\//)
  expect(await layouts()).toBe(1)
  await page.setViewportSize({ width: 1080, height: 1700 })
  await expect.poll(layouts).toBeGreaterThan(1)
  await page.close()
})
