import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { usePreferences } from '../preferences.tsx'
import type { InputElement } from './input-element.ts'
import { KeyboardContext, type KeyboardControl, type KeyboardTarget } from './keyboard-context.ts'
import { Keyboard } from './keyboard.tsx'
import type { Typing } from './typing.ts'

interface KeyboardProviderProps {
  readonly typing: Typing
  readonly children: ReactNode
}

/**
 * One keyboard for all fields below it. It rises when a field gets the focus and sinks when the focus leaves.
 *
 * Telex and VNI compose only while the screens speak Vietnamese: a visitor who reads English types "Foo", not "Fô". A
 * field that says what is written in it, as an officer's English name of a procedure, goes by that.
 * The keys for tones and ă â ê ô ơ ư đ are there in every language.
 */
export function KeyboardProvider(props: KeyboardProviderProps) {
  const { language } = usePreferences()
  const [target, setTarget] = useState<KeyboardTarget | null>(null)
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const [onward, keepOnward] = useState<(() => void) | null>(null)
  const setOnward = useCallback((action: (() => void) | null) => keepOnward(() => action), [])
  const [onSave, keepOnSave] = useState<(() => void) | null>(null)
  const setOnSave = useCallback((action: (() => void) | null) => keepOnSave(() => action), [])
  // A screen gives another function at every render: only whether there is one is worth rendering the keys for.
  const back = useRef<(() => void) | null>(null)
  const [hasBack, setHasBack] = useState(false)
  const setBack = useCallback((action: (() => void) | null) => {
    back.current = action
    setHasBack(action !== null)
  }, [])
  const goBack = useCallback(() => back.current?.(), [])
  const [hidesNumbers, setHidesNumbers] = useState(false)
  const close = useCallback((element: InputElement) => {
    setTarget((current) => (current?.element === element ? null : current))
  }, [])
  const { method, tonePlace } = props.typing
  const control = useMemo<KeyboardControl>(
    () => ({
      target,
      typing: { method: (target?.language ?? language) === 'vi' ? method : 'plain', tonePlace },
      hidesNumbers,
      setHidesNumbers,
      open: setTarget,
      close,
      onward,
      setOnward,
      onSave,
      setOnSave,
      hasBack,
      goBack,
      setBack,
      slot,
      setSlot,
    }),
    [
      target,
      language,
      method,
      tonePlace,
      hidesNumbers,
      close,
      onward,
      setOnward,
      onSave,
      setOnSave,
      hasBack,
      goBack,
      setBack,
      slot,
    ],
  )
  return (
    <KeyboardContext value={control}>
      {props.children}
      {/* Beside the page, not in it: a dialog makes everything in the page inert, and a PIN is typed in one. */}
      {target === null ? null : createPortal(<Keyboard target={target} />, document.body)}
    </KeyboardContext>
  )
}
