import { memo, useLayoutEffect, useRef } from 'react'
import { type KeyboardTarget, useKeyboard } from './keyboard-context.ts'
import { createLineOfText, type LineOfText } from './line-of-text.ts'
import { typedIn, watchTyping } from './watch-typing.ts'

/** The text as it stands, with a caret. Touching a letter puts the caret before it; the field itself stays the real one. */
export const TypedText = memo(TypedLine)

function TypedLine(props: { readonly target: KeyboardTarget }) {
  const { element, isPersonal } = props.target
  const { hidesNumbers } = useKeyboard()
  const box = useRef<HTMLDivElement>(null)
  const line = useRef<LineOfText>(null)
  // A PIN is typed in a hall: what the field hides, this line hides as well.
  const isPassword = element instanceof HTMLInputElement && element.type === 'password'
  const isSecret = isPassword || (isPersonal && hidesNumbers)
  useLayoutEffect(() => {
    if (box.current === null) return undefined
    const shown = createLineOfText(box.current)
    line.current = shown
    const follow = () => {
      const { text, caret } = typedIn(element)
      shown.show({ text: isSecret ? '•'.repeat(text.length) : text, caret })
    }
    follow()
    // What is found above the keys takes a line from it.
    const resized = new ResizeObserver(() => shown.turnToCaret())
    resized.observe(box.current)
    const stopWatching = watchTyping(element, follow)
    return () => {
      resized.disconnect()
      stopWatching()
    }
  }, [element, isSecret])
  return (
    <div
      ref={box}
      className="keyboard-text"
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault()
        const at = line.current?.caretAt(event.clientX, event.clientY)
        if (at !== undefined) element.setSelectionRange(at, at)
      }}
    />
  )
}
