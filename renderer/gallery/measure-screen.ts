import { onEachPage } from './turn-pages.ts'

/** What glass must keep to, in millimetres. */
export interface Least {
  /** CSS pixels per millimetre of the real panel, whatever the layout believes. */
  readonly pixelsPerMm: number
  /** Height of a capital letter. */
  readonly capital: number
}

/** Sources: kiosk study (Duff 2010) and VVSG 2.0 for targets, gaps and keys. */
const primary = 20
const key = 15
const smallest = 12.7
const gap = 2.54
const keyCapital = 4

/** Be Vietnam Pro's capitals, in em. */
const capitalEm = 0.74
/** What rounding to whole pixels may take, in pixels. */
const tolerance = 0.75

/** How much of a page long words of a question and its help may fill without anything of the answer below them. */
const filled = 0.6

const controls = 'button, a[href], textarea, input, label.pressable, label.choice'
const decisions =
  '.button-primary, .button-secondary, .choice, .check-card-answer, .attract-start, .attract-way, .attract-language, .field-input'

/**
 * Everything on the glass that breaks a rule, each as one line; empty when all is well.
 *
 * Looks at what can be touched and read now (the keyboard if it is up, else the topmost dialog, else the screen), on
 * each page of content that turns.
 */
export async function measureScreen(least: Least): Promise<string[]> {
  const found = new Set<string>()
  const scope = topmost()
  await onEachPage(scope, () => {
    for (const problem of measurePage(scope, least)) found.add(problem)
  })
  return [...found]
}

function topmost(): Element {
  return (
    document.querySelector('.keyboard') ??
    [...document.querySelectorAll('.dialog')].at(-1) ??
    document.getElementById('root') ??
    document.body
  )
}

function measurePage(scope: Element, least: Least): string[] {
  const targets = [...scope.querySelectorAll(controls)].filter(isTarget)
  return [
    ...targets.flatMap((target) => tooSmall(target, least)),
    ...tooClose(targets, least),
    ...textProblems(scope, least),
    ...hiddenContent(scope),
    ...missingTools(scope),
    ...emptyFirstPage(scope),
  ]
}

/** In one touch from every screen with a head: the other language, the voice, and all settings. */
function missingTools(scope: Element): string[] {
  const head = scope.querySelector('.screen-head')
  if (head === null) return scope.querySelector('.goodbye') === null ? [] : ['has no tools']
  return ['language', 'voice', 'settings'].flatMap((tool) => {
    const button = head.querySelector(`[data-tool='${tool}']`)
    return button !== null && isShown(button) ? [] : [`the head has no ${tool}`]
  })
}

/** Whoever sees a question over an empty page takes the screen for broken, and turns no page. */
function emptyFirstPage(scope: Element): string[] {
  const flow = scope.querySelector('.pages[data-many] > .pages-window:has(.screen-question) > .pages-flow')
  if (flow === null || flow.parentElement?.scrollLeft !== 0) return []
  // A picture to work on stays whole: where long words leave it no room, it has the next page to itself.
  if (flow.querySelector(':scope > .fills') !== null) return []
  const words = [...flow.querySelectorAll(':scope > :is(.screen-question, .screen-help)')]
  const lowest = Math.max(...words.flatMap((word) => [...word.getClientRects()].map((line) => line.bottom)))
  const { top, height } = flow.getBoundingClientRect()
  if (lowest - top > height * filled) return []
  const answers = [...flow.querySelectorAll(':scope > :not(.screen-question, .screen-help)')]
  const parts = answers.flatMap((answer) => [answer, ...answer.querySelectorAll('*')])
  return parts.some((part) => isContent(part) && isShown(part)) ? [] : ['nothing but the question on its first page']
}

function isContent(part: Element): boolean {
  const holdsWords = [...part.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
  return holdsWords || part.matches('input, textarea, canvas, img, video, svg')
}

/** Something a finger can aim at now: shown, enabled by its place, and not the hidden input behind a card. */
function isTarget(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement)) return false
  if (element.closest('.sr-only, [inert], .development-panel') !== null) return false
  if (element instanceof HTMLInputElement && element.closest('label.pressable, label.choice') !== null) return false
  return isShown(element)
}

/** Whether it is on the page that is turned to now, and not told to be invisible. */
function isShown(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
  const box = element.getBoundingClientRect()
  if (box.width < 1 || box.height < 1) return false
  const view = element.closest('.pages-window')?.getBoundingClientRect()
  return view === undefined || (box.right > view.left + 1 && box.left < view.right - 1)
}

function nameOf(element: Element): string {
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)
  return `${element.tagName.toLowerCase()}.${[...element.classList].slice(0, 2).join('.')} "${words}"`
}

function millimetres(pixels: number, { pixelsPerMm }: Least): string {
  return (pixels / pixelsPerMm).toFixed(1)
}

function tooSmall(target: HTMLElement, least: Least): string[] {
  const { width, height } = target.getBoundingClientRect()
  // Turning a page decides nothing: it is a key.
  const isKey = target.matches('.keyboard-key, .pages-turn > *')
  const needed = isKey ? key : target.matches(decisions) ? primary : smallest
  const side = Math.min(width, height)
  return side + tolerance < needed * least.pixelsPerMm
    ? [`${nameOf(target)} is ${millimetres(width, least)} × ${millimetres(height, least)} mm, needs ${needed}`]
    : []
}

function tooClose(targets: readonly HTMLElement[], least: Least): string[] {
  const boxes = targets.map((target) => target.getBoundingClientRect())
  const problems: string[] = []
  for (const [index, one] of boxes.entries()) {
    for (let other = index + 1; other < boxes.length; other += 1) {
      const [first, second, box] = [targets[index], targets[other], boxes[other]]
      if (first === undefined || second === undefined || box === undefined) continue
      if (first.contains(second) || second.contains(first)) continue
      const across = Math.max(one.left - box.right, box.left - one.right)
      const along = Math.max(one.top - box.bottom, box.top - one.bottom)
      const between = Math.max(across, along)
      if (between + tolerance < gap * least.pixelsPerMm) {
        problems.push(`${nameOf(first)} and ${nameOf(second)} are ${millimetres(between, least)} mm apart`)
      }
    }
  }
  return problems
}

/** Text that is too small, lies outside the glass or outside what it belongs to, or under something else. */
function textProblems(scope: Element, least: Least): string[] {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT)
  const problems: string[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (
      parent === null ||
      node.nodeValue?.trim() === '' ||
      parent.closest('.sr-only, .watermark, svg, style') !== null ||
      getComputedStyle(parent).clipPath !== 'none'
    )
      continue
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const lines = [...range.getClientRects()].filter(
      (line) => line.width > 1 && isOnPage(line, parent) && isInTypedText(line, parent),
    )
    if (lines.length === 0) continue
    const capital = (Number.parseFloat(getComputedStyle(parent).fontSize) * capitalEm) / least.pixelsPerMm
    // Keys are named aloud and shown large above: their faces keep to what fits on 15 mm.
    const needed = parent.closest('.keyboard') === null ? least.capital : keyCapital
    if (capital < needed - 0.02) problems.push(`${nameOf(parent)} has capitals of ${capital.toFixed(2)} mm`)
    for (const line of lines) {
      // The label above the keys repeats what stands above the field, in two lines at most.
      if (parent.matches('.keyboard-label')) continue
      const outside = boxesAround(parent).find((box) => !holds(box.box, line))
      if (outside !== undefined) problems.push(`${nameOf(parent)} runs out of ${outside.name}`)
    }
  }
  return [...new Set(problems)]
}

function isOnPage(line: DOMRect, parent: Element): boolean {
  const view = parent.closest('.pages-window')?.getBoundingClientRect()
  return view === undefined || (line.right > view.left + 1 && line.left < view.right - 1)
}

/** What is typed above the keys moves with its caret as in any field: letters out of sight there are not lost. */
function isInTypedText(line: DOMRect, parent: Element): boolean {
  const view = parent.closest('.keyboard-text')?.getBoundingClientRect()
  return view === undefined || (line.bottom > view.top + 1 && line.top < view.bottom - 1)
}

/** What may not cut a line of text: the glass, the control it stands on, and whatever clips. */
function boxesAround(element: Element): readonly { readonly name: string; readonly box: DOMRect }[] {
  const around = [{ name: 'the glass', box: new DOMRect(0, 0, window.innerWidth, window.innerHeight) }]
  for (let outer: Element | null = element; outer !== null; outer = outer.parentElement) {
    const clips: boolean = getComputedStyle(outer).overflow !== 'visible' && !outer.matches('.keyboard-text')
    if (
      clips ||
      outer.matches(
        '.pressable, button, .notice, .review-line, .check-card, .field-error, .dialog-modal, .screen-head, .screen-feet, .screen-ask',
      )
    ) {
      // A box that is broken over two pages has one part on this one; only whole boxes are compared.
      if (outer.getClientRects().length === 1) around.push({ name: nameOf(outer), box: outer.getBoundingClientRect() })
    }
  }
  return around
}

/** Lines are taller than their letters: marks may stand over a box that fits its letters. */
function holds(box: DOMRect, line: DOMRect): boolean {
  const slack = line.height * 0.14 + 1
  return (
    line.left >= box.left - 1.5 &&
    line.right <= box.right + 1.5 &&
    line.top >= box.top - slack &&
    line.bottom <= box.bottom + slack
  )
}

/** Whatever holds more than it shows, or could be scrolled. */
function hiddenContent(scope: Element): string[] {
  const all = [...scope.querySelectorAll('*'), document.documentElement, document.body]
  return all
    .filter((one) => {
      // The practice mark runs off all edges by design.
      const isMark = one.matches('.watermark') || one.querySelector(':scope > .watermark') !== null
      if (
        isMark ||
        one.closest('.watermark, .sr-only, svg, .keyboard-text, .keyboard-label') !== null ||
        one.matches('input, textarea, img, canvas, video')
      )
        return false
      if (!one.checkVisibility({ visibilityProperty: true })) return false
      const { overflowX, overflowY } = getComputedStyle(one)
      const clips = overflowX !== 'visible' || overflowY !== 'visible'
      // A visually hidden input has a box of one pixel.
      if (!clips || one.clientWidth <= 1) return false
      // Pages lie beside each other: only what a page cuts off below its foot is lost.
      const across = one.matches('.pages-window') ? 0 : one.scrollWidth - one.clientWidth
      return one.scrollHeight - one.clientHeight > 2 || across > 2
    })
    .map((one) => `${nameOf(one)} cuts off what it holds`)
}
