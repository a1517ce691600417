import { createContext, useContext } from 'react'
import type { Language } from '../../../shared/language.ts'
import type { Capitals } from '../../../shared/text/capitals.ts'
import type { InputElement } from './input-element.ts'
import type { LayoutName } from './layouts.ts'
import type { Typing } from './typing.ts'

/** The field that is being typed in. */
export interface KeyboardTarget {
  readonly element: InputElement
  readonly label: string
  readonly layout: LayoutName
  readonly capitals: Capitals
  /** Holds a number of a person: an eye above the keys hides it from those who stand behind. */
  readonly isPersonal: boolean
  /** What is written in it, where that is not simply the language of the screens. */
  readonly language?: Language | undefined
}

export interface KeyboardControl {
  readonly target: KeyboardTarget | null
  /** How letters are typed in the field that is served. */
  readonly typing: Typing
  /** Personal numbers show dots, as somebody asked for. The page ends with the visit, and this with it. */
  readonly hidesNumbers: boolean
  readonly setHidesNumbers: (hides: boolean) => void
  readonly open: (target: KeyboardTarget) => void
  /** Closes when it still serves this field. */
  readonly close: (element: InputElement) => void
  /** What the last key of the last field does besides sinking the keys; null where it does nothing more. */
  readonly onward: (() => void) | null
  readonly setOnward: (action: (() => void) | null) => void
  /** Saves what the screen below holds, from any of its fields; null where there is nothing to save. */
  readonly onSave: (() => void) | null
  readonly setOnSave: (action: (() => void) | null) => void
  /** Whether the screen below has a way back. */
  readonly hasBack: boolean
  /** Takes it, as it is at that moment. */
  readonly goBack: () => void
  readonly setBack: (action: (() => void) | null) => void
  /** Where a field may show more above the keys, e.g. places found; null while closed. */
  readonly slot: HTMLElement | null
  readonly setSlot: (slot: HTMLElement | null) => void
}

export const KeyboardContext = createContext<KeyboardControl | null>(null)

export function useKeyboard(): KeyboardControl {
  const control = useContext(KeyboardContext)
  if (control === null) throw new Error('useKeyboard needs a KeyboardProvider above it')
  return control
}
