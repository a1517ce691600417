import { type BurstRules, type BurstState, cardRules, type Ended, endBurst, noBurst, takeKey } from './burst.ts'
import type { Clock } from './clock.ts'
import { asTextField, type FieldMemory, rememberField, restoreField, typeInto } from './field-memory.ts'
import { readWedgeKey } from './wedge-key.ts'

/**
 * How long after the last key a burst without Enter ends. Longer than the longest gap, because a busy page
 * hears its keys late: their own times tell the rhythm, this timer only tells that nothing more comes.
 */
const END_AFTER_MS = 200
/** Outside fields nobody types, so the second quick key is already kept from the buttons. */
const SUSPECT_OUTSIDE_FIELDS_FROM = 2

export interface WedgeReader {
  /** Hears the text of every card, each once, until the returned function is called. */
  readonly listen: (onText: (text: string) => void) => () => void
  readonly close: () => void
}

/**
 * A card reader that types what it reads, like a keyboard.
 *
 * Listens before every other part of the page, so that a burst presses no button and fills no field: what leaked
 * into a field before the burst was recognised is taken back, and what was kept from a person who only typed
 * fast is given back.
 *
 * @param target the window.
 */
export function createWedgeReader(target: EventTarget, clock: Clock, rules: BurstRules = cardRules): WedgeReader {
  const listeners = new Set<(text: string) => void>()
  const swallowedCodes = new Set<string>()
  let state: BurstState = noBurst
  let memory: FieldMemory | null = null
  let callOff: (() => void) | undefined

  const finish = (ended: Ended | null) => {
    if (ended === null) return
    if (ended.kind === 'card') {
      if (memory !== null) restoreField(memory)
      for (const listener of listeners) listener(ended.text)
    } else if (memory !== null) {
      typeInto(memory.field, ended.kept)
    }
  }
  const finishNow = () => {
    const ended = endBurst(state, rules)
    state = noBurst
    finish(ended)
  }

  const onKeyDown = (event: Event) => {
    // A held key repeats as fast as a reader types, but a reader holds none.
    if (!(event instanceof KeyboardEvent) || event.repeat) return
    const key = readWedgeKey(event)
    if (key === null) return
    const field = asTextField(event.composedPath()[0] ?? null)
    const here = field === null ? { ...rules, suspectFrom: SUSPECT_OUTSIDE_FIELDS_FROM } : rules
    const step = takeKey(state, key, here)
    callOff?.()
    state = step.state
    // A person who typed a word fast and pressed Enter means it; the word is back in the field before Enter arrives.
    const meant = step.ended?.kind === 'tooShort' && key.kind === 'enter' && memory !== null
    finish(step.ended)
    if (step.begins) memory = field === null ? null : rememberField(field)
    if (step.swallow && !meant) {
      event.preventDefault()
      event.stopImmediatePropagation()
      swallowedCodes.add(event.code)
    } else {
      // A reader may keep its release to itself: the next press of that key is a person's, and so is its release.
      swallowedCodes.delete(event.code)
    }
    if (state.length > 0) callOff = clock.after(END_AFTER_MS, finishNow)
  }
  const onKeyUp = (event: Event) => {
    // Buttons are pressed by the release of a key as well.
    if (!(event instanceof KeyboardEvent) || !swallowedCodes.delete(event.code)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  target.addEventListener('keydown', onKeyDown, { capture: true })
  target.addEventListener('keyup', onKeyUp, { capture: true })
  return {
    listen(onText) {
      listeners.add(onText)
      return () => listeners.delete(onText)
    },
    close() {
      callOff?.()
      listeners.clear()
      target.removeEventListener('keydown', onKeyDown, { capture: true })
      target.removeEventListener('keyup', onKeyUp, { capture: true })
    },
  }
}
