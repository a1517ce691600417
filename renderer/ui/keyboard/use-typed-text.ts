import { useEffect, useState } from 'react'
import type { Edit } from '../../../shared/text/edit.ts'
import type { InputElement } from './input-element.ts'

/** Follows a field's text and caret, whoever changes them: our keys, a real keyboard, a finger in the field. */
export function useTypedText(element: InputElement): Edit {
  const read = (): Edit => ({ text: element.value, caret: element.selectionStart ?? element.value.length })
  const [typed, setTyped] = useState(read)
  const [readFrom, setReadFrom] = useState(element)
  if (readFrom !== element) {
    setReadFrom(element)
    setTyped(read())
  }
  useEffect(() => {
    let frame = 0
    // One key is heard three times (input, selection, next frame), but only a change may render all the keys again.
    const take = () => {
      const [text, caret] = [element.value, element.selectionStart ?? element.value.length]
      setTyped((known) => (known.text === text && known.caret === caret ? known : { text, caret }))
    }
    const follow = () => {
      // A field may put right what was typed (grouping digits): look once more after it has.
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(take)
      take()
    }
    element.addEventListener('input', follow)
    document.addEventListener('selectionchange', follow)
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('input', follow)
      document.removeEventListener('selectionchange', follow)
    }
  }, [element])
  return typed
}
