import { fold } from '../../shared/text/fold.ts'

/**
 * How a word is compared: `plain` without marks, `marked` with them.
 *
 * In both, spellings that sound the same in Quảng Ngãi are the same: y and i (Mỹ, Mĩ), k and c at a word's end (Đăk,
 * Đắc); in `marked` also hỏi and ngã, which the local accent does not tell apart, and both places of a tone (hòa, hoà).
 */
export interface Sound {
  readonly plain: string
  /**
   * Null for a word written without marks: then it may be any word that folds to `plain`. The same as `plain` where it
   * has none because it is said so.
   */
  readonly marked: string | null
}

/** The word and no other, as official words and phrases have it: "tra" there is no "trả". */
export function writtenAs({ plain, marked }: Sound): string {
  return marked ?? plain
}

/** A word without marks of somebody who types them. */
export function flat(sound: Sound): Sound {
  return { plain: sound.plain, marked: writtenAs(sound) }
}

/** The sound of one word, in any Unicode form and case. */
export function soundOf(word: string): Sound {
  if (/^[a-z\d]+$/.test(word)) return { plain: spelling(word), marked: null }
  const plain = spelling(fold(word))
  const decomposed = word.normalize('NFD').toLowerCase()
  // Tone letters go to the end of the word, so that the place of the tone makes no difference.
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(decomposed)?.[0].replace('\u0303', '\u0309') ?? ''
  const letters = decomposed.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC')
  const marked = `${spelling(letters)}${tone}`
  return { plain, marked: marked === plain ? null : marked }
}

function spelling(letters: string): string {
  // Behind a vowel only: "đk" is no way to write "đc".
  return letters.replaceAll('y', 'i').replace(/(?<=[aeiouăâêôơư])k$/, 'c')
}

/**
 * A last resort for words that are not known: final ng and n, final c and t, and initial d, gi and v, l and n, s and x,
 * ch and tr are each one sound to somebody.
 */
export function dialectKey(plain: string): string {
  return plain
    .replace(/ng$/, 'n')
    .replace(/(?<!c)h$/, (end) => end)
    .replace(/[ct]$/, 't')
    .replace(/^(?:gi|d|v)(?=[aeiou])/, 'd')
    .replace(/^(?:l|n)(?=[aeiou])/, 'n')
    .replace(/^tr/, 'ch')
    .replace(/^s/, 'x')
}
