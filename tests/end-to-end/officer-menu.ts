import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { keepPicture } from './keep-picture.ts'
import { touch, wordsIn } from './visitor.ts'

const { visitor: words, staff, ui } = wordsIn('vi')

/** The officer that a fresh demonstration kiosk has. */
const demoPin = '246810'

export async function typePin(page: Page, pin = demoPin): Promise<void> {
  await page.locator('#pin').fill(pin)
  await touch(page, staff.door.enter)
}

/** From the first screen to what an officer may do. */
export async function openStaffMenu(page: Page): Promise<void> {
  await touch(page, words.attract.staff)
  await page.locator('#pin').waitFor()
  // Whoever stands here is an officer.
  expect(await page.getByRole('button', { name: ui.help }).count()).toBe(0)
  await typePin(page)
  await page.locator('[data-step="staff.menu"]').waitFor()
  await keepPicture(page, 'officer', 'menu')
}
