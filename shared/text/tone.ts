import { type Edit, replaceWord, wordAt } from './edit.ts'
import type { Tone } from './letter.ts'
import { readSyllable, type TonePlace, toneOf, writeSyllable } from './syllable.ts'

/**
 * What a tone key does: puts the tone on the word at the caret, where it belongs.
 *
 * The same tone again takes it away. A word that is no syllable, or no word at all, stays as it is.
 */
export function applyTone(edit: Edit, tone: Tone, place: TonePlace = 'old'): Edit {
  const { start, end, word } = wordAt(edit)
  const syllable = readSyllable(word)
  if (syllable === null) return edit
  const next = toneOf(syllable) === tone ? 'level' : tone
  return replaceWord(edit, start, end, writeSyllable(syllable, next, place))
}
