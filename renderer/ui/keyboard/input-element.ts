import type { Edit } from '../../../shared/text/edit.ts'

export type InputElement = HTMLInputElement | HTMLTextAreaElement

/** What was last written into a field, with the keys it came from. Holds only while nobody else has touched the field. */
const written = new WeakMap<InputElement, Edit>()

/** The field's text and caret; a selection is taken as already deleted, since typing replaces it. */
export function readEdit(element: InputElement): Edit {
  const start = element.selectionStart ?? element.value.length
  const end = element.selectionEnd ?? start
  const last = written.get(element)
  if (last !== undefined && start === end && last.text === element.value && last.caret === start) return last
  return { text: element.value.slice(0, start) + element.value.slice(end), caret: start }
}

/**
 * Writes as if the person had typed: the framework hears an ordinary `input` event.
 *
 * React overrides `value` on the element itself to follow it, so the setter of the prototype is used. Text beyond
 * `maxLength` is refused as a whole, as the browser does with real keys.
 */
export function writeEdit(element: InputElement, edit: Edit): void {
  if (element.maxLength >= 0 && edit.text.length > element.maxLength && edit.text.length > element.value.length) return
  if (edit.text !== element.value) {
    const prototype = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
    Reflect.set(prototype.prototype, 'value', edit.text, element)
    element.setSelectionRange(edit.caret, edit.caret)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  } else {
    element.setSelectionRange(edit.caret, edit.caret)
  }
  written.set(element, edit)
}

/** The typed field behind this one on the same screen or in the same dialog, in reading order. */
export function nextInput(element: InputElement): InputElement | null {
  const scope = element.closest('[role="dialog"], .screen') ?? document.body
  const all = [...scope.querySelectorAll<InputElement>('[data-typed]')].filter((input) => !input.disabled)
  return all[all.indexOf(element) + 1] ?? null
}

/** What the key "next" does, and a field that is full by itself: on to the next one, and after the last the keys sink. */
export function goOn(element: InputElement): void {
  const next = nextInput(element)
  if (next === null) element.blur()
  else next.focus()
}
