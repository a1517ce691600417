import { type Direction, nearest } from './nearest.ts'
import { boxOf, isInSight, isTextInput, reachable, topmost } from './reachable.ts'

/** Where the focus stood last: a control may be gone when the next step is taken. */
let lastBox = new DOMRect(0, 0, 0, 0)

/**
 * Moves the focus one step. Hands back whether there was anywhere to go; if not, it stays where it is.
 *
 * `inOrder` goes by reading order in place of the eye's: up and down then come to everything, one after the other, for
 * somebody who listens. From a field they go on to what follows it; Enter leads to the keys.
 */
export function stepFocus(direction: Direction, inOrder: boolean): boolean {
  const active = document.activeElement
  if (!inOrder && direction === 'down' && isTextInput(active) && enterKeyboard()) return true
  if (active !== null && active.closest('.keyboard') !== null) {
    return focus(inSight(active, keyboardKeys(), direction) ?? (direction === 'up' ? typedField() : null))
  }
  const places = reachable(topmost())
  if (inOrder && (direction === 'up' || direction === 'down')) return focus(inTurn(active, places, direction))
  return focus(inSight(active, places.filter(isInSight), direction))
}

/** From the field to the keys of the glass that write into it. */
export function enterKeyboard(): boolean {
  return focus(keyboardKeys()[0] ?? null)
}

/** Focuses what a key press leads to when what had the focus is gone. */
export function focusAfter(lost: Element | null): void {
  focus(placeAfter(lost))
}

/**
 * The next place behind one that is gone, e.g. behind the field that was typed in; the question where none follows.
 * Behind the last field it is the way on: the first of the feet calls for help, which nobody means who is done typing.
 */
export function placeAfter(lost: Element | null): HTMLElement | null {
  const places = reachable(topmost()).filter((one) => !one.matches('.screen-tool'))
  const next = lost === null || !lost.isConnected ? undefined : places.find((one) => follows(lost, one))
  const wayOn =
    isTextInput(lost) && next?.closest('.screen-feet')
      ? places.find((one) => one.matches('.button-primary'))
      : undefined
  return wayOn ?? next ?? document.querySelector<HTMLElement>('.screen-question') ?? places[0] ?? null
}

/** Keeps where the focus is, for the step that follows when it is gone. */
export function rememberFocus(element: Element): void {
  lastBox = boxOf(element)
}

function focus(element: HTMLElement | null): boolean {
  if (element === null) return false
  element.focus()
  return true
}

function inSight(active: Element | null, places: readonly HTMLElement[], direction: Direction): HTMLElement | null {
  const from = active === null || active === document.body ? lastBox : boxOf(active)
  const others = places.filter((place) => place !== active)
  const found = nearest(from, others.map(boxOf), direction)
  return found === null ? null : (others[found] ?? null)
}

function inTurn(active: Element | null, places: readonly HTMLElement[], direction: Direction): HTMLElement | null {
  // Turning pages by hand is for the eye: the focus brings its page with it.
  const ordered = places.filter((place) => place.closest('.pages-turn') === null)
  if (active === null || active === document.body) return ordered[0] ?? null
  return direction === 'down'
    ? (ordered.find((place) => follows(active, place)) ?? null)
    : (ordered.findLast((place) => follows(place, active)) ?? null)
}

/** Whether `second` comes after `first` in reading order, and is not within it. */
function follows(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !first.contains(second)
}

function keyboardKeys(): HTMLElement[] {
  const keyboard = document.querySelector('.keyboard')
  return keyboard === null ? [] : reachable(keyboard)
}

let typed: HTMLElement | null = null

/** The field that the keys write into: the last one that had the focus. */
export function rememberField(element: HTMLElement): void {
  typed = element
}

export function typedField(): HTMLElement | null {
  return typed?.isConnected === true ? typed : null
}
