import type { Edit } from '../text/edit.ts'
import type { Suggestion } from '../text/suggest-names.ts'
import { communeName } from './commune-name.ts'
import { findCommunes } from './find-communes.ts'

/**
 * Units that the last part of an address may name, at most `limit`: what stands between the last comma and the caret.
 *
 * Two letters at least, because a house number or "tổ" means no place. A former name is written as it was typed for:
 * it stands in the card, and the unit of today beside it would be a second address.
 */
export function suggestPlaces(edit: Edit, limit: number): readonly Suggestion[] {
  const before = edit.text.slice(0, edit.caret)
  const start = before.lastIndexOf(',') + 1
  const part = before.slice(start)
  const begun = part.trim()
  const rest = edit.text.slice(edit.caret)
  if (begun.length < 2 || /\d/.test(begun) || (rest !== '' && !rest.startsWith(','))) return []
  return findCommunes(begun, limit)
    .map(({ commune, formerName }) => formerName ?? communeName(commune.id) ?? commune.name)
    .filter((name, index, all) => name !== begun && all.indexOf(name) === index)
    .map((label) => {
      const written = `${before.slice(0, start)}${start === 0 ? '' : ' '}${label}`
      return { label, edit: { text: written + rest, caret: written.length } }
    })
}
