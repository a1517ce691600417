import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { goTo, stepOf, touch, wordsIn } from '../end-to-end/visitor.ts'
import { launchBrowserShell, type RunningBrowserShell } from '../shells/browser-shell.ts'
import { temporaryFolder } from '../shells/temporary-folder.ts'
import { typeAsReader } from './type-as-reader.ts'

const card = '051304000002||PHẠM THỊ MẪU|29022004|Nữ|Thôn Gò Re, Ba Tơ, Ba Tơ, Quảng Ngãi|20052022'
const words = wordsIn('vi').visitor
const someone = { language: 'vi', search: 'khai sinh', answers: {} } as const

describe('a card held to a reader that types', () => {
  let shell: RunningBrowserShell
  let page: Page
  // A shell for each: a page that is only loaded again comes back to where its visitor stood.
  beforeEach(async () => {
    shell = await launchBrowserShell({ dataFolder: temporaryFolder() })
    page = await shell.page()
    await goTo(page, 'visit.preparing.identity.ways', someone)
  })
  afterEach(() => shell.close())

  async function waitForStep(step: string): Promise<void> {
    await page.locator(`[data-step="${step}"]`).waitFor()
  }

  it('is read from the keyboard’s own events, in Vietnamese', async () => {
    await typeAsReader(page, card)
    await waitForStep('visit.preparing.identity.confirming')
    expect(await page.locator('main').innerText()).toContain('PHẠM THỊ MẪU')
  })

  it('presses no button that has the focus, with its Enter or its spaces', async () => {
    // The button that leads to typing; pressed, it would leave the screen before the card is read.
    await page.locator('.choice').last().focus()
    await typeAsReader(page, 'what this says is on no ID card')
    await page.locator('.notice-attention').waitFor()
    expect(await stepOf(page)).toBe('visit.preparing.identity.ways')
  })

  it('leaves nothing in the field that had the focus', async () => {
    await touch(page, new RegExp(`^${words.identity.type}`))
    await waitForStep('visit.preparing.identity.typing')
    const name = page.locator('#fullName')
    await name.fill('Phạm')
    await name.focus()
    // What the field holds whenever it changes: the card's first characters may show, but must not stay.
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#fullName')
      field?.addEventListener('input', () => document.body.setAttribute('data-name', field.value))
    })
    await typeAsReader(page, card)
    await waitForStep('visit.preparing.identity.confirming')
    expect(await page.locator('body').getAttribute('data-name')).toBe('Phạm')
  })

  it('is answered kindly where none is asked for, and changes nothing', async () => {
    await typeAsReader(page, card)
    await waitForStep('visit.preparing.identity.confirming')
    await touch(page, words.identity.confirm)
    await waitForStep('visit.preparing.procedure.finding')
    const before = await page.locator('main').innerText()
    await typeAsReader(page, card)
    await page.getByRole('dialog').getByText(words.strayScan.title).waitFor()
    expect(await page.getByRole('dialog').innerText()).not.toContain('PHẠM')
    await touch(page, words.strayScan.close)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await page.locator('main').innerText()).toBe(before)
    await waitForStep('visit.preparing.procedure.finding')
  })

  it('leaves a person who types on a keyboard alone', async () => {
    await touch(page, new RegExp(`^${words.identity.type}`))
    await waitForStep('visit.preparing.identity.typing')
    await page.locator('#idNumber').focus()
    await page.keyboard.type('051304000002', { delay: 70 })
    expect(await page.locator('#idNumber').inputValue()).toBe('051304000002')
  })
})
