import type { Page } from 'playwright-core'
import type { Language } from '../../shared/language.ts'
import { all as en } from '../../shared/locales/en/all.ts'
import { all as vi } from '../../shared/locales/vi/all.ts'
import { type FormAnswers, fillForm } from './fill-form.ts'
import { holdToReader } from './hold-to-reader.ts'
import { typeDate } from './type-date.ts'

/** What a person at the kiosk has in mind. */
export interface Errand {
  readonly language: Language
  /** Typed into the search. The first hit is taken. */
  readonly search: string
  /** The text of the card's QR, held to the keyboard-wedge reader; without it the person types. */
  readonly card?: string
  /** By question id; a list is one answer for each item of a repeated group. Anything else is answered somehow. */
  readonly answers: FormAnswers
  /** How many items of the repeated group; one where nothing is said. */
  readonly items?: number
  readonly world?: 'real' | 'training'
  /** Parts, by their place in the checklist counted from 0, that the person does not have. */
  readonly lacking?: readonly number[]
  readonly post?: boolean
}

/** Milliseconds that a screen may take on a machine that does other things as well; nobody waits it out. */
const patience = 45_000

type Words = typeof vi

/** The texts of a language, as a person sees them. */
export function wordsIn(language: Language): Words {
  return language === 'vi' ? vi : (en as unknown as Words)
}

export async function stepOf(page: Page): Promise<string> {
  return (await page.locator('[data-step]').first().getAttribute('data-step', { timeout: patience })) ?? ''
}

/** Touches the keyboard's "done" until it has sunk, as it lies over the feet of the screen. */
async function closeKeyboard(page: Page): Promise<void> {
  const done = page.locator('.keyboard-key[data-kind="done"]')
  while ((await done.count()) > 0) await done.click()
}

/** Which screen of which step this is, whatever is answered on it. */
export function placeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const step = document.querySelector('[data-step]')?.getAttribute('data-step')
    // Two screens of one section ask different things under the same words.
    const asked = document.querySelector('main [data-field]')?.getAttribute('data-field')
    return [step, document.querySelector('h1')?.textContent, asked].join(' ')
  })
}

/** Answers a screen and goes on from it, in the way that it offers: by the answer itself, by the last key, or by its button. */
export async function answerAndGoOn(page: Page, name: string, answer: () => Promise<void>): Promise<void> {
  const before = await placeOf(page)
  const isHere = async () => (await placeOf(page)) === before
  await answer()
  const done = page.locator('.keyboard-key[data-kind="done"]')
  while ((await isHere()) && (await done.count()) > 0) await done.click()
  if (await isHere()) await touch(page, name)
}

/** Touches a button of the screen by its words. */
export async function touch(page: Page, name: string | RegExp): Promise<void> {
  await closeKeyboard(page)
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click({ timeout: patience })
}

/** Takes the sheet under the camera by the button, unless the camera has taken it by itself before. */
export async function photograph(page: Page, language: Language): Promise<void> {
  const { capture } = wordsIn(language).visitor
  const taken = page.locator('.page-preview')
  const take = page.getByRole('button', { name: new RegExp(`^${capture.take.split('{{')[0] ?? ''}`) })
  await taken.or(take).first().waitFor({ timeout: patience })
  // The button may be gone or resting in the very moment that it is touched: then the picture is on its way.
  await take.click({ timeout: 2_000 }).catch(() => undefined)
  await taken.waitFor({ timeout: patience })
}

/** Takes the page that is being judged for the only one of its paper, also where a paper usually has more. */
export async function finishPaper(page: Page, language: Language): Promise<void> {
  const { capture } = wordsIn(language).visitor
  const usual = page.getByRole('button', { name: capture.use, exact: true })
  await usual.or(page.getByRole('button', { name: capture.useAndEnd, exact: true })).waitFor({ timeout: patience })
  const isUsual = (await usual.count()) > 0
  await touch(page, isUsual ? capture.use : capture.useAndEnd)
  if (!isUsual) await touch(page, capture.done)
}

const steps: Readonly<Record<string, (page: Page, errand: Errand) => Promise<void>>> = {
  attract: async (page, errand) => {
    const { attract } = wordsIn('vi').visitor
    const name = errand.world === 'training' ? attract.practise : attract.start
    await touch(page, new RegExp(`^${name}`))
  },
  'visit.preparing.language': (page, errand) => touch(page, errand.language === 'vi' ? /^Tiếng Việt/ : /^English/),
  'visit.preparing.consent': (page, errand) => touch(page, wordsIn(errand.language).visitor.consent.agree),
  'visit.preparing.identity.ways': (page, errand) =>
    errand.card === undefined
      ? touch(page, new RegExp(`^${wordsIn(errand.language).visitor.identity.type}`))
      : holdToReader(page, errand.card, page.locator('[data-step="visit.preparing.identity.confirming"]')),
  'visit.preparing.identity.typing': async (page, errand) => {
    const words = wordsIn(errand.language)
    const { next } = words.visitor.common
    await answerAndGoOn(page, next, async () => {
      await page.locator('#fullName').fill('Phạm Thị Mẫu')
      await page.locator('#idNumber').fill('051304000002')
    })
    await answerAndGoOn(page, next, async () => {
      await typeDate(page.locator('[data-field="birthDate"]'), '29/02/2004')
      await page.locator('.choice', { hasText: words.visitor.identity.female }).click()
    })
    await answerAndGoOn(page, next, async () => {
      await page.locator('#address').fill('Thôn Gò Re, Ba Tơ, Quảng Ngãi')
      await page.locator('#phone').fill('0905123456')
    })
  },
  'visit.preparing.identity.confirming': (page, errand) =>
    touch(page, wordsIn(errand.language).visitor.identity.confirm),
  'visit.preparing.procedure.finding': async (page, errand) => {
    const { procedure } = wordsIn(errand.language).visitor
    await touch(page, new RegExp(`^${procedure.search}`))
    await page.locator('#search').fill(errand.search)
    // On upright glass what is found stands above the keys, and nobody has to put them away first.
    if (await page.evaluate(() => innerWidth > innerHeight)) await closeKeyboard(page)
    await page.locator('.paged-list .choice').first().click()
  },
  'visit.preparing.procedure.overview': (page, errand) =>
    touch(page, wordsIn(errand.language).visitor.procedure.choose),
  'visit.preparing.papers.checking': async (page, errand) => {
    const { papers, common } = wordsIn(errand.language).visitor
    const cards = await page.locator('.check-card').all()
    const claim = page.getByRole('button', { name: new RegExp(`^(${papers.haveAll}|${papers.haveRequired})`) })
    if (errand.lacking === undefined && (await claim.count()) > 0) return claim.click({ timeout: patience })
    const known = await page.locator('.check-card [data-selected]').allInnerTexts()
    // Who has claimed those that everybody needs came without the ones that only some need.
    const isForSome = (await page.locator('h1').innerText()) === papers.questionSome
    const lacks = (index: number) => isForSome || errand.lacking?.includes(index) === true
    const wanted = cards.map((_, index) => (lacks(index) ? papers.haveNot : papers.have))
    for (const [index, card] of cards.entries()) await card.getByText(wanted[index] ?? '', { exact: true }).click()
    // The answer about an only paper goes on by itself, unless it stood there already.
    if (cards.length !== 1 || known[0] === wanted[0]) await touch(page, common.next)
  },
  'visit.preparing.form.asking': async (page, errand) => {
    const { form, common } = wordsIn(errand.language).visitor
    const done = page
      .getByRole('button', { name: form.groupDone })
      .or(page.getByRole('button', { name: form.groupNoneDone }))
    if ((await done.count()) > 0) {
      const items = await page.locator('.review-line').count()
      if (items < (errand.items ?? 1)) await touch(page, new RegExp(`^${form.add.split('{{')[0] ?? ''}`))
      else await done.click()
      return
    }
    await answerAndGoOn(page, common.next, () => fillForm(page, errand.answers))
  },
  'visit.preparing.capture.photographing': async (page, errand) => {
    await photograph(page, errand.language)
    await finishPaper(page, errand.language)
  },
  'visit.preparing.delivery': async (page, errand) => {
    const { delivery, common } = wordsIn(errand.language).visitor
    if (errand.post !== true) {
      await touch(page, new RegExp(`^${delivery.office}`))
      return
    }
    await touch(page, new RegExp(`^${delivery.post}`))
    await fillForm(page, {
      'post-address': { commune: 'Cẩm Thành', detail: 'Số 5 Hùng Vương' },
      'post-phone': '0905123456',
    })
    await touch(page, common.next)
  },
  'visit.preparing.review': async (page, errand) => {
    const words = wordsIn(errand.language)
    const onward = page.locator('.screen-onward .button-primary')
    const isLast = async () => (await onward.innerText()) === words.visitor.review.confirm
    while (!(await isLast())) await touch(page, await onward.innerText())
    await onward.click({ timeout: patience })
  },
  'visit.preparing.sign': async (page, errand) => {
    const box = await page.locator('.signature-box').boundingBox()
    if (box === null) throw new Error('no box to sign in')
    const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
    await page.mouse.move(...at(0.2, 0.6))
    await page.mouse.down()
    for (const x of [0.3, 0.4, 0.5, 0.6, 0.7]) await page.mouse.move(...at(x, x % 0.2 < 0.1 ? 0.3 : 0.7))
    await page.mouse.up()
    await touch(page, wordsIn(errand.language).visitor.sign.send)
  },
  'visit.finished.receipt': async (page, errand) => {
    const { receipt } = wordsIn(errand.language).visitor
    await touch(page, new RegExp(`^(${receipt.taken}|${receipt.continue})$`))
  },
  'visit.finished.feedback': (page, errand) => touch(page, wordsIn(errand.language).visitor.feedback.easy),
}

/** Goes on as that person would until the journey stands at `end`. `onScreen` sees every screen before it is acted on. */
export async function goTo(
  page: Page,
  end: string,
  errand: Errand,
  onScreen: (step: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (let screens = 0; screens < 120; screens += 1) {
    const before = await situation(page)
    const step = before.slice(0, before.indexOf(' '))
    await onScreen(step)
    if (step === end) return
    const act = steps[step]
    if (act !== undefined) {
      await act(page, errand)
      const errors = page.locator('.notice-attention')
      if ((await errors.count()) > 0 && (await situation(page)) === before)
        throw new Error(`stuck at ${step}: ${await page.locator('main').innerText()}`)
    }
    await page.waitForFunction(
      (known) => {
        const now = `${document.querySelector('[data-step]')?.getAttribute('data-step')} ${document.querySelector('main')?.innerText}`
        return now !== known
      },
      before,
      { timeout: patience },
    )
  }
  throw new Error(`did not reach ${end}`)
}

/**
 * Step and words of the glass, read in one go once the screen of the step stands there: read apart, the words might be of
 * the next step already, and whoever waits for others waits until the visit has lapsed. A page that is renewed at this very
 * moment is asked once it is back.
 */
async function situation(page: Page): Promise<string> {
  const seen = await page.waitForFunction(
    () => {
      const screen = document.querySelector('[data-step]')
      if (screen === null || screen.querySelector('h1') === null) return null
      return `${screen.getAttribute('data-step')} ${document.querySelector('main')?.innerText}`
    },
    undefined,
    { timeout: patience },
  )
  return (await seen.jsonValue()) ?? ''
}
