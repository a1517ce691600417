import { type Composed, composeBar, composeQuality, composeTone } from './compose.ts'
import { composeKey } from './compose-key.ts'
import type { Edit } from './edit.ts'
import type { Tone } from './letter.ts'
import { isInitial, type TonePlace } from './syllable.ts'

const tones: Readonly<Record<string, Tone>> = { s: 'acute', f: 'grave', r: 'hook', x: 'tilde', j: 'dot', z: 'level' }

/**
 * One key of Telex: s f r x j set the tone, z clears it, aa ee oo aw ow uw dd make letters, w behind a consonant is ư
 * ("tw" → tư), the key twice undoes. Marks may come anywhere later in the word.
 *
 * Works on the word before the caret and only while it can be a syllable, so that "Smith" stays as it is, and puts
 * the keys back when it no longer can ("Kẩok", e → "Karaoke"). A w that begins a word stays a w (other engines make
 * it ư): names begin so, words with ư have few and "uw".
 */
export function typeTelex(edit: Edit, key: string, place: TonePlace = 'old'): Edit {
  return composeKey(edit, key, place, compose)
}

function compose(word: string, key: string, place: TonePlace, keys: string): Composed {
  const tone = tones[key]
  if (tone !== undefined) return composeTone(word, tone, place)
  if (key === 'd') return composeBar(word, place)
  if (key === 'a' || key === 'e' || key === 'o') return composeQuality(word, 'roof', key, place)
  if (key === 'w') return composeW(word, place, keys)
  return { kind: 'none' }
}

/** w is the horn of o and u and the breve of a, and a whole ư where no vowel stands yet. */
function composeW(word: string, place: TonePlace, keys: string): Composed {
  if (isInitial(word)) return { kind: 'changed', word: `${word}ư` }
  if (/^[^aeiouy]+w$/i.test(keys)) return { kind: 'undone', word: word.slice(0, -1) }
  // Of the a in ua, only that behind q is no second half of ưa.
  const isUa = /(?<!q)u.*a$/i.test(word)
  const breve = composeQuality(word, 'breve', 'a', place)
  return breve.kind !== 'none' && !isUa ? breve : composeQuality(word, 'horn', 'uo', place)
}
