/** Words that the reader adds to what stands on the screen. */
export interface ReaderWords {
  readonly button: string
  readonly field: string
  readonly empty: string
  /** In place of something personal, where all can hear. */
  readonly kept: string
  readonly chosen: string
  readonly notChosen: string
  readonly disabled: string
}

export interface Reading {
  readonly words: ReaderWords
  /** Headphones are on: personal things may be said. */
  readonly mayBePersonal: boolean
}

const silent = '[aria-hidden=true], [hidden], [inert], .watermark, .development-panel, .pages-turn, .keyboard'

/**
 * What stands on the screen (or in the dialog over it) as lines to be heard: question, help, notices, choices and
 * values in reading order, the buttons of its feet at the end.
 */
export function readScreen(reading: Reading): string[] {
  const dialog = [...document.querySelectorAll('.dialog')].at(-1)
  if (dialog !== undefined) return linesOf(dialog, reading)
  const screen = document.querySelector('.screen, .attract, .goodbye')
  if (screen === null) return []
  const step = screen.querySelector('.screen-step')?.textContent ?? ''
  const parts = screen.matches('.attract') ? [screen] : [...screen.querySelectorAll('main, .screen-feet')]
  const lines = parts.flatMap((part) => linesOf(part, reading))
  return [step, ...lines].filter((line) => line !== '')
}

/** Every line within an element, in reading order. */
export function linesOf(element: Element, reading: Reading): string[] {
  if (element.matches(silent) || !element.checkVisibility({ visibilityProperty: true })) return []
  if (isControl(element)) return [readControl(element, reading)]
  if (element.matches('[data-personal]')) return [personal(textOf(element), reading)]
  if (isLine(element)) return [textOf(element)].filter((line) => line !== '')
  return inReadingOrder(element).flatMap((child) => linesOf(child, reading))
}

/** One control as it is heard when the focus comes to it: what it is, what it says, and how it stands. */
export function readControl(control: Element, reading: Reading): string {
  const { words } = reading
  const input = control instanceof HTMLLabelElement ? control.querySelector('input') : control
  if (input instanceof HTMLInputElement && (input.type === 'radio' || input.type === 'checkbox')) {
    const label = input.closest('label') ?? input
    const group = input.closest('[role=radiogroup], [role=group]')
    const asked = input.type === 'radio' ? (nameOf(group) ?? '') : ''
    return [asked, spokenOf(label, reading), input.checked ? words.chosen : words.notChosen]
      .filter((part) => part !== '')
      .join(', ')
  }
  if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) {
    const value =
      input.value === '' ? words.empty : personal(input.type === 'password' ? words.kept : input.value, reading)
    const described = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => textOf(document.getElementById(id)))
    return [`${words.field} ${nameOf(input) ?? ''}`, ...described, value].filter((part) => part !== '').join('. ')
  }
  const isOff = control.matches('[data-disabled], [disabled]')
  return [`${words.button} ${nameOf(control) ?? spokenOf(control, reading)}`, isOff ? words.disabled : '']
    .filter((part) => part !== '')
    .join(', ')
}

/** As screen readers take it: what an element owns (`aria-owns`) comes last in it, wherever below it it stands. */
function inReadingOrder(element: Element): Element[] {
  const owned = (element.getAttribute('aria-owns') ?? '').split(' ').map((id) => document.getElementById(id))
  return [...[...element.children].filter((child) => !isOwned(child)), ...owned.filter((one) => one !== null)]
}

function isOwned(element: Element): boolean {
  return element.id !== '' && element.closest(`[aria-owns~="${CSS.escape(element.id)}"]`) !== null
}

function isControl(element: Element): boolean {
  return element.matches('button, input, textarea, label.pressable, label.choice')
}

/** Something that holds words and no block of its own: read in one breath. */
function isLine(element: Element): boolean {
  const holdsWords = [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
  )
  return holdsWords || element.children.length === 0
}

function personal(text: string, { words, mayBePersonal }: Reading): string {
  return mayBePersonal ? text : words.kept
}

/** The words of a control, of which a part may be personal: an address that is offered again. */
function spokenOf(control: Element, reading: Reading): string {
  if (reading.mayBePersonal || control.querySelector('[data-personal]') === null) return textOf(control)
  const copy = control.cloneNode(true) as Element
  for (const part of copy.querySelectorAll('[data-personal]')) part.textContent = reading.words.kept
  return textOf(copy)
}

function nameOf(element: Element | null): string | null {
  if (element === null) return null
  const label = element.getAttribute('aria-label')
  if (label !== null) return label
  const by = element.getAttribute('aria-labelledby')
  if (by !== null)
    return by
      .split(' ')
      .map((id) => textOf(document.getElementById(id)))
      .join(' ')
  const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
  if (labels !== null && labels.length > 0) return [...labels].map(textOf).join(' ')
  return null
}

/** The words of an element without what is hidden from readers, each word apart from the next. */
function textOf(element: Element | null): string {
  if (element === null) return ''
  const words: string[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest('[aria-hidden=true], svg') === null) words.push(node.nodeValue ?? '')
  }
  return words.join(' ').replaceAll(/\s+/g, ' ').trim()
}
