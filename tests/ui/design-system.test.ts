import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gallery, openGallery } from './gallery-page.ts'

const upright = { width: 1080, height: 1920 }
const lying = { width: 1920, height: 1080 }

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery.close())

/** Millimetres of a 21.5″ panel: the least width and height of all that matches. */
async function least(page: Page, selector: string, pixelsPerMm: number): Promise<[number, number]> {
  const boxes = await page.locator(selector).evaluateAll((all) =>
    all.map((one) => {
      const { width, height } = one.getBoundingClientRect()
      return { width, height }
    }),
  )
  const smallest = (lengths: number[]) => Math.min(...lengths) / pixelsPerMm
  return [smallest(boxes.map((box) => box.width)), smallest(boxes.map((box) => box.height))]
}

async function capitalHeight(page: Page, selector: string, pixelsPerMm: number): Promise<number> {
  const size = await page
    .locator(selector)
    .first()
    .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
  return (size * 0.74) / pixelsPerMm
}

describe('sizes on the glass', () => {
  it.each([
    ['upright', upright, 1080 / 268],
    ['lying', lying, 1920 / 476],
  ])('keeps capitals and targets above the least, %s', async (_, size, pixelsPerMm) => {
    const page = await gallery.open(size, 'scene=form')
    expect(await capitalHeight(page, '.screen-question', pixelsPerMm)).toBeGreaterThanOrEqual(7.95)
    expect(await capitalHeight(page, '.field-label', pixelsPerMm)).toBeGreaterThanOrEqual(4.8)
    expect(await capitalHeight(page, '.field-help', pixelsPerMm)).toBeGreaterThanOrEqual(4.8)
    const feet = await least(page, '.screen-feet .button', pixelsPerMm)
    expect(Math.min(...feet)).toBeGreaterThanOrEqual(20)
    expect(Math.min(...(await least(page, '.screen-tool', pixelsPerMm)))).toBeGreaterThanOrEqual(15)
    await page.tap('#name')
    expect(Math.min(...(await least(page, '.keyboard-key', pixelsPerMm)))).toBeGreaterThanOrEqual(15)
    const head = await page.locator('.screen-head').boundingBox()
    expect((head?.height ?? Infinity) / size.height).toBeLessThanOrEqual(0.09)
    await page.close()
  })

  it('has body capitals of at least 7.3 mm in large mode', async () => {
    const page = await gallery.open(upright, 'scene=form&text=large')
    expect(await capitalHeight(page, '.field-label', 1080 / 268)).toBeGreaterThanOrEqual(7.3)
    await page.close()
  })
})

describe('keyboard on the glass', () => {
  it('types Vietnamese by Telex, by direct letters and by tone keys, and goes on to the next field', async () => {
    const page = await gallery.open(upright, 'scene=form')
    const key = (name: string) => page.locator('.keyboard').getByRole('button', { name, exact: true }).tap()
    await page.locator('#name').fill('')
    await page.tap('#name')
    for (const name of ['T', 'r', 'a', 'a', 'n', 'f', 'dấu cách', 'T', 'h', 'ư', 'ơ', 'n', 'g', 'dấu cách', 'Đ', 'a']) {
      await key(name)
    }
    await key('nặng')
    await key('t')
    expect(await page.inputValue('#name')).toBe('Trần Thương Đạt')
    await page.keyboard.type(' Nguowif')
    expect(await page.inputValue('#name')).toBe('Trần Thương Đạt Người')
    await key('Tiếp')
    await key('0')
    await key('5')
    expect(await page.locator('[data-part=day] input').inputValue()).toBe('05')
    expect(await page.locator('[data-part=month] input').inputValue()).toBe('11')
    await page.close()
  })
})

describe('a finger that rolls', () => {
  it.each([
    [28, 'counts', true],
    [45, 'is taken back', false],
  ])('%i px beside its button %s', async (beyond, _, counts) => {
    const page = await gallery.open(upright, 'scene=list')
    await page.clock.install()
    const box = await page.locator('.pages-turn .button').last().boundingBox()
    if (box === null) throw new Error('the list has no second page')
    const before = await page.textContent('.pages-turn p')
    const client = await page.context().newCDPSession(page)
    const edge = box.y + box.height
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: box.x + 60, y: edge - 6 }] })
    for (const y of [edge + beyond / 3, edge + beyond]) {
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: box.x + 60, y }] })
    }
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    // React Aria falls back to a click of its own 80 ms after a long touch: let the page's timers come that far.
    await page.clock.runFor(150)
    await expect.poll(async () => (await page.textContent('.pages-turn p')) !== before).toBe(counts)
    await page.close()
  })
})

it('moves the focus to the summary of what is wrong, and from its line to the field', async () => {
  const page = await gallery.open(upright, 'scene=errors')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('notice-title')
  await page.locator('.notice-link').first().tap()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('id')
  await page.close()
})

it('lets the touch that answers "still there?" press nothing below', async () => {
  const page = await gallery.open(upright, 'scene=dialog')
  const below = await page.locator('.screen .choice, .screen .button, .screen-tool').evaluateAll((all) =>
    all.map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect()
      return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.dialog-veil') !== null
    }),
  )
  expect(below.length).toBeGreaterThan(5)
  expect(below).not.toContain(false)
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
