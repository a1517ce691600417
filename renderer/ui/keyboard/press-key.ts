import { assertNever } from '../../../shared/assert-never.ts'
import { deleteLetter } from '../../../shared/text/delete-letter.ts'
import { type Edit, insert } from '../../../shared/text/edit.ts'
import { typeTelex } from '../../../shared/text/telex.ts'
import { applyTone } from '../../../shared/text/tone.ts'
import { typeLetter } from '../../../shared/text/type-letter.ts'
import { typeVni } from '../../../shared/text/vni.ts'
import type { Key, LayoutName } from './layouts.ts'
import type { Typing } from './typing.ts'

/** Where a key is pressed: what the field is typed with, and whether letters come as capitals. */
export interface KeyField {
  readonly layout: LayoutName
  readonly upper: boolean
}

/** What a key does to the text; `null` for keys that do something else (shift, done …). */
export function pressKey(edit: Edit, key: Key, field: KeyField, typing: Typing): Edit | null {
  switch (key.kind) {
    case 'character': {
      const text = field.upper ? key.text.toLocaleUpperCase('vi') : key.text
      return typeCharacter(edit, text, field.layout, typing)
    }
    case 'tone':
      return applyTone(edit, key.tone, typing.tonePlace)
    case 'space':
      return insert(edit, ' ')
    case 'backspace':
      return deleteLetter(edit, typing.tonePlace)
    case 'clear':
      return { text: '', caret: 0 }
    case 'left':
      return { text: edit.text, caret: Math.max(0, edit.caret - 1) }
    case 'right':
      return { text: edit.text, caret: Math.min(edit.text.length, edit.caret + 1) }
    case 'shift':
    case 'symbols':
    case 'letters':
    case 'undo':
    case 'hide':
    case 'show':
    case 'done':
    case 'back':
    case 'help':
    case 'save':
      return null
    default:
      return assertNever(key)
  }
}

/**
 * One character from glass or from a real keyboard.
 *
 * Only letters of Vietnamese compose: "aw" of a tracking code or "dd" of an address in the mail is meant as it stands.
 */
export function typeCharacter(edit: Edit, text: string, layout: LayoutName, typing: Typing): Edit {
  if (layout !== 'letters' || text.length > 1) return insert(edit, text)
  if (typing.method === 'telex' && /[a-z]/i.test(text)) return typeTelex(edit, text, typing.tonePlace)
  if (typing.method === 'vni' && /[a-z\d]/i.test(text)) return typeVni(edit, text, typing.tonePlace)
  return typeLetter(edit, text, typing.tonePlace)
}
