import { afterAll, beforeAll, expect, it } from 'vitest'
import '../../renderer/gallery/gallery-window.ts'
import { type Gallery, openGallery } from './gallery-page.ts'

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
  const page = await gallery.open({ width: 1080, height: 1920 }, 'scene=papers checking, for some')
  await page.evaluate(() => window.settled())
  const question = await page.locator('.screen-question').innerText()
  expect(question).toBe('Bạn có thêm giấy tờ nào sau đây?')
  expect(await page.locator('.paged-list').getAttribute('aria-label')).toBe(question)
  await page.close()
})
