import { isVowel, joinLetter, type Letter, splitLetter, type Tone } from './letter.ts'

/**
 * Where the tone goes in an open syllable of two plain vowels: `old` writes hòa, thủy; `new` writes hoà, thuỷ.
 *
 * Default `old`: it is how the province's papers, seals and most people write their own names (Thúy, Hòa).
 */
export type TonePlace = 'old' | 'new'

export interface Syllable {
  readonly letters: readonly Letter[]
  /** Index of the first letter of the nucleus, after the initial consonant with its qu and gi. */
  readonly start: number
  /** Index behind the last letter of the nucleus. */
  readonly end: number
}

/** Initial consonants of Vietnamese and of the names of Hrê, Co, Xơ Đăng, Ba Na and Gia Rai people and places. */
const initials = new Set(
  (
    ' b c ch d g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x' +
    ' bl br ch dj dl dr gl gr hl hm hn hr j kd kl km kn kp kr kt ml mn mr pl pr pt rc sr tl w y z'
  ).split(' '),
)
const finals = new Set(' c ch h k l m n ng nh p t'.split(' '))

/** Whether the word so far is an initial consonant that a vowel can follow. */
export function isInitial(word: string): boolean {
  return word !== '' && initials.has(word.toLowerCase().replaceAll('đ', 'd'))
}

/** Whether the word is a syllable or may become one; letters without a vowel may, and may be an abbreviation (HĐND). */
export function mayBeSyllable(word: string): boolean {
  return readSyllable(word) !== null || hasNoVowel(word)
}

export function hasNoVowel(word: string): boolean {
  return /^[b-df-hj-np-tv-xzđ]*$/i.test(word)
}

/** Reads a word as one syllable; `null` when it is none, and then typing leaves it alone. */
export function readSyllable(word: string): Syllable | null {
  const letters: Letter[] = []
  for (const character of word.normalize('NFC')) {
    const letter = splitLetter(character)
    if (letter === null) return null
    letters.push(letter)
  }
  let start = letters.findIndex(isVowel)
  if (start === -1) return null
  const next = letters[start + 1]
  const previous = letters[start - 1]?.base
  const joinsInitial =
    start === 1 &&
    next !== undefined &&
    isVowel(next) &&
    ((previous === 'q' && letters[start]?.base === 'u') || (previous === 'g' && letters[start]?.base === 'i'))
  if (joinsInitial) start += 1
  let end = start
  while (end < letters.length && isVowel(letters[end] as Letter)) end += 1
  const spell = (from: number, to?: number) =>
    letters
      .slice(from, to)
      .map((letter) => letter.base)
      .join('')
  if (end - start > 3 || !initials.has(spell(0, start)) || !finals.has(spell(end))) return null
  return { letters, start, end }
}

/** Index of the letter that carries the tone. */
export function toneIndex(syllable: Syllable, place: TonePlace): number {
  const { letters, start, end } = syllable
  for (let index = end - 1; index >= start; index -= 1) {
    if (letters[index]?.quality !== 'plain') return index
  }
  if (end < letters.length) return end - 1
  if (end - start === 1) return start
  if (end - start === 3) return start + 1
  const pair = `${letters[start]?.base}${letters[start + 1]?.base}`
  const opensWithGlide = pair === 'oa' || pair === 'oe' || pair === 'uy'
  return place === 'new' && opensWithGlide ? start + 1 : start
}

export function toneOf(syllable: Syllable): Tone {
  return syllable.letters.find((letter) => letter.tone !== 'level')?.tone ?? 'level'
}

/** The word with this tone, and only this, on the letter where it belongs. */
export function writeSyllable(syllable: Syllable, tone: Tone, place: TonePlace): string {
  const carrier = toneIndex(syllable, place)
  return syllable.letters
    .map((letter, index) => joinLetter({ ...letter, tone: index === carrier ? tone : 'level' }))
    .join('')
}
