import { createContext, useContext } from 'react'
import type { Capitals } from '../../../shared/text/capitals.ts'
import type { InputElement } from './input-element.ts'
import type { LayoutName } from './layouts.ts'
import type { TypingMethod } from './press-key.ts'

/** The field that is being typed in. */
export interface KeyboardTarget {
  readonly element: InputElement
  readonly label: string
  readonly layout: LayoutName
  readonly capitals: Capitals
}

export interface KeyboardControl {
  readonly target: KeyboardTarget | null
  readonly method: TypingMethod
  readonly open: (target: KeyboardTarget) => void
  /** Closes when it still serves this field. */
  readonly close: (element: InputElement) => void
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
