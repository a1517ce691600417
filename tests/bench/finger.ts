import type { CDPSession, Locator, Page } from 'playwright-core'

/** How long a finger stays on the glass, in ms: taps on touch screens last 70 to 120. */
const contact = 80

/**
 * How soon and how near, in ms and CSS pixels, a touch is the second one of a double tap, which the program ignores
 * (`ignore-second-touch.ts`): whoever reads the next screen touches the same place no sooner.
 */
const pause = 510
const beside = 41

/** So many letters of each answer are typed key by key; the rest is put in at once, because every key does the same. */
const lettersTyped = 4

/** A finger: touches and types where a test's mouse would click and fill. */
export interface Finger {
  tap(locator: Locator): Promise<void>
  type(locator: Locator, text: string): Promise<void>
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}

export function createFinger(page: Page, session: CDPSession): Finger {
  let last = { at: -pause, x: 0, y: 0 }

  const keys = page.locator('.keyboard-key[data-kind="character"]')

  async function press(locator: Locator): Promise<void> {
    // `trial` waits until it is visible, still, enabled and not covered, and does not press it.
    await locator.click({ trial: true, timeout: 20_000 })
    const box = await locator.boundingBox()
    if (box === null) throw new Error(`nothing to touch: ${locator.toString()}`)
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const types = await locator.evaluate((element) => element.matches('.keyboard-key:not([data-kind="done"])'))
    if (!types && Math.hypot(place.x - last.x, place.y - last.y) < beside) {
      await wait(Math.max(0, last.at + pause - performance.now()))
    }
    last = { at: performance.now(), ...place }
    const touchPoints = [place]
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
    await wait(contact)
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    // Nobody touches again before the screen stands still: what follows belongs to this tap.
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
        }),
    )
  }

  async function sinkKeyboard(): Promise<void> {
    const done = page.locator('.keyboard-key[data-kind="done"]')
    while ((await done.count()) > 0) await press(done)
  }

  return {
    async tap(locator) {
      const amongKeys = await locator.evaluate((element) => element.closest('.keyboard') !== null)
      if (!amongKeys) await sinkKeyboard()
      await press(locator)
    },
    async type(locator, text) {
      if (!(await locator.evaluate((element) => element === document.activeElement))) {
        await sinkKeyboard()
        await press(locator)
      }
      for (const letter of text.slice(0, lettersTyped)) {
        if (!/[\p{L}\d]/u.test(letter)) continue
        const key = keys.filter({ hasText: new RegExp(`^${letter}$`, 'i') })
        if ((await key.count()) === 1) await press(key)
      }
      await locator.fill(text)
    },
  }
}

/**
 * The same page, touched by a finger: whatever is written against Playwright's page clicks and fills through it.
 *
 * So the benchmark walks with the very driver of the end-to-end tests, which needs to know nothing of it.
 */
export function touchedBy(page: Page, finger: Finger): Page {
  const sample = page.locator('body').constructor
  const cover = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(cover)
    if (value instanceof Promise) return value.then(cover)
    return value === page || (typeof value === 'object' && value?.constructor === sample)
      ? covered(value as Page | Locator)
      : value
  }
  const covered = <Part extends Page | Locator>(part: Part): Part =>
    new Proxy(part, {
      get(target, name) {
        if (target !== (page as unknown) && name === 'click') return () => finger.tap(target as Locator)
        if (target !== (page as unknown) && name === 'fill')
          return (text: string) => finger.type(target as Locator, text)
        const value: unknown = Reflect.get(target, name)
        return typeof value === 'function' ? (...args: unknown[]) => cover(value.apply(target, args)) : value
      },
    })
  return covered(page)
}
