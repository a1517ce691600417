import './keyboard-line.css'
import './keyboard.css'
import './keyboard-suggestions.css'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/assert-never.ts'
import { wantsCapital } from '../../../shared/text/capitals.ts'
import { useFrame } from '../frame.tsx'
import { usePreferences } from '../preferences.tsx'
import { useIsTight } from '../use-is-tight.ts'
import { goOn, nextInput, readEdit, writeEdit } from './input-element.ts'
import { type KeyboardTarget, useKeyboard } from './keyboard-context.ts'
import { KeyboardKey } from './keyboard-key.tsx'
import { type Key, layoutOf, type Way, wideFrom, withWays } from './layouts.ts'
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
  const { typing, close, onward, onSave, hasBack, goBack, setSlot, hidesNumbers, setHidesNumbers } = useKeyboard()
  const { onHelp } = useFrame()
  const isTight = useIsTight()
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
  // In a dialog they would leave the screen below it.
  const inDialog = target.element.closest('.dialog') !== null
  const offered: Readonly<Record<Way, boolean>> = { help: onHelp !== undefined, back: hasBack, save: onSave !== null }
  const ways = (['help', 'back', 'save'] as const).filter((way) => !inDialog && offered[way])
  const placeOfWays = placeFor(width, isTight, textSize)
  const keys = layoutOf({
    name: target.layout,
    symbols: showsSymbols,
    method: typing.method,
    narrow: width < wideFrom,
  })
  const layout = placeOfWays === 'row' ? withWays(keys, ways) : keys
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
      case 'back':
      case 'help':
      case 'save':
        target.element.blur()
        close(target.element)
        if (key.kind === 'back') goBack()
        else if (key.kind === 'save') onSave?.()
        else onHelp?.()
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

  const isNarrow = placeOfWays === 'line' || placeOfWays === 'row'
  const waysShow = !isNarrow ? 'both' : textSize === 'large' ? 'signs' : 'words'
  const wayOn = next !== null ? 'next' : onward === null ? 'done' : 'goOn'
  const shared = { upper, locked: shift === 'locked', wayOn, compact, ways: waysShow, t, onKey } as const
  const shownWays = ways.map((kind) => <KeyboardKey key={kind} {...shared} shape={wayKeys[kind]} />)
  const mayUndo = isEmpty && cleared !== null && cleared !== ''
  return (
    <section
      ref={board}
      data-react-aria-top-layer="true"
      className="keyboard"
      data-layout={target.layout}
      data-compact={compact ? '' : undefined}
      data-ways={placeOfWays}
      aria-label={t('label')}
    >
      <div className="keyboard-inner">
        <div className="keyboard-line">
          {placeOfWays === 'line' ? shownWays : null}
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
        {isNarrow || ways.length === 0 ? null : <div className="keyboard-ways">{shownWays}</div>}
      </div>
    </section>
  )
}

const hideKey: Key = { kind: 'hide' }
const showKey: Key = { kind: 'show' }
const clearKey: Key = { kind: 'clear' }
const undoKey: Key = { kind: 'undo' }
const wayKeys: Readonly<Record<Way, Key>> = { back: { kind: 'back' }, help: { kind: 'help' }, save: { kind: 'save' } }

/** From this width on, in millimetres, there is room beside the keys for a column of two more. */
const besideFrom = { normal: 370, large: 420 } as const

/**
 * Where the ways stand that the keys cover: on low glass, which has no line to spare, among the keys of the last row, and
 * where those are narrow beside the name of what is typed; on other glass at the side of the keys or below them.
 */
function placeFor(width: number, isTight: boolean, letters: 'normal' | 'large'): 'line' | 'row' | 'beside' | 'below' {
  if (width < wideFrom) return 'line'
  if (isTight) return 'row'
  return width >= besideFrom[letters] ? 'beside' : 'below'
}

/** Backspace on a selection deletes just the selection, so nothing more may go. */
function readForKey(target: KeyboardTarget, key: Key) {
  const { element } = target
  const edit = readEdit(element)
  const hasSelection = element.selectionStart !== element.selectionEnd
  if (key.kind !== 'backspace' || !hasSelection) return edit
  return { text: `${edit.text.slice(0, edit.caret)}\u0000${edit.text.slice(edit.caret)}`, caret: edit.caret + 1 }
}
