import { assertNever } from '../../shared/assert-never.ts'

/**
 * Tells a card reader that types from a person who types, by rhythm alone.
 *
 * A reader types a whole card within a breath, key after key in a few milliseconds; nobody's hands do that.
 * Pure: time is on the keys, and what should happen to each key comes back as a value.
 */
export interface BurstRules {
  /** Longest pause in ms between two keys of one burst. */
  readonly maxGapMs: number
  /** From so many characters on a run is taken for a reader, and its keys are kept from the page. */
  readonly suspectFrom: number
  /** Shorter runs are not a card. The shortest card text has far more: number, name, dates and address. */
  readonly minLength: number
  /** What a burst holds beyond this is dropped: a card has some 200 characters, an attack thousands. */
  readonly maxLength: number
}

export const cardRules: BurstRules = { maxGapMs: 50, suspectFrom: 6, minLength: 20, maxLength: 1024 }

export type BurstKey =
  | { readonly kind: 'character'; readonly text: string; readonly at: number }
  /** Ends a burst. */
  | { readonly kind: 'enter'; readonly at: number }
  /** Arrows, Tab, Escape, Backspace, function keys: never part of a text. */
  | { readonly kind: 'control'; readonly at: number }
  /** A key held with Ctrl, Alt or Meta. */
  | { readonly kind: 'chord'; readonly at: number }

export interface BurstState {
  readonly text: string
  /** How many characters were typed, also those beyond `maxLength`. */
  readonly length: number
  /** The part of `text` that the page didn't get. */
  readonly kept: string
  readonly lastAt: number
  /** A burst has just ended: a second Enter right behind it still belongs to it. */
  readonly tail: boolean
}

export const noBurst: BurstState = { text: '', length: 0, kept: '', lastAt: Number.NEGATIVE_INFINITY, tail: false }

export interface BurstStep {
  readonly state: BurstState
  /** Keep this key from the page. */
  readonly swallow: boolean
  /** This key begins a run: remember what the focused field holds, in case the run turns out to be a card. */
  readonly begins: boolean
  /** How the run before this key, or with it, ended. */
  readonly ended: Ended | null
}

/** How a run ended: as the text of a card, or as something too short to be one. */
export type Ended =
  | { readonly kind: 'card'; readonly text: string }
  | { readonly kind: 'tooShort'; readonly kept: string }

/** What one key does to the burst. */
export function takeKey(before: BurstState, key: BurstKey, rules: BurstRules): BurstStep {
  const continues = key.at - before.lastAt < rules.maxGapMs
  const ended = continues ? null : endBurst(before, rules)
  const state = continues ? before : noBurst
  const suspected = state.length >= rules.suspectFrom

  switch (key.kind) {
    case 'character': {
      const length = state.length + 1
      const swallow = length >= rules.suspectFrom
      const fits = length <= rules.maxLength
      return {
        state: {
          text: fits ? state.text + key.text : state.text,
          length,
          kept: fits && swallow ? state.kept + key.text : state.kept,
          lastAt: key.at,
          tail: false,
        },
        swallow,
        begins: length === 1,
        ended,
      }
    }
    case 'enter': {
      const swallow = suspected || state.tail
      return {
        state: swallow ? { ...noBurst, lastAt: key.at, tail: true } : noBurst,
        swallow,
        begins: false,
        ended: ended ?? endBurst(state, rules),
      }
    }
    case 'control':
      return { state: goesOn(state, key.at), swallow: suspected || state.tail, begins: false, ended }
    case 'chord':
      // Nobody presses a shortcut within a breath of a letter: it comes from the barcode, however early in it.
      return { state: goesOn(state, key.at), swallow: state.length > 0 || state.tail, begins: false, ended }
    default:
      return assertNever(key)
  }
}

/** A control key among characters keeps the run going. Behind its end it does not: held arrows would never come through. */
function goesOn(state: BurstState, at: number): BurstState {
  if (state.tail) return state
  return state.length > 0 ? { ...state, lastAt: at } : noBurst
}

/** What the run is when nothing follows it any more; null when there was none that was kept from the page. */
export function endBurst(state: BurstState, rules: BurstRules): Ended | null {
  if (state.length >= rules.minLength) return { kind: 'card', text: state.text }
  return state.kept === '' ? null : { kind: 'tooShort', kept: state.kept }
}
