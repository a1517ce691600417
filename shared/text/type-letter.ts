import { type Edit, wordAt } from './edit.ts'
import type { TonePlace } from './syllable.ts'
import { finishKey } from './telex.ts'

/** Types a character as it is (ă, đ, a digit): nothing is composed, but the word's tone moves to where it now belongs. */
export function typeLetter(edit: Edit, character: string, place: TonePlace = 'old'): Edit {
  const { start } = wordAt({ text: edit.text.slice(0, edit.caret), caret: edit.caret })
  return finishKey(edit, start, character, { kind: 'none' }, place)
}
