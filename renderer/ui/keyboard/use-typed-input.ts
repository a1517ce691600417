import {
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Language } from '../../../shared/language.ts'
import type { Capitals } from '../../../shared/text/capitals.ts'
import { deleteLetter } from '../../../shared/text/delete-letter.ts'
import { goOn, type InputElement, readEdit, writeEdit } from './input-element.ts'
import { useKeyboard } from './keyboard-context.ts'
import type { LayoutName } from './layouts.ts'
import { typeCharacter } from './press-key.ts'

interface TypedInputOptions<Element> {
  /** Shown above the keys, beside the text. */
  readonly label: string
  readonly layout: LayoutName
  readonly capitals?: Capitals | undefined
  readonly isPersonal?: boolean | undefined
  /** What is written in it, where that is not simply the language of the screens. */
  readonly language?: Language | undefined
  /** What is to stand in the field. */
  readonly value: string
  /** What was typed, put right (digits only, groups of three). Without it every text may stand. */
  readonly settle?: ((typed: string) => string) | undefined
  /** What stands there now, and what stood there before. */
  readonly onText: (text: string, before: string, input: Element) => void
}

/**
 * Props that make an `<input>` or `<textarea>` one that our own keyboard serves and that a real one types Telex into.
 *
 * The field holds its text itself, so that a letter needs no render to stand there; `value` is written into it when it
 * says something else than the field.
 */
export function useTypedInput<Element extends InputElement>(options: TypedInputOptions<Element>) {
  const keyboard = useKeyboard()
  const element = useRef<Element>(null)
  const { close } = keyboard
  const { value } = options
  const [first] = useState(value)
  const known = useRef(value)
  useLayoutEffect(() => {
    known.current = value
    if (element.current !== null && element.current.value !== value) element.current.value = value
  }, [value])
  useEffect(() => {
    const mounted = element.current
    return () => {
      if (mounted !== null) close(mounted)
    }
  }, [close])

  return {
    ref: element,
    'data-typed': '',
    defaultValue: first,
    onChange: ({ currentTarget: input }: ChangeEvent<Element>) => {
      const text = options.settle === undefined ? input.value : options.settle(input.value)
      if (text !== input.value) input.value = text
      const before = known.current
      known.current = text
      options.onText(text, before, input)
    },
    'data-hidden': options.isPersonal === true && keyboard.hidesNumbers ? '' : undefined,
    inputMode: 'none' as const,
    autoComplete: 'off',
    autoCorrect: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
    onFocus: (event: FocusEvent<Element>) => {
      const { label, layout, capitals = 'none', isPersonal = false, language } = options
      keyboard.open({ element: event.currentTarget, label, layout, capitals, isPersonal, language })
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
      const { typing } = keyboard
      if (options.layout !== 'letters' || typing.method === 'plain' || shortcut) return
      const selects = input.selectionStart !== input.selectionEnd
      if (event.key === 'Backspace' && !selects) {
        event.preventDefault()
        writeEdit(input, deleteLetter(readEdit(input), typing.tonePlace))
      }
      if (event.key.length !== 1) return
      event.preventDefault()
      writeEdit(input, typeCharacter(readEdit(input), event.key, options.layout, typing))
    },
  }
}
