import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import '../../renderer/gallery/gallery-window.ts'
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

/** A finger whose touches come at moments that the test names, in ms of the page's clock, however slow the machine is. */
async function fingerOn(page: Page) {
  const client = await page.context().newCDPSession(page)
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(1000)
  let now = 0
  return async (selector: string, at: number) => {
    await page.clock.runFor(at - now)
    now = at
    const box = await page.locator(selector).first().boundingBox()
    if (box === null) throw new Error(`nothing to touch: ${selector}`)
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
}

const asked = (page: Page) => page.locator('h1').innerText()
const ticked = (page: Page) => page.locator('.choice:has(input:checked)').allInnerTexts()

describe('a second touch right behind the first', () => {
  let page: Page
  afterEach(async () => {
    // The clock is that of all pages.
    await page.clock.resume()
    await page.close()
  })

  it.each([
    [200, 'meant the lone choice before it and answers nothing', ['Ao, chuồng trại']],
    [900, 'answers what stands there now', ['Nhà ở', 'Ao, chuồng trại']],
  ])('%i ms later %s', async (apart, _, answers) => {
    page = await gallery.open(upright, 'scene=form choice, not answered')
    const touch = await fingerOn(page)
    await touch('.choice', 0)
    await expect.poll(() => asked(page)).toBe('Trên đất có gì?')
    await touch('.choice', apart)
    // Behind it in the same queue: once this is ticked, the touch before has done what it does.
    await touch('.choice:last-child', 5000)
    await expect.poll(() => ticked(page)).toContain('Ao, chuồng trại')
    expect(await ticked(page)).toEqual(answers)
  })

  it('does not go on twice where the way on stands at the same place on both screens', async () => {
    page = await gallery.open(upright, 'scene=form telephone and e-mail')
    const touch = await fingerOn(page)
    await touch('.screen-feet .button-primary', 0)
    await expect.poll(() => asked(page)).toBe('Vì sao đổi tên trên sổ?')
    await touch('.screen-feet .button-primary', 200)
    await touch('.choice:last-child', 5000)
    await expect.poll(() => asked(page)).toBe('Trên đất có gì?')
    // Had it gone on, that last touch would have been one of these ticks.
    expect(await ticked(page)).toEqual(['Nhà ở', 'Cây lâu năm'])
  })

  it('counts where it is still the same thing', async () => {
    page = await gallery.open({ width: 1280, height: 800 }, 'scene=list&panel=217x136')
    const touch = await fingerOn(page)
    const place = () => page.textContent('.pages-turn p')
    await touch('.pages-turn .button:last-child', 0)
    await expect.poll(place).toMatch(/2\//)
    await touch('.pages-turn .button:last-child', 200)
    await expect.poll(place).toMatch(/3\//)
  })

  it('turns one page of what is agreed to, and nobody agrees before every page has been on the glass', async () => {
    page = await gallery.open(upright, 'scene=review')
    const onward = page.locator('.screen-feet .button-primary')
    const place = () => page.textContent('.pages-turn p')
    const count = Number(/\d+$/.exec((await place()) ?? '')?.[0])
    expect(count).toBeGreaterThan(1)
    const touch = await fingerOn(page)
    for (let number = 2; number <= count; number += 1) {
      expect(await onward.innerText()).toBe(`Xem tiếp (${number}/${count})`)
      await touch('.screen-feet .button-primary', number * 5000)
      await expect.poll(place).toContain(`${number}/`)
      await touch('.screen-feet .button-primary', number * 5000 + 200)
    }
    // Who goes back to look again has still seen all.
    await touch('.pages-turn .button:first-child', 100_000)
    await expect.poll(place).toContain(`${count - 1}/`)
    expect(await asked(page)).toBe('Kiểm tra trước khi gửi')
    expect(await onward.innerText()).toBe('Đúng rồi, ký tên')
    await touch('.screen-feet .button-primary', 200_000)
    await expect.poll(() => asked(page)).toBe('Ký tên để gửi hồ sơ')
  })
})

it('claims by one touch the papers that everybody needs, and asks for those that only some need', async () => {
  const page = await gallery.open(upright, 'scene=papers checking, not answered')
  const titles = () => page.locator('.check-card .choice-title').allInnerTexts()
  const question = page.locator('.screen-question')
  expect((await titles()).length).toBe(4)
  await page.getByRole('button', { name: /^Có đủ giấy tờ bắt buộc/ }).click()
  await expect.poll(() => question.innerText()).toBe('Bạn có thêm giấy tờ nào sau đây?')
  expect(await titles()).toEqual(['Giấy ủy quyền', 'Mảnh trích đo bản đồ địa chính thửa đất'])
  // Nothing is answered for them: who goes on without an answer is asked for it.
  expect(await page.locator('.check-card [data-selected]').count()).toBe(0)
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
  await page.locator('.notice', { hasText: 'Còn giấy tờ chưa chọn' }).waitFor()
  for (const answer of await page.getByText('Không có', { exact: true }).all()) await answer.click()
  await page.getByRole('button', { name: 'Quay lại' }).click()
  await expect.poll(titles).toHaveLength(4)
  expect(await page.locator('.check-card [data-selected]').allInnerTexts()).toEqual([
    'Có',
    'Có',
    'Không có',
    'Không có',
  ])
  await page.close()
})

it('offers help and the way back among the keys that cover them', async () => {
  const page = await gallery.open({ width: 1280, height: 800 }, 'scene=keys, letters&panel=217x136&text=large')
  await page.evaluate(() => window.showScene('scene=keys, digits&panel=217x136&text=large'))
  await page.locator('.keyboard-key[data-kind=help]').waitFor()
  expect(await asked(page)).toBe('Nơi ở và cách liên lạc')
  await page.locator('.keyboard-key[data-kind=back]').tap()
  await expect.poll(() => asked(page)).not.toBe('Nơi ở và cách liên lạc')
  await page.close()
})

it('keeps what a search finds in sight above the keys, and gives the room back when they sink', async () => {
  const page = await gallery.open(lying, 'scene=procedure search')
  const found = page.locator('.paged-list .choice')
  const feet = page.locator('.screen-feet')
  await expect.poll(() => feet.isVisible()).toBe(false)
  const keys = await page.locator('.keyboard').boundingBox()
  const boxes = await found.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom))
  expect(boxes.filter((bottom) => bottom <= (keys?.y ?? 0)).length).toBeGreaterThanOrEqual(4)
  await page.tap('.keyboard-key[data-kind=done]')
  await expect.poll(() => feet.isVisible()).toBe(true)
  await found.first().tap()
  await expect.poll(() => page.locator('h1').innerText()).not.toBe('Bạn cần làm việc gì?')
  await page.close()
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
  await page.getByRole('alertdialog').waitFor()
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

describe('the focus', () => {
  it('stands on the way on once the last field is full', async () => {
    const page = await gallery.open(upright, 'scene=identity%20typing')
    await page.fill('#idNumber', '05130400000')
    await page.keyboard.press('2')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toBe('Tiếp tục')
    await page.close()
  })

  it('goes on from what had it last, though it went on and was lost within one frame', async () => {
    const page = await gallery.open(upright, 'scene=identity%20ways')
    await page.keyboard.press('ArrowDown')
    const [last, wentTo] = await page.evaluate(async () => {
      const [first] = document.querySelectorAll<HTMLButtonElement>('.choice')
      const [help, back] = document.querySelectorAll<HTMLButtonElement>('.screen-feet .button')
      first?.focus()
      help?.focus()
      help?.blur()
      for (let frames = 0; frames < 4; frames += 1) await new Promise(requestAnimationFrame)
      return [back?.textContent, document.activeElement?.textContent]
    })
    expect(last).toBe('Quay lại')
    expect(wentTo).toBe(last)
    await page.close()
  })
})
