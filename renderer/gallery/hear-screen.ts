import { type Reading, readScreen } from '../ui/voice/read-aloud.ts'

const words: Reading['words'] = {
  button: 'button',
  field: 'field',
  empty: 'empty',
  kept: '(kept)',
  chosen: 'chosen',
  notChosen: 'not chosen',
  disabled: 'off',
}

/** What must be heard of a screen, or of the dialog over it: the question, its help, what went wrong, and every way on. */
const said =
  'h1, .dialog-title, .screen-help, .notice, .notice-title, .field-label, .field-help, .field-error, button, label.choice, label.pressable'

/** What is heard by itself, in words of its own between. */
const parts = '[data-personal], button, input'

/** Letters from which on a value is nobody else's: shorter ones, as "Có" and "7", stand in other words of the screen too. */
const telling = 12

/** Parts of the frame that are at hand on every screen by a key of their own, and what is not there to be read. */
const unsaid = '.screen-head, .attract-tools, .pages-turn, .keyboard, .watermark, [aria-hidden=true], .sr-only'

/**
 * What stands on the screen and is not heard when it is read aloud, and what is personal and is said to the whole hall,
 * and what is heard too early; empty when all is well. Looks at the words on the glass, not at the way in which the reader finds them.
 */
export function hearScreen(): string[] {
  const scope = [...document.querySelectorAll('.dialog')].at(-1) ?? document.getElementById('root') ?? document.body
  const lines = readScreen({ words, mayBePersonal: false }).map(plain)
  const aloud = lines.join(' ')
  const inHeadphones = readScreen({ words, mayBePersonal: true }).map(plain)
  const alone = inHeadphones.join(' ')
  const there = (selector: string) =>
    [...scope.querySelectorAll(selector)].filter(
      (element) => element.closest(unsaid) === null && element.checkVisibility({ visibilityProperty: true }),
    )
  const unheard = there(said)
    .filter((element) => element.closest('[data-personal]') === null && element.querySelector(parts) === null)
    .filter((element) => !aloud.includes(wordsOf(element)))
    .map((element) => `is not heard: ${wordsOf(element)}`)
  const early = there('.review-line > button, .review-head > button')
    .filter((way) => {
      const name = way.closest('.review-line')?.querySelector('.review-name')?.textContent ?? ''
      const at = inHeadphones.indexOf(plain(`${words.button} ${way.textContent}`))
      return inHeadphones[at - 1] === plain(name)
    })
    .map((way) => `is heard before the value that it changes: ${wordsOf(way)}`)
  const personal = there('[data-personal]')
    .map(wordsOf)
    .filter((text) => text !== '')
  return [
    ...unheard,
    ...early,
    ...personal
      .filter((text) => lines.includes(text) || (text.length >= telling && aloud.includes(text)))
      .map((text) => `is said to the hall: ${text}`),
    ...personal.filter((text) => !alone.includes(text)).map((text) => `is not heard in headphones: ${text}`),
  ]
}

function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('[aria-hidden=true], svg')) hidden.remove()
  const label = element.getAttribute('aria-label')
  const texts: string[] = []
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node.nodeValue ?? '')
  return plain(label ?? texts.join(' '))
}

/** Letters and digits alone: how words are joined to lines does not matter. */
function plain(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()
}
