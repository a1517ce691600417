import type { Edit } from '../../shared/text/edit.ts'
import { foldTypedKeys } from '../../shared/text/fold-typed-keys.ts'
import { readSyllable } from '../../shared/text/syllable.ts'
import { typeTelex } from '../../shared/text/telex.ts'
import { typeVni } from '../../shared/text/vni.ts'

/**
 * What a word would have become had the keyboard's Vietnamese input been on: `ddaats` → `đất`, `d9at61` → `đất`.
 *
 * Null when it reads the same, or comes to nothing that could be a syllable.
 */
export function readTypedKeys(word: string): string | null {
  if (!/^[a-z\d]+$/.test(word) || !/^[a-z]/.test(word)) return null
  const type = /\d/.test(word) ? typeVni : typeTelex
  let edit: Edit = { text: '', caret: 0 }
  for (const key of word) edit = type(edit, key)
  if (edit.text !== word && readSyllable(edit.text) !== null) return edit.text
  return foldTypedKeys(word)
}
