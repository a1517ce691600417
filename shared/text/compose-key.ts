import { type Composed, settle } from './compose.ts'
import { type Edit, insert, replaceWord, wordAt } from './edit.ts'
import { mayBeSyllable, type TonePlace } from './syllable.ts'

/** What a key makes of a word; `keys` are those that the word came from. */
type Compose = (word: string, key: string, place: TonePlace, keys: string) => Composed

/**
 * One key of an input method: composes the word before the caret, and remembers its keys.
 *
 * When the word can no longer be a syllable, the keys are put back as they were typed. Not after a mark was undone by
 * its key: then what stands there is what was meant.
 */
export function composeKey(edit: Edit, key: string, place: TonePlace, compose: Compose): Edit {
  const { start, word } = wordAt({ text: edit.text.slice(0, edit.caret), caret: edit.caret })
  const keys = edit.typed?.keys ?? word
  const composed = compose(word, key.toLowerCase(), place, keys)
  const next = finishKey(edit, start, key, composed, place)
  const written = next.text.slice(start, next.caret)
  if (composed.kind === 'undone' || written === keys + key) return next
  const endsWord = composed.kind === 'none' && !/[\p{L}\p{M}]/u.test(key)
  if (endsWord || (composed.kind === 'none' && edit.typed === undefined)) return next
  if (mayBeSyllable(written)) return { ...next, typed: { keys: keys + key } }
  return { ...replaceWord(edit, start, edit.caret, keys + key), typed: { keys: keys + key, before: edit } }
}

/** Writes what a key came to. */
export function finishKey(edit: Edit, start: number, key: string, composed: Composed, place: TonePlace): Edit {
  if (composed.kind === 'changed') return replaceWord(edit, start, edit.caret, composed.word)
  const base = composed.kind === 'undone' ? replaceWord(edit, start, edit.caret, composed.word) : edit
  const typed = insert(base, key)
  if (composed.kind === 'undone') return typed
  const word = typed.text.slice(start, typed.caret)
  return replaceWord(typed, start, typed.caret, settle(word, place))
}
