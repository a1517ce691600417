import type { Locator, Page } from 'playwright-core'
import { typeDate } from './type-date.ts'

type OneAnswer = string | number | boolean | { readonly commune: string; readonly detail: string }

/** Answers by question id; a list is one answer for each item of a repeated group. */
export type FormAnswers = Readonly<Record<string, OneAnswer | readonly OneAnswer[]>>

const someAddress = { commune: 'Cẩm Thành', detail: 'Số 12 Hùng Vương' }

/**
 * Answers every field on the screen as a person would: from `answers`, else with something that fits its kind.
 *
 * What the form filled in by itself (from the card) stays. An optional field without an answer stays empty.
 */
export async function fillForm(page: Page, answers: FormAnswers): Promise<void> {
  const heading = await page.locator('h1').innerText()
  const item = Number(/ (\d+)$/.exec(heading)?.[1] ?? '1') - 1
  for (const field of await page.locator('main [data-field]').all()) {
    const id = (await field.getAttribute('data-field')) ?? ''
    const known = answers[id]
    await answerField(field, id, isList(known) ? known[item] : known)
  }
}

function isList(answer: FormAnswers[string] | undefined): answer is readonly OneAnswer[] {
  return Array.isArray(answer)
}

async function answerField(field: Locator, id: string, answer: OneAnswer | undefined): Promise<void> {
  const choices = field.locator('.choice')
  if ((await choices.count()) > 0) return choose(field, choices, answer)
  if ((await field.locator('.field-date').count()) > 0) {
    const filled = (await field.locator('.field-date input').last().inputValue()) !== ''
    if (answer !== undefined || !filled) await typeDate(field, typeof answer === 'string' ? answer : someDay(id))
    return
  }
  if (id.endsWith('-detail')) return
  if ((await field.locator('.place-chosen').count()) > 0) return
  const commune = field.locator(`#${id}-commune`)
  if ((await commune.count()) > 0) {
    const known = field.getByRole('button', { name: /^(Cùng địa chỉ|Same as): / }).first()
    if (typeof answer !== 'object' && (await known.count()) > 0) return known.click()
    return chooseAddress(field, id, typeof answer === 'object' ? answer : someAddress)
  }
  await typeWords(field, answer)
}

/** Parents are older than their children. */
function someDay(id: string): string {
  return /^(mother|father)Birth$/.test(id) ? '15/06/1985' : '15/06/2020'
}

async function choose(field: Locator, choices: Locator, answer: OneAnswer | undefined): Promise<void> {
  if (answer === undefined && (await field.locator(':checked').count()) > 0) return
  const index = typeof answer === 'boolean' ? (answer ? 0 : 1) : typeof answer === 'number' ? answer : 0
  const chosen = typeof answer === 'string' ? field.getByText(answer, { exact: true }) : choices.nth(index)
  await chosen.click()
}

async function chooseAddress(field: Locator, id: string, address: typeof someAddress): Promise<void> {
  await field.locator(`#${id}-commune`).fill(address.commune)
  await field.page().locator('.place').first().click()
  await field.locator(`#${id}-detail`).fill(address.detail)
}

async function typeWords(field: Locator, answer: OneAnswer | undefined): Promise<void> {
  const input = field.locator('input, textarea').first()
  if ((await input.count()) === 0) return
  if (answer === undefined) {
    if ((await input.inputValue()) !== '' || (await input.getAttribute('aria-required')) === 'false') return
    const digits = await input.evaluate((element) => element.classList.contains('field-digits'))
    const length = Number((await input.getAttribute('maxlength')) ?? '0')
    const kinds: Readonly<Record<number, string>> = { 11: '0905123456', 12: '051185000003', 19: '4500123456789' }
    const isMoney = (await field.locator('.field-unit', { hasText: 'đồng' }).count()) > 0
    await input.fill(digits ? (kinds[length] ?? (isMoney ? '50000000' : '12')) : 'Trần Thị Mẫu')
    return
  }
  await input.fill(typeof answer === 'object' ? answer.detail : String(answer))
}
