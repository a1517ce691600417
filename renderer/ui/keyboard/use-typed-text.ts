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
    const follow = () => {
      // A field may put right what was typed (grouping digits): look once more after it has.
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setTyped(readNow()))
      setTyped(readNow())
    }
    const readNow = (): Edit => ({ text: element.value, caret: element.selectionStart ?? element.value.length })
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
