import { type Composed, composeBar, composeQuality, composeTone, settle } from './compose.ts'
import { type Edit, insert, replaceWord, wordAt } from './edit.ts'
import type { Tone } from './letter.ts'
import type { TonePlace } from './syllable.ts'

const tones: Readonly<Record<string, Tone>> = { s: 'acute', f: 'grave', r: 'hook', x: 'tilde', j: 'dot', z: 'level' }

/**
 * One key of Telex: s f r x j set the tone, z clears it, aa ee oo aw ow uw dd make letters, the key twice undoes.
 *
 * Works on the word before the caret and only while it can be a syllable, so that "Smith" stays as it is. A w
 * with nothing to change stays a w (other engines make it ư), because foreign names need it more often.
 */
export function typeTelex(edit: Edit, key: string, place: TonePlace = 'old'): Edit {
  const { start, word } = wordAt({ text: edit.text.slice(0, edit.caret), caret: edit.caret })
  return finishKey(edit, start, key, compose(word, key.toLowerCase(), place), place)
}

function compose(word: string, key: string, place: TonePlace): Composed {
  const tone = tones[key]
  if (tone !== undefined) return composeTone(word, tone, place)
  if (key === 'd') return composeBar(word, place)
  if (key === 'a' || key === 'e' || key === 'o') return composeQuality(word, 'roof', key, place)
  if (key === 'w') {
    const horn = composeQuality(word, 'horn', 'uo', place)
    const breve = composeQuality(word, 'breve', 'a', place)
    return breve.kind !== 'none' && !/u.*a$/i.test(word) ? breve : horn
  }
  return { kind: 'none' }
}

/** Writes what a key came to; shared by Telex and VNI. */
export function finishKey(edit: Edit, start: number, key: string, composed: Composed, place: TonePlace): Edit {
  if (composed.kind === 'changed') return replaceWord(edit, start, edit.caret, composed.word)
  const base = composed.kind === 'undone' ? replaceWord(edit, start, edit.caret, composed.word) : edit
  const typed = insert(base, key)
  if (composed.kind === 'undone') return typed
  const word = typed.text.slice(start, typed.caret)
  return replaceWord(typed, start, typed.caret, settle(word, place))
}
