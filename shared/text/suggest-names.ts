import { type Edit, wordAt } from './edit.ts'
import { fold } from './fold.ts'
import { familyNames, givenNames } from './name-words.ts'

/** A word that may be meant, and the text when it is taken. */
export interface Suggestion {
  readonly label: string
  readonly edit: Edit
}

/**
 * Names that the word at the caret may become, at most `limit`: family names for the first word, else middle and given
 * ones.
 *
 * Only the beginning of a word that was begun counts, never a whole name: the machine knows no persons. Marks that were
 * typed must fit, those that were not may come (`ngu` → Nguyễn). Taking one writes a space behind it.
 */
export function suggestNames(edit: Edit, limit: number): readonly Suggestion[] {
  const { start, end, word } = wordAt(edit)
  if (word === '' || end !== edit.caret) return []
  const typed = word.toLowerCase()
  const bare = fold(word)
  const isBare = typed === bare
  const known = edit.text.slice(0, start).trim() === '' ? familyNames : givenNames
  return known
    .filter((name) => {
      const lower = name.toLowerCase()
      return lower !== typed && (isBare ? fold(name).startsWith(bare) : lower.startsWith(typed))
    })
    .slice(0, limit)
    .map((name) => {
      const rest = edit.text.slice(end)
      const written = word.length > 1 && word === word.toUpperCase() ? name.toUpperCase() : name
      const text = edit.text.slice(0, start) + written + (rest.startsWith(' ') ? '' : ' ') + rest
      return { label: written, edit: { text, caret: start + written.length + 1 } }
    })
}
