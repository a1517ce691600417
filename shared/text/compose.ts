import type { Letter, Quality, Tone } from './letter.ts'
import { joinLetter } from './letter.ts'
import { hasNoVowel, readSyllable, type Syllable, type TonePlace, toneOf, writeSyllable } from './syllable.ts'

/** What became of a word: changed, or an earlier change taken back (then the key itself is written), or nothing. */
export type Composed = { readonly kind: 'changed' | 'undone'; readonly word: string } | { readonly kind: 'none' }

const none: Composed = { kind: 'none' }

/** Sets a tone by a typing key. The same tone again undoes it. */
export function composeTone(word: string, tone: Tone, place: TonePlace): Composed {
  const syllable = readSyllable(word)
  if (syllable === null) return none
  const now = toneOf(syllable)
  if (now === 'level' && tone === 'level') return none
  const undone = now === tone
  return { kind: undone ? 'undone' : 'changed', word: writeSyllable(syllable, undone ? 'level' : tone, place) }
}

/**
 * đ of a word that begins with d, or of the last d in letters without a vowel (QĐ, HĐND); the same key again undoes it.
 */
export function composeBar(word: string, place: TonePlace): Composed {
  const last = word.at(-1) ?? ''
  if (hasNoVowel(word)) {
    if (last === '' || !'dDđĐ'.includes(last)) return none
    return { kind: 'đĐ'.includes(last) ? 'undone' : 'changed', word: word.slice(0, -1) + toggled(last) }
  }
  const first = word[0] ?? ''
  if (first === 'đ' || first === 'Đ') return { kind: 'undone', word: toggled(first) + word.slice(1) }
  const syllable = first === 'd' || first === 'D' ? readSyllable(word) : null
  if (syllable === null) return none
  return { kind: 'changed', word: rewrite(syllable, (letter, index) => (index === 0 ? 'bar' : letter.quality), place) }
}

function toggled(letter: string): string {
  return 'dđDĐ'['đdĐD'.indexOf(letter)] ?? letter
}

/**
 * Puts roof, breve or horn on the nucleus, wherever in the word the key comes; the same again undoes it.
 *
 * `bases` are the letters the mark may stand on, e.g. `a` for Telex `aa`. The pair uo takes the horn on both
 * letters, save in the open huơ, thuở, khuơ.
 */
export function composeQuality(
  word: string,
  quality: 'roof' | 'breve' | 'horn',
  bases: string,
  place: TonePlace,
): Composed {
  const syllable = readSyllable(word)
  if (syllable === null) return none
  const { letters, start, end } = syllable
  const nucleus = letters.slice(start, end)
  const spelled = nucleus.map((letter) => letter.base).join('')
  const marked = nucleus.some((letter) => letter.quality === quality && bases.includes(letter.base))
  if (marked && !(quality === 'horn' && spelled === 'uo' && nucleus.some((letter) => letter.quality !== 'horn'))) {
    return { kind: 'undone', word: rewrite(syllable, (letter, index) => plainWithin(letter, index, syllable), place) }
  }
  const targets = new Set<number>()
  const uo = spelled.indexOf('uo')
  if (quality === 'horn' && uo !== -1) {
    const initial = letters
      .slice(0, start)
      .map((letter) => letter.base)
      .join('')
    const open = spelled === 'uo' && end === letters.length && ['h', 'th', 'kh'].includes(initial)
    const alreadyOpen = nucleus[uo + 1]?.quality === 'horn'
    if (!open || alreadyOpen) targets.add(start + uo)
    targets.add(start + uo + 1)
  } else {
    const index = preferredIndex(nucleus, quality, bases)
    // The o of oa and oe is a glide and stays bare, so that the second o of ngoeo is a letter.
    if (index === -1 || (quality !== 'breve' && /^o[ae]/.test(spelled.slice(index)))) return none
    targets.add(start + index)
    // uô → ươ and ươ → uô: a roof takes the horn of the u with it.
    if (quality === 'roof' && nucleus[index - 1]?.quality === 'horn') {
      return {
        kind: 'changed',
        word: rewrite(
          syllable,
          (letter, at) => (at === start + index ? 'roof' : at === start + index - 1 ? 'plain' : letter.quality),
          place,
        ),
      }
    }
  }
  return {
    kind: 'changed',
    word: rewrite(syllable, (letter, at) => (targets.has(at) ? quality : letter.quality), place),
  }
}

/** Which vowel of the nucleus takes the mark: of two u the first (ưu), of several others the last. */
function preferredIndex(nucleus: readonly Letter[], quality: Quality, bases: string): number {
  const fits = (letter: Letter) => bases.includes(letter.base)
  if (quality !== 'horn') return nucleus.findLastIndex(fits)
  return nucleus.findIndex(fits)
}

function plainWithin(letter: Letter, index: number, syllable: Syllable): Quality {
  return index >= syllable.start && index < syllable.end ? 'plain' : letter.quality
}

function rewrite(syllable: Syllable, quality: (letter: Letter, index: number) => Quality, place: TonePlace): string {
  const letters = syllable.letters.map((letter, index) => ({ ...letter, quality: quality(letter, index) }))
  return writeSyllable({ ...syllable, letters }, toneOf(syllable), place)
}

/** After a plain letter: the tone moves to where it now belongs (hòa + n → hoàn) and uơ that goes on becomes ươ. */
export function settle(word: string, place: TonePlace): string {
  const syllable = readSyllable(word)
  if (syllable === null) return word
  const { letters, start, end } = syllable
  const goesOn = letters.length > start + 2
  const opens = letters[start]?.base === 'u' && letters[start + 1]?.base === 'o'
  const halfHorned = letters[start]?.quality === 'plain' && letters[start + 1]?.quality === 'horn'
  if (goesOn && opens && halfHorned && end - start >= 2) {
    return rewrite(syllable, (letter, index) => (index === start ? 'horn' : letter.quality), place)
  }
  if (toneOf(syllable) === 'level') return letters.map(joinLetter).join('')
  return writeSyllable(syllable, toneOf(syllable), place)
}
