import { useMemo, useSyncExternalStore } from 'react'
import type { Edit } from '../../../shared/text/edit.ts'
import { toldAfterPaint } from '../after-paint.ts'
import type { InputElement } from './input-element.ts'
import { typedIn, watchTyping } from './watch-typing.ts'

/** A field's text and caret, once the frame that shows the letter is painted. */
export function useTypedText(element: InputElement): Edit {
  const text = useOfTyped(element, (typed) => typed.text)
  const caret = useOfTyped(element, (typed) => typed.caret)
  return useMemo(() => ({ text, caret }), [text, caret])
}

/**
 * What follows from a field's text and caret, a plain value: renders again only when that has changed, and never before
 * the letter itself is painted.
 */
export function useOfTyped<Value extends string | number | boolean>(
  element: InputElement,
  select: (typed: Edit) => Value,
): Value {
  const watch = useMemo(() => toldAfterPaint((changed) => watchTyping(element, changed)), [element])
  return useSyncExternalStore(watch, () => select(typedIn(element)))
}
