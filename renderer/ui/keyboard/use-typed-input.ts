import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import type { Capitals } from '../../../shared/text/capitals.ts'
import { deleteLetter } from '../../../shared/text/delete-letter.ts'
import { goOn, type InputElement, readEdit, writeEdit } from './input-element.ts'
import { useKeyboard } from './keyboard-context.ts'
import type { LayoutName } from './layouts.ts'
import { typeCharacter } from './press-key.ts'

interface TypedInputOptions {
  /** Shown above the keys, beside the text. */
  readonly label: string
  readonly layout: LayoutName
  readonly capitals?: Capitals | undefined
  readonly isPersonal?: boolean | undefined
}

/** Props that make an `<input>` or `<textarea>` one that our own keyboard serves and that a real one types Telex into. */
export function useTypedInput<Element extends InputElement>(options: TypedInputOptions) {
  const keyboard = useKeyboard()
  const element = useRef<Element>(null)
  const { close } = keyboard
  useEffect(() => {
    const mounted = element.current
    return () => {
      if (mounted !== null) close(mounted)
    }
  }, [close])

  return {
    ref: element,
    'data-typed': '',
    'data-hidden': options.isPersonal === true && keyboard.hidesNumbers ? '' : undefined,
    inputMode: 'none' as const,
    autoComplete: 'off',
    autoCorrect: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
    onFocus: (event: FocusEvent<Element>) => {
      const { label, layout, capitals = 'none', isPersonal = false } = options
      keyboard.open({ element: event.currentTarget, label, layout, capitals, isPersonal })
    },
    onBlur: (event: FocusEvent<Element>) => {
      const goesToKeys = event.relatedTarget instanceof HTMLElement && event.relatedTarget.closest('.keyboard') !== null
      if (!goesToKeys) keyboard.close(event.currentTarget)
    },
    onKeyDown: (event: KeyboardEvent<Element>) => {
      const input = event.currentTarget
      if (event.defaultPrevented || event.nativeEvent.isComposing) return
      if (event.key === 'Enter' && !(input instanceof HTMLTextAreaElement)) {
        event.preventDefault()
        goOn(input)
        return
      }
      const shortcut = event.ctrlKey || event.altKey || event.metaKey
      if (options.layout !== 'letters' || keyboard.typing.method === 'plain' || shortcut) return
      const selects = input.selectionStart !== input.selectionEnd
      if (event.key === 'Backspace' && !selects) {
        event.preventDefault()
        writeEdit(input, deleteLetter(readEdit(input), keyboard.typing.tonePlace))
      }
      if (event.key.length !== 1) return
      event.preventDefault()
      writeEdit(input, typeCharacter(readEdit(input), event.key, options.layout, keyboard.typing))
    },
  }
}
