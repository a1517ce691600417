import { finishKey } from './compose-key.ts'
import { type Edit, replaceWord, wordAt } from './edit.ts'
import { joinLetter, splitLetter } from './letter.ts'
import type { TonePlace } from './syllable.ts'

/**
 * Types a character as it is (ă, đ, a digit), and the word's tone moves to where it now belongs.
 *
 * A letter with a mark right behind its bare or otherwise marked form takes its place: a, then â, is â. No syllable
 * has the two beside each other, and who meant "a, then the roof" or touched the key twice gets what was meant.
 */
export function typeLetter(edit: Edit, character: string, place: TonePlace = 'old'): Edit {
  const { start } = wordAt({ text: edit.text.slice(0, edit.caret), caret: edit.caret })
  const marked = splitLetter(character)
  const before = splitLetter(edit.text.slice(edit.caret - 1, edit.caret))
  if (marked === null || marked.quality === 'plain' || marked.base !== before?.base) {
    return finishKey(edit, start, character, { kind: 'none' }, place)
  }
  const letter = joinLetter({ ...before, quality: marked.quality })
  return replaceWord(edit, edit.caret - 1, edit.caret, letter)
}
