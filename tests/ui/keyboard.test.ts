import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gallery, openGallery } from './gallery-page.ts'
import { wrongKeys } from './wrong-keys.ts'

/** Panels by their CSS pixels and millimetres. */
const panels = {
  'portrait 21.5″': { width: 1080, height: 1920, mm: '268x476' },
  'landscape 21.5″': { width: 1920, height: 1080, mm: '476x268' },
  '17″ 5:4': { width: 1280, height: 1024, mm: '338x270' },
  'tablet 10″ lying': { width: 1280, height: 800, mm: '217x136' },
  'tablet 10″ upright': { width: 800, height: 1280, mm: '136x217' },
} as const

/** What a field of each layout is found by. */
const fields = ['#name', '#place', '#text', '#email', '#idNumber', '#area', '#money', '#code', '[data-part=day] input']

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery.close())

function openTyping(panel: keyof typeof panels, query = '', scene = 'typing'): Promise<Page> {
  const { mm, ...size } = panels[panel]
  return gallery.open(size, `scene=${encodeURIComponent(scene)}&panel=${mm}${query}`)
}

describe.each(Object.keys(panels) as (keyof typeof panels)[])('keys on a %s', (panel) => {
  it.each(['normal', 'large'])('are 15 mm or more, 2.54 mm apart, legible and whole, in %s letters', async (text) => {
    const page = await openTyping(panel, `&text=${text}`)
    for (const field of fields) {
      await page.focus(field)
      expect([field, await wrongKeys(page, text === 'large')]).toEqual([field, []])
    }
    await page.focus('#text')
    await page.tap('.keyboard-key[data-kind=symbols]')
    expect(await wrongKeys(page, text === 'large')).toEqual([])
    await page.close()
  })
})

it.each(['portrait 21.5″', 'tablet 10″ upright'] as const)('keys of VNI on a %s are no smaller', async (panel) => {
  const page = await openTyping(panel, '&typing=vni')
  await page.focus('#name')
  expect(await wrongKeys(page, false)).toEqual([])
  await page.close()
})

/** Commits of React: all so far, at the last key, and when the frame after it was painted. */
interface Commits {
  all: number
  atKey: number
  painted: number
}

type Counting = Window & { readonly commits: Commits }

/** Runs inside the page before React, which tells of its commits where its developer tools would listen. */
function countCommits(): void {
  const commits: Commits = { all: 0, atKey: 0, painted: 0 }
  const hook = { supportsFiber: true, inject: () => 1, onCommitFiberRoot: () => (commits.all += 1) }
  Object.assign(window, { commits, __REACT_DEVTOOLS_GLOBAL_HOOK__: hook })
  const note = () => {
    commits.atKey = commits.all
    requestAnimationFrame(() => setTimeout(() => (commits.painted = commits.all)))
  }
  window.addEventListener('keydown', note, true)
  window.addEventListener('pointerdown', note, true)
}

/** Runs inside the page: what was counted once ten frames in a row brought nothing new. */
async function atRest(): Promise<Commits> {
  const { commits } = window as unknown as Counting
  let before = -1
  for (let still = 0; still < 10; still += 1) {
    if (commits.all !== before) still = 0
    before = commits.all
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve))
    })
  }
  return commits
}

describe.each([
  ['form name and date', '#name', 'h'],
  ['form telephone and e-mail', '#phone', '1'],
])('on the screen "%s"', (scene, field, key) => {
  it.each(['of a keyboard', 'on the glass'])('a key %s shows its letter before anything is rendered', async (where) => {
    const page = await gallery.open({ width: 1080, height: 1920 }, `scene=${encodeURIComponent(scene)}`, countCommits)
    await page.focus(field)
    const onGlass = page.locator('.keyboard').getByRole('button', { name: new RegExp(`^${key}$`, 'i') })
    await page.fill(field, '')
    const { all } = await page.evaluate(atRest)
    expect(all).toBeGreaterThan(0)
    for (const typed of [1, 2]) {
      await (where === 'on the glass' ? onGlass.tap() : page.keyboard.press(key))
      const { atKey, painted } = await page.evaluate(atRest)
      expect(painted).toBe(atKey)
      expect(await page.inputValue(field)).toHaveLength(typed)
      expect(await page.locator('.keyboard-text').innerText()).toBe(await page.inputValue(field))
    }
    await page.close()
  })
})

/** Touches keys by their names. */
async function touchKeys(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await page.locator('.keyboard').getByRole('button', { name, exact: true }).tap()
}

describe('typing with the keys', () => {
  it.each([
    ['by Telex', '', 'landscape 21.5″', ['D', 'd', 'u', 'o', 'w', 'n', 'g', 's'], 'Đướng'],
    ['by letters and tones', '', 'tablet 10″ upright', ['Đ', 'ư', 'ơ', 'n', 'g', 'huyền'], 'Đường'],
    ['a, then the roof', '', 'portrait 21.5″', ['T', 'r', 'a', 'â', 'n', 'huyền'], 'Trần'],
    ['by VNI', '&typing=vni', 'tablet 10″ upright', ['T', 'h', 'u', 'o', 'n', 'g', '7', '1'], 'Thướng'],
    ['with the tone where the office puts it', '', '17″ 5:4', ['H', 'o', 'a', 'huyền'], 'Hòa'],
  ] as const)('%s', async (_, query, panel, keys, written) => {
    const page = await openTyping(panel, query)
    await page.fill('#name', '')
    await page.focus('#name')
    await touchKeys(page, keys)
    expect(await page.inputValue('#name')).toBe(written)
    expect(await page.locator('.keyboard-text').innerText()).toBe(written)
    await page.close()
  })

  it('composes what is written in Vietnamese, and leaves English as it is typed, on keys of either kind', async () => {
    const page = await gallery.open({ width: 1920, height: 1080 }, 'scene=review procedure&panel=476x268')
    await page.tap('.choices .choice:nth-child(2)')
    await page.locator('.screen-onward .button-secondary').tap()
    for (const [field, written] of [
      ['#review-plainName-vi', 'bố'],
      ['#review-plainName-en', 'boos'],
    ] as const) {
      await page.fill(field, '')
      await page.focus(field)
      await page.keyboard.type('boos')
      expect(await page.inputValue(field)).toBe(written)
      await page.fill(field, '')
      await touchKeys(page, ['B', 'o', 'o', 's'])
      expect((await page.inputValue(field)).toLowerCase()).toBe(written)
    }
    await page.close()
  })

  it('clears all and brings it back, and corrects in the middle', async () => {
    const page = await openTyping('portrait 21.5″')
    await page.focus('#name')
    await touchKeys(page, ['Xóa hết'])
    expect(await page.inputValue('#name')).toBe('')
    await touchKeys(page, ['Lấy lại'])
    expect(await page.inputValue('#name')).toBe('Nguyễn Thị Th')
    await touchKeys(page, ['Sang trái', 'Sang trái', 'Sang trái', 'Xóa', 'y', 'Sang phải'])
    expect(await page.inputValue('#name')).toBe('Nguyễn Thy Th')
    await page.close()
  })

  it('puts the caret before the letter of the line that is touched, and behind all of them beside', async () => {
    const page = await openTyping('portrait 21.5″')
    await page.focus('#name')
    const caret = () => page.locator('#name').evaluate((input: HTMLInputElement) => input.selectionStart)
    const letter = await page.locator('.keyboard-text').evaluate((line) => {
      const range = document.createRange()
      range.setStart(line.firstChild ?? line, 3)
      range.setEnd(line.firstChild ?? line, 4)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    })
    await page.touchscreen.tap(letter.x, letter.y)
    expect(await caret()).toBe(3)
    await page.touchscreen.tap(letter.x + 500, letter.y)
    expect(await caret()).toBe('Nguyễn Thị Th'.length)
    await page.close()
  })

  it('offers names and places above the keys', async () => {
    const page = await openTyping('portrait 21.5″')
    await page.focus('#name')
    await page.getByRole('button', { name: 'Thảo', exact: true }).tap()
    expect(await page.inputValue('#name')).toBe('Nguyễn Thị Thảo ')
    await page.focus('#place')
    await page.getByRole('button', { name: 'xã Nghĩa Hành' }).tap()
    expect(await page.inputValue('#place')).toBe('Thôn 2, xã Nghĩa Hành')
    await page.close()
  })

  it('hides a personal number on request, in the field and above the keys', async () => {
    const page = await openTyping('portrait 21.5″')
    await page.focus('#idNumber')
    await touchKeys(page, ['Che số', '1'])
    expect(await page.inputValue('#idNumber')).toBe('051090001')
    expect(await page.locator('.keyboard-text').innerText()).toBe('•••••••••')
    const look = () =>
      page.locator('#idNumber').evaluate((input) => getComputedStyle(input).getPropertyValue('-webkit-text-security'))
    expect(await look()).toBe('disc')
    await touchKeys(page, ['Hiện số'])
    expect(await look()).toBe('none')
    await page.close()
  })

  it('goes on by itself when an ID number or a date is full', async () => {
    const page = await openTyping('portrait 21.5″')
    const active = () => page.evaluate(() => document.activeElement?.id)
    await page.focus('#idNumber')
    await touchKeys(page, ['1', '2', '3'])
    expect(await active()).toBe('idNumber')
    await touchKeys(page, ['4'])
    expect(await active()).toBe('area')
    await page.focus('[data-part=day] input')
    await touchKeys(page, ['5', '6', '1', '9', '8', '5'])
    expect(await active()).toBe('commune')
    await page.close()
  })

  it('goes on by itself when a mobile number is full, and waits for the last digit of a landline', async () => {
    const page = await openTyping('portrait 21.5″', '', 'form telephone and e-mail')
    const active = () => page.evaluate(() => document.activeElement?.id)
    for (const [number, at] of [
      ['0255382345', 'phone'],
      ['0905123456', 'mail'],
    ] as const) {
      await page.fill('#phone', '')
      await page.focus('#phone')
      await touchKeys(page, number.split(''))
      expect(await active()).toBe(at)
    }
    await page.close()
  })

  it('writes addresses and sums with few keys, and e-mail without an engine', async () => {
    const page = await openTyping('landscape 21.5″')
    await page.focus('#email')
    await page.keyboard.type('aaww')
    await touchKeys(page, ['@gmail.com'])
    expect(await page.inputValue('#email')).toBe('an.nguyenaaww@gmail.com')
    await page.focus('#money')
    await touchKeys(page, ['Xóa hết', '5', '000', '000'])
    expect(await page.inputValue('#money')).toBe('5.000.000')
    await page.close()
  })

  it('serves a real keyboard with the same engine, delete included', async () => {
    const page = await openTyping('portrait 21.5″')
    await page.fill('#name', '')
    await page.focus('#name')
    await page.keyboard.type('Nguyeenxk')
    await page.keyboard.press('Backspace')
    await page.keyboard.type(' Hoaf')
    expect(await page.inputValue('#name')).toBe('Nguyễn Hòa')
    await page.close()
  })

  it('repeats delete while it is held, and no letter', async () => {
    const page = await openTyping('portrait 21.5″')
    // Only `runFor` moves the timers: a busy machine may not hold the key longer than meant. Frames stand still too, here
    // and on every page that is opened later, so that this test is the last.
    await page.clock.install({ time: 0 })
    await page.clock.pauseAt(1000)
    await page.focus('#name')
    const hold = async (selector: string) => {
      const box = await page.locator(selector).boundingBox()
      if (box === null) throw new Error(`no key ${selector}`)
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.down()
      await page.clock.runFor(1000)
      await page.mouse.up()
      await page.clock.runFor(1000)
    }
    await hold('.keyboard-key[data-kind=backspace]')
    expect(await page.inputValue('#name')).toBe('Nguyễn ')
    await hold('.keyboard-key[aria-label="I"]')
    expect(await page.inputValue('#name')).toBe('Nguyễn I')
    await page.close()
  })
})
