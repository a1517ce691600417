import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { cardOfThu } from '../end-to-end/errands.ts'
import { byButtonOnly, launchShell } from '../end-to-end/shells.ts'
import { stepOf, wordsIn } from '../end-to-end/visitor.ts'
import { typeAsReader } from '../devices/type-as-reader.ts'
import { temporaryFolder } from '../shells/temporary-folder.ts'
import { installLoudspeaker, listen } from './loudspeaker.ts'

const { visitor, ui } = wordsIn('vi')

/** What a listener does on hearing a screen: words that tell it apart, then what to look for. */
interface Intention {
  readonly whenHeard: string
  /** The beginnings of the controls to press, in this order; a `field` is typed into. */
  readonly press: readonly (string | { readonly field: string; readonly type: string })[]
}

/** Somebody who came to have a paper copied and certified, with the card in the hand. */
const intentions: readonly Intention[] = [
  { whenHeard: visitor.attract.title, press: [visitor.attract.start] },
  { whenHeard: visitor.language.question, press: ['Tiếng Việt'] },
  { whenHeard: visitor.consent.question, press: [visitor.consent.agree] },
  { whenHeard: visitor.identity.confirmQuestion, press: [visitor.identity.confirm] },
  { whenHeard: visitor.procedure.question, press: [visitor.procedure.mostAsked] },
  { whenHeard: visitor.procedure.results, press: ['Sao y'] },
  { whenHeard: 'Tên chính thức', press: [visitor.procedure.choose] },
  { whenHeard: visitor.papers.question, press: [visitor.papers.have, visitor.common.next] },
  { whenHeard: 'đã khai 1', press: [visitor.form.groupDone] },
  { whenHeard: visitor.capture.help.slice(0, 20), press: ['Chụp trang'] },
  { whenHeard: visitor.capture.previewQuestion, press: [visitor.capture.useAndEnd] },
  { whenHeard: 'Đã có 1 trang', press: [visitor.capture.done] },
  { whenHeard: visitor.delivery.question, press: [visitor.delivery.office] },
  { whenHeard: visitor.review.question, press: [visitor.review.confirm] },
  {
    whenHeard: visitor.sign.question,
    press: [ui.signByName, { field: ui.signTypedName, type: 'Nguyen Van Thu' }, visitor.sign.send],
  },
]

/** A whole screen is said in many lines, a control in one. */
function isScreen(said: string): boolean {
  return said.includes(' | ')
}

/** What the screen that was heard last asks for. */
function intentionFor(said: string): Intention | undefined {
  const [last] = intentions
    .filter(({ whenHeard }) => said.includes(whenHeard))
    .toSorted((one, other) => said.lastIndexOf(other.whenHeard) - said.lastIndexOf(one.whenHeard))
  return last
}

/** The screen is black: only what is said can guide. Everything below acts on the spoken lines and on nothing else. */
class Listener {
  readonly #page: Page
  /** All that was ever said, for what must not have been. */
  readonly everything: string[] = []

  constructor(page: Page) {
    this.#page = page
  }

  async hear(): Promise<string> {
    const lines = await listen(this.#page)
    this.everything.push(...lines)
    return lines.join(' | ')
  }

  async key(name: string): Promise<string> {
    await this.#page.keyboard.press(name)
    return this.hear()
  }

  /** Goes down until the wanted control is said; where nothing more comes, back up. */
  async find(words: string): Promise<string> {
    let direction = 'ArrowDown'
    for (let step = 0; step < 80; step += 1) {
      const said = await this.key(direction)
      if ((isScreen(said) && intentionFor(said) !== undefined) || said.replace(/^(Nút|Ô) /, '').includes(words))
        return said
      if (said === '') direction = direction === 'ArrowDown' ? 'ArrowUp' : 'ArrowDown'
    }
    throw new Error(`never heard: ${words}`)
  }

  /** Holds the card to the reader, and hears what comes of it; when nothing comes, what was heard before still holds. */
  async holdCard(before: string): Promise<string> {
    await typeAsReader(this.#page, cardOfThu)
    for (let patience = 0; patience < 5; patience += 1) {
      const said = await this.hear()
      if (said !== '') return said
    }
    return before
  }

  async type(text: string): Promise<void> {
    // As a person types: what comes quicker is a reader's.
    await this.#page.keyboard.type(text, { delay: 80 })
  }
}

test('the whole way to a receipt by voice and keys, with the screen black', { timeout: 600_000 }, async () => {
  const shell = await launchShell('browser', temporaryFolder(), byButtonOnly)
  try {
    const page = await shell.kioskPage()
    await installLoudspeaker(page)
    await page.locator('[data-step=attract]').waitFor()
    const person = new Listener(page)
    let said = await person.key('F2')
    for (let screen = 0; screen < 60 && !said.includes(visitor.receipt.question); screen += 1) {
      if (said.includes(visitor.identity.question)) {
        // Keys that a busy machine brought too far apart are rightly no card: held to the reader again.
        said = await person.holdCard(said)
        continue
      }
      const known = intentionFor(said)
      if (known === undefined && (said === '' || said.includes(visitor.common.waiting))) {
        said = await person.hear()
        continue
      }
      said = known === undefined ? await answerAloud(person, said) : await follow(person, known)
    }
    expect(said).toContain(visitor.receipt.question)
    expect(await stepOf(page)).toBe('visit.finished.receipt')
    // The loudspeaker is heard by the whole hall: no name, number, address or code was ever said.
    const all = person.everything.join(' ')
    expect(all).not.toMatch(/nguyễn văn thử|nguyen van thu|0510|nghĩa lộ|0905|H48\./i)
    expect(all).not.toContain(await page.locator('.receipt-code').innerText())
  } finally {
    await shell.close()
  }
})

/** Does what it came for; a screen that comes up in between is heard out first. */
async function follow(person: Listener, intention: Intention): Promise<string> {
  let said = ''
  for (const wanted of intention.press) {
    said = await person.find(typeof wanted === 'string' ? wanted : wanted.field)
    const other = intentionFor(said)
    if (other !== undefined && other !== intention) return said
    if (typeof wanted === 'string') said = await person.key('Enter')
    else await person.type(wanted.type)
    // An only answer goes on by itself.
    if (isScreen(said) && intentionFor(said) !== intention) return said
  }
  return said
}

/** A screen of the form: the first answer of every question that is said, a number where a field is empty, and on. */
async function answerAloud(person: Listener, screen: string): Promise<string> {
  const answered = new Set<string>()
  for (let step = 0; step < 60; step += 1) {
    const said = await person.key('ArrowDown')
    const question = said.split(', ')[0] ?? ''
    if (said.includes(ui.voice.notChosen) && !answered.has(question)) {
      answered.add(question)
      const after = await person.key('Enter')
      if (isScreen(after)) return after
    } else if (said.startsWith(ui.voice.field) && said.includes(ui.voice.empty)) {
      await person.type(said.includes('điện thoại') ? '0905123456' : '1')
    } else if (said.includes(visitor.common.next)) return person.key('Enter')
  }
  throw new Error(`no way on from: ${screen}`)
}
