import './keyboard.css'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/assert-never.ts'
import { wantsCapital } from '../../../shared/text/capitals.ts'
import { usePreferences } from '../preferences.tsx'
import { goOn, nextInput, readEdit, writeEdit } from './input-element.ts'
import { type KeyboardTarget, useKeyboard } from './keyboard-context.ts'
import { KeyboardKey } from './keyboard-key.tsx'
import { type Key, layoutOf, wideFrom } from './layouts.ts'
import { pressKey } from './press-key.ts'
import { TypedText } from './typed-text.tsx'
import { useRoomAboveKeys } from './use-room-above-keys.ts'
import { useGlassWidth } from './use-glass-width.ts'
import { useOfTyped } from './use-typed-text.ts'

type Shift = 'auto' | 'upper' | 'lower' | 'locked'

/** From this width on, in millimetres, and in usual letters, keys have room for their words. */
const wordsFrom = 260

/**
 * The keys, and above them what is being typed, large and with its caret, so that the eye needn't leave the hand.
 *
 * Keys act when the finger comes down and never take the focus from the field.
 */
export function Keyboard(props: { readonly target: KeyboardTarget }) {
  const { t } = useTranslation('keyboard')
  const { target } = props
  const { typing, close, onward, setSlot, hidesNumbers, setHidesNumbers } = useKeyboard()
  const { textSize } = usePreferences()
  const width = useGlassWidth()
  const board = useRef<HTMLElement>(null)
  useRoomAboveKeys(board)
  const wantsUpper = useOfTyped(target.element, (typed) => wantsCapital(typed, target.capitals))
  const isEmpty = useOfTyped(target.element, (typed) => typed.text === '')
  const [shift, setShift] = useState<Shift>('auto')
  const [showsSymbols, setShowsSymbols] = useState(false)
  const [cleared, setCleared] = useState<string | null>(null)
  const [shownFor, setShownFor] = useState(target.element)
  if (shownFor !== target.element) {
    setShownFor(target.element)
    setShift('auto')
    setShowsSymbols(false)
    setCleared(null)
  }

  const isUpper = (wanted: boolean) =>
    target.layout === 'letters' && (shift === 'upper' || shift === 'locked' || (shift === 'auto' && wanted))
  const upper = isUpper(wantsUpper)
  const layout = layoutOf({
    name: target.layout,
    symbols: showsSymbols,
    method: typing.method,
    narrow: width < wideFrom,
  })
  const next = nextInput(target.element)
  const compact = width < wordsFrom || textSize === 'large'

  const press = (key: Key) => {
    switch (key.kind) {
      case 'shift':
        setShift(shift === 'upper' ? 'locked' : upper ? 'lower' : 'upper')
        return
      case 'symbols':
        setShowsSymbols(true)
        return
      case 'letters':
        setShowsSymbols(false)
        return
      case 'hide':
      case 'show':
        setHidesNumbers(key.kind === 'hide')
        return
      case 'undo':
        if (cleared !== null) writeEdit(target.element, { text: cleared, caret: cleared.length })
        return
      case 'done':
        goOn(target.element)
        // A field that had lost the focus already has no blur to tell of.
        if (next === null) {
          close(target.element)
          onward?.()
        }
        return
      case 'character':
      case 'tone':
      case 'space':
      case 'backspace':
      case 'clear':
      case 'left':
      case 'right': {
        if (key.kind === 'clear') setCleared(target.element.value)
        const typed = readForKey(target, key)
        // By the text as it is now: the faces of the keys follow a frame later.
        const capital = isUpper(wantsCapital(typed, target.capitals))
        const edit = pressKey(typed, key, { layout: target.layout, upper: capital }, typing)
        if (edit !== null) writeEdit(target.element, edit)
        // React may render for a state that is the same already.
        if (shift === 'upper' || shift === 'lower') setShift('auto')
        return
      }
      default:
        assertNever(key)
    }
  }

  // Always the same function, so that a letter renders the text anew and not forty keys.
  const latest = useRef(press)
  useLayoutEffect(() => {
    latest.current = press
  })
  const onKey = useCallback((key: Key) => latest.current(key), [])

  const wayOn = next !== null ? 'next' : onward === null ? 'done' : 'goOn'
  const shared = { upper, locked: shift === 'locked', wayOn, compact, t, onKey } as const
  const mayUndo = isEmpty && cleared !== null && cleared !== ''
  return (
    <section
      ref={board}
      data-react-aria-top-layer="true"
      className="keyboard"
      data-layout={target.layout}
      data-compact={compact ? '' : undefined}
      aria-label={t('label')}
    >
      <div className="keyboard-inner">
        <div className="keyboard-line">
          <p className="keyboard-label">{target.label}</p>
          <TypedText target={target} />
          {target.isPersonal ? <KeyboardKey {...shared} shape={hidesNumbers ? showKey : hideKey} /> : null}
          <KeyboardKey {...shared} shape={mayUndo ? undoKey : clearKey} />
        </div>
        <div className="keyboard-slot" ref={setSlot} />
        <div className="keyboard-rows">
          {layout.map((row, index) => (
            // A layout's rows never move: their place is their name.
            // oxlint-disable-next-line react/no-array-index-key
            <div className="keyboard-row" key={index}>
              {row.map((key) => (
                <KeyboardKey
                  key={key.kind === 'character' ? key.text : key.kind === 'tone' ? key.tone : key.kind}
                  {...shared}
                  shape={key}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}

const hideKey: Key = { kind: 'hide' }
const showKey: Key = { kind: 'show' }
const clearKey: Key = { kind: 'clear' }
const undoKey: Key = { kind: 'undo' }

/** Backspace on a selection deletes just the selection, so nothing more may go. */
function readForKey(target: KeyboardTarget, key: Key) {
  const { element } = target
  const edit = readEdit(element)
  const hasSelection = element.selectionStart !== element.selectionEnd
  if (key.kind !== 'backspace' || !hasSelection) return edit
  return { text: `${edit.text.slice(0, edit.caret)}\u0000${edit.text.slice(edit.caret)}`, caret: edit.caret + 1 }
}
