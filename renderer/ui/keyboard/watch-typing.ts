import type { Edit } from '../../../shared/text/edit.ts'
import type { InputElement } from './input-element.ts'

/** A field's text and caret as they stand, whatever they were typed with. */
export function typedIn(element: InputElement): Edit {
  return { text: element.value, caret: element.selectionStart ?? element.value.length }
}

/**
 * Tells whenever text or caret of a field may have changed: by our keys, a real keyboard, a finger in the field.
 *
 * Heard at the document, after the field itself has put right what was typed (grouping digits). Returns the function
 * that stops it.
 */
export function watchTyping(element: InputElement, changed: () => void): () => void {
  const onInput = (event: Event) => {
    if (event.target === element) changed()
  }
  document.addEventListener('input', onInput)
  document.addEventListener('selectionchange', changed)
  return () => {
    document.removeEventListener('input', onInput)
    document.removeEventListener('selectionchange', changed)
  }
}
