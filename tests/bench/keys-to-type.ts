import { findCommunes } from '../../shared/place/find-communes.ts'
import { suggestPlaces } from '../../shared/place/suggest-places.ts'
import type { Edit } from '../../shared/text/edit.ts'
import { fold } from '../../shared/text/fold.ts'
import { keysFor } from '../../shared/text/keys-for-fixture.ts'
import { suggestNames } from '../../shared/text/suggest-names.ts'
import { typeTelex } from '../../shared/text/telex.ts'

/** Suggestions that stand above the keys at once. */
const shown = 4

/** How a field is typed, as its element says. */
export type TypedAs = 'name' | 'place' | 'commune' | 'plain'

/**
 * Touches of keys that a text takes on the glass: by Telex, tones last, taking a suggestion as soon as it stands there.
 *
 * Capitals come by themselves. Digits and signs among letters cost the key to their page and the one back. Of a commune
 * only as much is typed as brings it among the places shown; the touch on it is counted where it happens.
 */
export function keysToType(text: string, as: TypedAs): number {
  if (as === 'commune') return communeKeys(text)
  if (/^[\d.,]+$/.test(text)) return text.length
  const suggest = as === 'name' ? suggestNames : as === 'place' ? suggestPlaces : () => []
  const words = text.split(' ')
  return words
    .map((word, index) => {
      const before = words
        .slice(0, index)
        .map((known) => `${known} `)
        .join('')
      const space = index < words.length - 1 ? 1 : 0
      return Math.min(wordKeys(word) + space, suggestedKeys(before, word, suggest))
    })
    .reduce((sum, keys) => sum + keys, 0)
}

function wordKeys(word: string): number {
  const signs = word.match(/[^\p{L}]+/gu) ?? []
  const letters = word.replace(/[^\p{L}]/gu, '')
  return telex(letters).length + signs.join('').length + signs.length * 2
}

function suggestedKeys(before: string, word: string, suggest: typeof suggestNames): number {
  let edit: Edit = { text: before, caret: before.length }
  for (const [index, key] of Array.from(telex(word)).entries()) {
    edit = typeTelex(edit, key)
    const taken = suggest(edit, shown).some((found) => found.edit.text.trimEnd() === before + word)
    if (taken) return index + 2
  }
  return Infinity
}

function telex(word: string): string {
  return keysFor(word.toLowerCase(), 'tone last', 'telex')
}

function communeKeys(name: string): number {
  const bare = fold(name)
  for (let length = 1; length < bare.length; length += 1) {
    const places = findCommunes(bare.slice(0, length), shown)
    if (places.some(({ commune }) => fold(commune.name) === bare)) return length
  }
  return bare.length
}
