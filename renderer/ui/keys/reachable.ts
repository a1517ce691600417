import type { InputElement } from '../keyboard/input-element.ts'

const focusable = 'button, input, textarea, a[href]'
const unreachable = '[inert], [hidden], .development-panel, :disabled'

/** What lies on top: the focus never leaves it. */
export function topmost(): Element {
  return [...document.querySelectorAll('.dialog')].at(-1) ?? document.getElementById('root') ?? document.body
}

/** Everything in `scope` that keys can come to, in reading order, on whatever page it stands. */
export function reachable(scope: Element): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>(focusable)].filter(
    (one) =>
      one.closest(unreachable) === null &&
      one.checkVisibility({ visibilityProperty: true }) &&
      one.closest('[aria-hidden=true]') === null,
  )
}

/** Where somebody sees it: a hidden input of a card is seen as its card. */
export function boxOf(element: Element): DOMRect {
  return (element.closest('label.pressable') ?? element).getBoundingClientRect()
}

/** Whether it stands on the page that is turned to now. */
export function isInSight(element: Element): boolean {
  const view = element.closest('.pages-window')?.getBoundingClientRect()
  const box = boxOf(element)
  return view === undefined || (box.right > view.left + 1 && box.left < view.right - 1)
}

export function isTextInput(element: Element | null): element is InputElement {
  return element instanceof HTMLElement && element.matches('[data-typed]')
}
