import { useEffect } from 'react'
import { type ServiceKey, serviceOf } from '../../../shared/keys/service-keys.ts'
import type { InputElement } from '../keyboard/input-element.ts'
import type { Direction } from './nearest.ts'
import { isOnKeys, rememberHand } from './last-hand.ts'
import { isTextInput } from './reachable.ts'
import { enterKeyboard, focusAfter, rememberField, rememberFocus, stepFocus, typedField } from './step-focus.ts'

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

export interface KeyPad {
  /** What each service key does. */
  readonly services: Readonly<Record<ServiceKey, () => void>>
  /** Up and down go by reading order: somebody listens. */
  readonly inOrder: boolean
}

/**
 * Everything by five keys: the arrows move the focus to what lies there, Enter presses it, and service keys call help
 * and the voice. Listens before all controls, because groups of choices would keep the arrows to themselves.
 */
export function useKeyPad({ services, inOrder }: KeyPad): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      rememberHand('keys')
      if (act(event, services, inOrder)) {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
    }
    const onTouch = () => {
      rememberHand('glass')
    }
    const onFocusIn = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      rememberFocus(target)
      if (isTextInput(target)) rememberField(target)
    }
    let lost: EventTarget | null = null
    const onFocusOut = ({ target }: FocusEvent) => {
      if (!isOnKeys()) return
      lost = target
      // Within one frame the focus may go on and be lost elsewhere: what had it last counts.
      requestAnimationFrame(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return
        const from = lost instanceof Element ? lost : null
        focusAfter(from !== null && from.closest('.keyboard') !== null ? typedField() : from)
      })
    }
    window.addEventListener('keydown', onKey, { capture: true })
    window.addEventListener('pointerdown', onTouch, { capture: true })
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('focusout', onFocusOut)
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true })
      window.removeEventListener('pointerdown', onTouch, { capture: true })
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('focusout', onFocusOut)
    }
  }, [services, inOrder])
}

/** Hands back whether the key was ours. */
function act(event: KeyboardEvent, services: KeyPad['services'], inOrder: boolean): boolean {
  const service = serviceOf(event.key)
  if (service !== null) {
    if (!event.repeat) services[service]()
    return true
  }
  const active = document.activeElement
  const direction = directions[event.key]
  if (direction !== undefined) {
    // Within a field left and right move between its letters, and at its ends on to what stands beside it.
    if (isTextInput(active) && hasLetters(active, direction)) return false
    stepFocus(direction, inOrder)
    return true
  }
  if (event.key === 'Enter' && inOrder && isTextInput(active)) return enterKeyboard()
  if (
    event.key === 'Enter' &&
    active instanceof HTMLInputElement &&
    (active.type === 'radio' || active.type === 'checkbox')
  ) {
    active.click()
    return true
  }
  return false
}

/** Whether the caret has a letter to move over, or a selection to leave. */
function hasLetters(field: InputElement, direction: Direction): boolean {
  const { selectionStart: start, selectionEnd: end } = field
  if (direction === 'up' || direction === 'down') return false
  if (start !== end) return true
  return direction === 'left' ? start !== 0 : end !== field.value.length
}
