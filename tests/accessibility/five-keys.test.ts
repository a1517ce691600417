import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { cardOfThu } from '../end-to-end/errands.ts'
import { holdToReader } from '../end-to-end/hold-to-reader.ts'
import { launchShell } from '../end-to-end/shells.ts'
import { placeOf, stepOf, wordsIn } from '../end-to-end/visitor.ts'
import { temporaryFolder } from '../shells/temporary-folder.ts'
import { pressByKeys, reach, typeByKeys } from './five-keys.ts'

const { visitor, ui } = wordsIn('vi')

const button = (page: Page, words: string) => page.getByRole('button', { name: new RegExp(`^${words}`) }).first()

/** One screen, as somebody answers it who sees it and has five keys. */
const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  attract: (page) => pressByKeys(page, button(page, visitor.attract.start)),
  'visit.preparing.language': (page) => pressByKeys(page, button(page, 'Tiếng Việt')),
  'visit.preparing.consent': (page) => pressByKeys(page, button(page, visitor.consent.agree)),
  'visit.preparing.identity.ways': (page) =>
    holdToReader(page, cardOfThu, page.locator('[data-step="visit.preparing.identity.confirming"]')),
  'visit.preparing.identity.confirming': (page) => pressByKeys(page, button(page, visitor.identity.confirm)),
  'visit.preparing.procedure.finding': findCopy,
  'visit.preparing.procedure.overview': (page) => pressByKeys(page, button(page, visitor.procedure.choose)),
  'visit.preparing.papers.checking': async (page) => {
    const cards = await page.locator('.check-card').all()
    for (const card of cards) {
      await pressByKeys(page, card.getByText(visitor.papers.have, { exact: true }).locator('xpath=ancestor::label'))
    }
    // The answer about an only paper goes on by itself.
    if (cards.length !== 1) await pressByKeys(page, button(page, visitor.common.next))
  },
  'visit.preparing.form.asking': answerForm,
  'visit.preparing.capture.photographing': async (page) => {
    // The sheet lies there already and is taken by itself.
    await button(page, visitor.capture.useAndEnd).waitFor({ timeout: 30_000 })
    await pressByKeys(page, button(page, visitor.capture.useAndEnd))
    await pressByKeys(page, button(page, visitor.capture.done))
  },
  'visit.preparing.delivery': (page) => pressByKeys(page, button(page, visitor.delivery.office)),
  'visit.preparing.review': async (page) => {
    // Arrows that pass the lines have turned the pages already, those that did not pass them have not.
    const onward = page.locator('.screen-onward .button-primary')
    while ((await onward.innerText()) !== visitor.review.confirm) await pressByKeys(page, onward)
    await pressByKeys(page, onward)
  },
  'visit.preparing.sign': async (page) => {
    await pressByKeys(page, button(page, ui.signByName))
    await reach(page, page.locator('.signature input'))
    await typeByKeys(page, 'thu')
    await pressByKeys(page, button(page, visitor.sign.send))
  },
}

/** The first choice of each question, and a digit where digits are asked. */
async function answerForm(page: Page): Promise<void> {
  const done = page.getByRole('button', { name: visitor.form.groupDone })
  if ((await done.count()) > 0) {
    const items = await page.locator('.review-line').count()
    await pressByKeys(page, items === 0 ? button(page, visitor.form.add.split('{{')[0] ?? '') : done)
    return
  }
  const before = await placeOf(page)
  const fields = await page.locator('main [data-field]').all()
  for (const field of fields) {
    const choice = field.locator('label.choice')
    if ((await choice.count()) > 0) {
      await pressByKeys(page, choice.first())
    } else if ((await field.locator('input').inputValue()) === '') {
      await reach(page, field.locator('input'))
      const letters = (await page.locator('.keyboard').getAttribute('data-layout'))?.startsWith('letters') === true
      const isPhone = (await field.getAttribute('data-field')) === 'phone'
      await typeByKeys(page, letters ? 'an' : isPhone ? '0905123456' : '1')
    }
  }
  if ((await placeOf(page)) === before) await pressByKeys(page, button(page, visitor.common.next))
}

test('the whole way to a receipt by five keys alone', { timeout: 600_000 }, async () => {
  const shell = await launchShell('browser', temporaryFolder())
  try {
    const page = await shell.kioskPage()
    for (let screen = 0; screen < 60; screen += 1) {
      const step = await stepOf(page)
      if (step === 'visit.finished.receipt') break
      const before = `${step} ${await page.locator('main').innerText()}`
      await screens[step]?.(page)
      await page.waitForFunction((known) => {
        const shown = document.querySelector('[data-step]')?.getAttribute('data-step')
        return `${shown} ${document.querySelector('main')?.innerText}` !== known
      }, before)
    }
    expect(await stepOf(page)).toBe('visit.finished.receipt')
    expect(await page.locator('.receipt-code').innerText()).toMatch(/^\w{5}-/)
    await page.keyboard.press('F1')
    await page.getByRole('dialog').waitFor()
    // The focus stays in the topmost dialog, wherever the arrows point.
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowDown']) {
      await page.keyboard.press(key)
      expect(await page.evaluate(() => document.activeElement?.closest('.dialog') !== null)).toBe(true)
    }
  } finally {
    await shell.close()
  }
})

/** "Most asked", then the copy with certification: the shortest form of those. */
async function findCopy(page: Page): Promise<void> {
  const copy = page.getByRole('button', { name: /^Sao y/ })
  await pressByKeys(page, (await copy.count()) > 0 ? copy.first() : button(page, visitor.procedure.mostAsked))
}
