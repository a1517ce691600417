import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Edit } from '../../../shared/text/edit.ts'
import type { InputElement } from './input-element.ts'

/** Follows a field's text and caret, whoever changes them: our keys, a real keyboard, a finger in the field. */
export function useTypedText(element: InputElement): Edit {
  const text = useOfTyped(element, (typed) => typed.text)
  const caret = useOfTyped(element, (typed) => typed.caret)
  return useMemo(() => ({ text, caret }), [text, caret])
}

/** What follows from a field's text and caret, a plain value: renders again only when that has changed. */
export function useOfTyped<Value extends string | number | boolean>(
  element: InputElement,
  select: (typed: Edit) => Value,
): Value {
  const subscribe = useCallback((changed: () => void) => watchTyping(element, changed), [element])
  return useSyncExternalStore(subscribe, () =>
    select({ text: element.value, caret: element.selectionStart ?? element.value.length }),
  )
}

/** Tells whenever text or caret of a field may have changed. Returns the function that stops it. */
function watchTyping(element: InputElement, changed: () => void): () => void {
  let frame = 0
  const follow = () => {
    // A field may put right what was typed (grouping digits): look once more after it has.
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(changed)
    changed()
  }
  element.addEventListener('input', follow)
  document.addEventListener('selectionchange', follow)
  return () => {
    cancelAnimationFrame(frame)
    element.removeEventListener('input', follow)
    document.removeEventListener('selectionchange', follow)
  }
}
