import { afterAll, beforeAll, expect, test } from 'vitest'
import '../../renderer/gallery/gallery-window.ts'
import { faults } from '../../shared/locales/vi/faults.ts'
import { ui } from '../../shared/locales/vi/ui.ts'
import { visitor } from '../../shared/locales/vi/visitor.ts'
import { sampleVisit } from '../../renderer/gallery/journey/sample-visit.ts'
import { type Gallery, openGallery } from './gallery-page.ts'

const upright = { width: 1080, height: 1920 }

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery.close())

/** How often the words stand on the glass; what only screen readers get is a pixel wide. */
async function timesShown(query: string, words: string): Promise<number> {
  const page = await gallery.open(upright, query)
  await page.locator('.notice-attention').waitFor()
  const places = await page.getByText(words, { exact: true }).all()
  const boxes = await Promise.all(places.map((place) => place.boundingBox()))
  await page.close()
  return boxes.filter((box) => box !== null && box.width > 2).length
}

test('what is wrong with the only question of a screen stands there once', async () => {
  expect(await timesShown('scene=form address, wrong', faults.missing)).toBe(1)
  expect(await timesShown('scene=form list to tick, wrong', faults.missing)).toBe(1)
})

test('the rest of an address says that it may stay empty, unless it is all there is of it', async () => {
  const page = await gallery.open(upright, 'scene=form address')
  const optional = page.locator('.field-optional')
  await optional.waitFor()
  expect(await page.locator('#home-detail').getAttribute('aria-required')).toBe('false')
  await page.getByRole('button', { name: ui.communeChange }).tap()
  await page.getByRole('button', { name: ui.addressElsewhere }).tap()
  expect(await page.locator('#home-detail').getAttribute('aria-required')).toBe('true')
  expect(await optional.count()).toBe(0)
  await page.close()
})

test('a form that was printed says what to do with it', async () => {
  const { form } = visitor.receipt
  const page = await gallery.open(upright, 'scene=receipt, form printed')
  await page.getByText(form.sign, { exact: true }).waitFor()
  expect(await page.getByText(form.help, { exact: true }).count()).toBe(0)
  await page.close()
})

test('the post has the telephone that the form was told', async () => {
  const page = await gallery.open(upright, 'scene=delivery')
  await page.getByRole('button', { name: visitor.delivery.post }).tap()
  expect(await page.locator('#post-phone').inputValue()).toBe(sampleVisit.answers['phone'])
  await page.close()
})
