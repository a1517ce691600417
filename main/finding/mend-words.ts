import { readSyllable } from '../../shared/text/syllable.ts'
import type { FillerTest } from './hear-question.ts'
import { localSpellings, respelled } from './local-spellings.ts'
import type { ReadWords } from './read-words.ts'
import { oneSlipAway } from './slips.ts'
import { dialectKey, type Sound, soundOf } from './sound.ts'
import { readTypedKeys } from './typed-keys.ts'
import type { UnderstandQuestion } from './understand-question.ts'
import type { WordIndex } from './word-index.ts'

import { wordSegments } from './word-segments.ts'

/** A word as it was meant, and whether that is only a guess. */
export interface MendedWord {
  readonly word: string
  readonly guess: boolean
}

export interface Mending {
  /** The words of one piece of a question; the last may only have begun while it is typed. */
  readonly mend: (piece: readonly string[], lastIsTyped: boolean) => readonly MendedWord[]
  /** Whether anything is known that has a word. */
  readonly isKnown: (plain: string) => boolean
}

/** What words are held against. */
export interface Known {
  readonly read: ReadWords
  readonly index: WordIndex
  readonly phrases: Pick<UnderstandQuestion, 'vocabulary' | 'hasPair'>
  readonly isFiller: FillerTest
  readonly plainFillers: ReadonlySet<string>
}

/** A shorter word is one slip away from too many others. */
const shortestSlipped = 3
/** From this length on a word nobody knows is mended without a neighbour that fits. */
const shortestAlone = 4
/** How much it says that people say two words together, beside 1 for their standing together in a name. */
const saidPair = 2
/** A word has two neighbours in a name. */
const namedPairs = 2
/** Enough to take a word for another that is one as well: said, and in a name. */
const surePair = 3
/** A pair that stands more often than this is no surer. */
const mostPairs = 50
/** So many of the words that may be meant are held against all names. */
const mostTried = 8

/**
 * Prepares reading words that nobody knows, in this order: as raw Telex or VNI keys, in another spelling of the same
 * sound, as a slip of the finger.
 *
 * Most slips make another syllable, so it is the neighbours that tell: a word that makes no known pair with them is
 * the one that does. `rewritten` is what stands for something else, `unasked` what asks nothing: both are written so.
 */
export function createMending(rewritten: readonly string[], unasked: readonly string[], known: Known): Mending {
  const { read, index, phrases, isFiller, plainFillers } = known
  // What stands for something else ("cướp giật") is no slip of the finger, nor a place ("quang ngai") spelt as it sounds.
  const writtenWords = new Set(rewritten.flatMap(plainWords))
  const writtenPairs = new Set(
    [...rewritten, ...unasked]
      .map(plainWords)
      .flatMap((words) => words.slice(1).map((word, at) => `${words[at]} ${word}`)),
  )
  const isKnown = (plain: string) => writtenWords.has(plain) || phrases.vocabulary.has(plain) || index.knows(plain)
  let dialect: ReadonlyMap<string, string> | null = null
  /** Reckoned for the first word that nobody knows; of two that sound the same the more common one. */
  const byDialect = (): ReadonlyMap<string, string> => {
    dialect ??= new Map(
      index
        .completions('', Number.POSITIVE_INFINITY)
        .toReversed()
        .map((plain) => [dialectKey(plain), plain]),
    )
    return dialect
  }

  const isWritten = (first: string | undefined, second: string | undefined) => writtenPairs.has(`${first} ${second}`)
  const isPair = (first: string, second: string) =>
    isWritten(first, second) || phrases.hasPair(first, second) || index.hasPair(first, second)
  const isSaid = (first: string | undefined, second: string | undefined) =>
    first !== undefined && second !== undefined && (phrases.hasPair(first, second) || isWritten(first, second))
  const timesPaired = (first: string | undefined, second: string | undefined): number =>
    first === undefined || second === undefined ? 0 : index.pairsUpTo(mostPairs, first, second)

  /** Written with marks it has them in the other spelling too: "xưa" is no "sửa". */
  const keepsMarks = (word: string, other: string): boolean =>
    soundOf(word).marked === null ||
    localSpellings(word)
      .map(soundOf)
      .some(({ plain, marked }) => plain === other && index.knows(marked ?? plain))

  /**
   * The word that stands best with its neighbours, of those one slip away; the more common of two. Phrases are asked
   * first, because looking through ten thousand names for every such pair takes too long for a key.
   */
  const slipped = (plain: string, before: string | undefined, behind: string | undefined, least: number) => {
    const others = [...new Set(oneSlipAway(plain))].filter(
      (word) => word.length > 1 && word !== plain && (isKnown(word) || plainFillers.has(word)),
    )
    const saidWith = others.map((word) => (isSaid(before, word) ? saidPair : 0) + (isSaid(word, behind) ? saidPair : 0))
    const most = Math.max(0, ...saidWith)
    if (most + namedPairs < least) return null
    const likely = others
      .filter((_word, at) => saidWith[at] === most)
      .toSorted((one, other) => index.commonness(other) - index.commonness(one))
      .slice(0, mostTried)
    let best: { readonly word: string; readonly strength: number; readonly often: number } | null = null
    for (const word of likely) {
      const times = [timesPaired(before, word), timesPaired(word, behind)]
      const strength = most + times.filter((number) => number > 0).length
      const often = times.reduce((sum, number) => sum + number, 0)
      if (strength < least) continue
      if (best === null || strength > best.strength || (strength === best.strength && often > best.often)) {
        best = { word, strength, often }
      }
    }
    return best?.word ?? null
  }

  /** As keys or as it sounds; null when that is no word either. */
  const heard = (word: string): MendedWord | null => {
    const sound = soundOf(word)
    const typed = readTypedKeys(word)
    const asTyped = typed === null ? null : soundOf(typed)
    if (asTyped !== null && (isKnown(asTyped.plain) || plainFillers.has(asTyped.plain))) {
      return { word: asTyped.marked ?? asTyped.plain, guess: false }
    }
    const other = byDialect().get(dialectKey(sound.plain))
    return other === undefined ? null : { word: other, guess: true }
  }

  return {
    isKnown,
    mend: (piece, lastIsTyped) => {
      const typed = piece.map((word) => soundOf(readTypedKeys(word) ?? word))
      const plains = typed.map(({ plain }) => plain)
      const respellings = respelled(
        plains,
        isPair,
        (at) => isFiller(typed[at] as Sound),
        (at, other) => keepsMarks(piece[at] as string, other),
      )
      const meant = plains.map((plain, at) => respellings.get(at) ?? plain)
      const isPaired = (at: number) => {
        const [before, word, behind] = [meant[at - 1], meant[at] as string, meant[at + 1]]
        return (before !== undefined && isPair(before, word)) || (behind !== undefined && isPair(word, behind))
      }
      const slipOf = (word: string, at: number): string | null => {
        const [before, plain, behind] = [meant[at - 1], plains[at] as string, meant[at + 1]]
        const asWritten = soundOf(word).plain
        const begun = lastIsTyped && at === piece.length - 1 && index.completions(asWritten, 1).length > 0
        if (begun || plain.length < shortestSlipped || isForeign(word) || isDeliberate(word)) return null
        if (isWritten(before, plain) || isWritten(plain, behind)) return null
        if (isKnown(asWritten)) return isPaired(at) ? null : slipped(plain, before, behind, surePair)
        return slipped(plain, before, behind, plain.length < shortestAlone ? 1 : 0) ?? index.nearest(plain)
      }
      return piece.map((word, at) => {
        const respelling = respellings.get(at)
        if (respelling !== undefined) return { word: respelling, guess: true }
        const { plain } = soundOf(word)
        const asWritten = { word, guess: false }
        if (/^\d+$/.test(word) || plainFillers.has(plain) || read(word).flat()[0]?.plain !== plain) return asWritten
        const asHeard = isKnown(plain) ? null : heard(word)
        if (asHeard !== null) return asHeard
        const slip = slipOf(word, at)
        return slip === null ? asWritten : { word: slip, guess: true }
      })
    },
  }
}

/** Letters that no Vietnamese word has, as in names of things and in English. */
function isForeign(word: string): boolean {
  return /[fjwz]/.test(word)
}

/** Marks are believed where they are typed, if they make a syllable. */
function isDeliberate(word: string): boolean {
  return soundOf(word).marked !== null && readSyllable(word) !== null
}

function plainWords(text: string): string[] {
  return wordSegments(text)
    .flat()
    .map((word) => soundOf(word).plain)
}
