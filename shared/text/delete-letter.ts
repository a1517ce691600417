import { settle } from './compose.ts'
import { deleteBack, type Edit, replaceWord, wordAt } from './edit.ts'
import type { TonePlace } from './syllable.ts'

/** Deletes the character before the caret, and the tone of what is left moves to where it now belongs: hoàn → hòa. */
export function deleteLetter(edit: Edit, place: TonePlace = 'old'): Edit {
  const left = deleteBack(edit)
  const { start, end, word } = wordAt(left)
  if (word === '' || end !== left.caret || left.typed !== undefined) return left
  return replaceWord(left, start, end, settle(word, place))
}
