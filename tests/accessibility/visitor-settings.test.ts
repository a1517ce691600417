import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serviceKeys } from '../../shared/keys/service-keys.ts'
import { type KioskShell, launchShell } from '../end-to-end/shells.ts'
import { touch, wordsIn } from '../end-to-end/visitor.ts'
import { sharedFolder } from '../shells/temporary-folder.ts'
import { installLoudspeaker, listen, mannerOf, speakSlowly } from './loudspeaker.ts'

const { visitor, ui } = wordsIn('vi')
const english = wordsIn('en')

let shell: KioskShell
let page: Page
beforeAll(async () => {
  shell = await launchShell('browser', sharedFolder())
  page = await shell.kioskPage()
  await installLoudspeaker(page)
  await page.locator('[data-step=attract]').waitFor()
})
afterAll(() => shell.close())

async function choose(...choices: readonly [question: string, answer: string][]): Promise<void> {
  await touch(page, ui.settings.open)
  const dialog = page.getByRole('dialog')
  for (const [question, answer] of choices) {
    const asked = dialog.getByRole('radiogroup', { name: question })
    await asked.getByText(answer, { exact: true }).click()
  }
  await touch(page, ui.settings.done)
}

async function goToLookUp(): Promise<void> {
  await touch(page, new RegExp(`^${visitor.attract.lookUp}`))
  await page.locator('[data-step=lookUp]').waitFor()
}

test('a screen is heard by a button, stopped by the same, and heard again from the beginning', async () => {
  await goToLookUp()
  await touch(page, ui.voiceListen)
  const whole = await listen(page)
  expect(whole.join(' ')).toContain(visitor.lookUp.question)
  expect(whole.join(' ')).toContain(visitor.lookUp.search)

  await speakSlowly(page, true)
  await touch(page, ui.voiceListen)
  await touch(page, ui.voiceStop)
  await page.getByRole('button', { name: ui.voiceListen }).waitFor()
  expect(await listen(page)).toEqual(whole.slice(0, 1))
  await speakSlowly(page, false)

  await touch(page, ui.voiceListen)
  expect(await listen(page)).toEqual(whole)
})

test('is as loud and as fast as was set, and as ever once somebody has left', async () => {
  const usual = await mannerOf(page)
  await choose([ui.settings.volume, ui.settings.loud], [ui.settings.pace, ui.settings.paceSlow])
  await touch(page, ui.voiceListen)
  await listen(page)
  const set = await mannerOf(page)
  expect(set?.volume).toBeGreaterThan(usual?.volume ?? 1)
  expect(set?.rate).toBeLessThan(usual?.rate ?? 0)

  await touch(page, ui.back)
  await page.locator('[data-step=attract]').waitFor()
  await touch(page, ui.voiceListen)
  await listen(page)
  expect(await mannerOf(page)).toEqual(usual)
})

test('asks aloud whether somebody is still there, though nobody has turned the voice on', async () => {
  await page.clock.install()
  await goToLookUp()
  await listen(page)
  await page.clock.runFor(90_000)
  await page.getByRole('alertdialog').waitFor()
  const asked = (await listen(page)).join(' ')
  expect(asked).toContain(visitor.idle.title)
  expect(asked).toContain(visitor.idle.stay)
  await page.clock.runFor(20_000)
  expect((await listen(page)).join(' ')).toContain(ui.seconds.replace('{{count}}', '10'))
  // To touch "still here" within the last ten seconds would hang on how fast this machine is.
  await page.clock.runFor(15_000)
  await page.locator('[data-step=attract]').waitFor()
})

test('a key brings everything that can be touched to the lower half of the glass, until somebody has left', async () => {
  await goToLookUp()
  await page.keyboard.press(serviceKeys.reach)
  const controls = page.locator('.screen button')
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['reach'])).toBe('low')
  const tops = await controls.evaluateAll((all) =>
    all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().top),
  )
  expect(tops.length).toBeGreaterThan(3)
  expect(tops.filter((top) => top < 1920 / 2)).toEqual([])
  await touch(page, ui.back)
  await page.locator('[data-step=attract]').waitFor()
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['reach'])).toBe('whole')
})

test('a language chosen on the first screen is not asked for again, but for whoever goes back', async () => {
  await page.locator('.attract-language', { hasText: 'Tiếng Việt' }).click()
  await page.locator('.attract-start').click()
  await page.locator('[data-step="visit.preparing.consent"]').waitFor()
  await touch(page, ui.back)
  await page.locator('[data-step="visit.preparing.language"]').waitFor()
  expect(await page.locator('.screen-question').innerText()).toBe(visitor.language.question)
  await touch(page, ui.back)
  await page.locator('[data-step=attract]').waitFor()
})

test('what somebody chose on the first screen and left is forgotten there, the language with it', async () => {
  await page.locator('.attract-language', { hasText: 'English' }).click()
  const title = page.locator('.attract h1')
  await expect.poll(() => title.innerText()).toBe(english.visitor.attract.title)
  await page.clock.install()
  await page.locator('.attract-words').click()
  await page.clock.runFor(119_000)
  expect(await title.innerText()).toBe(english.visitor.attract.title)
  await page.clock.runFor(2_000)
  await expect.poll(() => title.innerText()).toBe(visitor.attract.title)
  await page.locator('.attract-start').click()
  await page.locator('[data-step="visit.preparing.language"]').waitFor()
})
