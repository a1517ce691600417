import { assertNever } from '../../../shared/assert-never.ts'
import { deleteBack, type Edit, insert } from '../../../shared/text/edit.ts'
import { typeTelex } from '../../../shared/text/telex.ts'
import { applyTone } from '../../../shared/text/tone.ts'
import { typeLetter } from '../../../shared/text/type-letter.ts'
import type { Key } from './layouts.ts'

/** How letters are typed: `telex` composes ("aa" is â), `plain` writes what was touched. */
export type TypingMethod = 'telex' | 'plain'

/** What a key does to the text; `null` for keys that do something else (shift, done …). */
export function pressKey(edit: Edit, key: Key, upper: boolean, method: TypingMethod): Edit | null {
  switch (key.kind) {
    case 'character': {
      const text = upper ? key.text.toLocaleUpperCase('vi') : key.text
      return typeCharacter(edit, text, method)
    }
    case 'tone':
      return applyTone(edit, key.tone)
    case 'space':
      return insert(edit, ' ')
    case 'backspace':
      return deleteBack(edit)
    case 'clear':
      return { text: '', caret: 0 }
    case 'left':
      return { text: edit.text, caret: Math.max(0, edit.caret - 1) }
    case 'right':
      return { text: edit.text, caret: Math.min(edit.text.length, edit.caret + 1) }
    case 'shift':
    case 'symbols':
    case 'letters':
    case 'done':
      return null
    default:
      return assertNever(key)
  }
}

/** One character from glass or from a real keyboard. */
export function typeCharacter(edit: Edit, text: string, method: TypingMethod): Edit {
  if (text.length > 1) return insert(edit, text)
  return method === 'telex' && /[a-z]/i.test(text) ? typeTelex(edit, text) : typeLetter(edit, text)
}
