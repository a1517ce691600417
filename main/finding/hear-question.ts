import { communes } from '../../shared/place/communes.ts'
import { fold } from '../../shared/text/fold.ts'
import { createPhraseTree, type HeardWord } from './phrase-tree.ts'
import { createKindsOf } from './kinds-of-words.ts'
import type { Knowledge } from './knowledge.ts'
import type { ReadWords } from './read-words.ts'
import { flat, type Sound, soundOf, writtenAs } from './sound.ts'
import { createMending } from './mend-words.ts'
import type { UnderstandQuestion } from './understand-question.ts'
import type { WordIndex } from './word-index.ts'
import { wordSegments } from './word-segments.ts'

/** A word of a question, and how much it says. */
export interface AskedWord extends HeardWord {
  /** Part of a polite phrase or of a place's name: whatever else it may mean, it is not meant here. */
  readonly muted: boolean
  /** 0 … 1: nothing for what only asks, little for what may only ask, less for what was guessed. */
  readonly weight: number
  /** Words that this one may be the beginning of; only of the last word, while it is typed. */
  readonly completions: readonly string[]
}

/** Reads a question word by word. */
export type HearQuestion = (question: string) => readonly AskedWord[]

/**
 * Whether a word says nothing by itself; written without marks it may only be one that does not ("the": thế, thẻ),
 * unless it is said to have none.
 */
export type FillerTest = (sound: Sound, asWritten?: 'as written') => boolean

export function createFillerTest(fillers: readonly string[], read: ReadWords): FillerTest {
  const sounds = fillers.map((filler) => read(filler).flat()).flatMap((words) => (words.length === 1 ? words : []))
  const marked = new Set(sounds.map(writtenAs))
  const plain = new Set(sounds.map((sound) => sound.plain))
  return (sound, asWritten) =>
    sound.marked === null && asWritten === undefined ? plain.has(sound.plain) : marked.has(writtenAs(sound))
}

/** What may be a polite word or a meaningful one, written without marks ("the": thế, thẻ). */
const doubtfulWeight = 0.3
/** A word that is only near a known one. */
const guessedWeight = 0.7
const mostCompletions = 24
/** From this share of words with marks on they were not left out of the others: most syllables have some. */
const shareMarked = 0.5
/** A question of no more letters has only begun, unless people say such a word ("xe"). */
const mostLettersBegun = 2
/** A longer question than anybody speaks; the rest is not read. */
const mostWords = 60

/**
 * Prepares what is needed to read questions against an index and the phrases people say.
 *
 * A word that nobody knows is mended (`mend-words.ts`); the last word of all is also tried as the beginning of one.
 */
export function createHearing(
  knowledge: Knowledge,
  read: ReadWords,
  index: WordIndex,
  phrases: Pick<UnderstandQuestion, 'vocabulary' | 'hasPair'>,
  isFiller: FillerTest,
): HearQuestion {
  const { fillers, families, rewritten } = knowledge.words
  const fillerPhrases = createPhraseTree<true>()
  const unasked = [...fillers, ...placeNames()]
  for (const filler of unasked) fillerPhrases.add(read(filler).flat(), true)
  const fillerSounds = fillers.map((filler) => read(filler).flat()).flatMap((one) => (one.length === 1 ? one : []))
  const plainFillers = new Set(fillerSounds.map(({ plain }) => plain))
  const unmarkedFillers = new Set(fillerSounds.filter(({ marked }) => marked === null).map(({ plain }) => plain))
  const familyNames = new Set(families.map((name) => name.normalize('NFC')))
  const { mend, isKnown } = createMending(Object.keys(rewritten), unasked, {
    read,
    index,
    phrases,
    isFiller,
    plainFillers,
  })

  const kindsOf = createKindsOf(knowledge.words, read)

  return (question) => {
    const typing = /[\p{L}\p{M}\p{N}]$/u.test(question)
    const guessed = new Set<string>()
    const segments = wordSegments(withoutPersons(question, familyNames))
    const repaired = segments.map((piece, at) => {
      const mended = mend(piece, typing && at === segments.length - 1)
      for (const { word, guess } of mended) if (guess) guessed.add(word)
      return mended.map(({ word }) => word)
    })
    const pieces = repaired.flatMap((piece) => read(piece.join(' ')))
    const heard = pieces.flat().slice(0, mostWords)
    const written = repaired.flat().filter((word) => !/\d/.test(word))
    const isMarked = written.filter((word) => soundOf(word).marked !== null).length >= written.length * shareMarked
    const sounds = isMarked ? heard.map((sound) => (guessed.has(sound.plain) ? sound : flat(sound))) : heard
    const pauses = new Set(pieces.map((_piece, at) => pieces.slice(0, at).reduce((sum, { length }) => sum + length, 0)))
    const politely = new Set(
      fillerPhrases
        .matches(sounds.map((sound, at) => ({ sound, filler: false, afterPause: pauses.has(at), kinds: [] })))
        .filter(({ length }) => length > 1)
        .flatMap(({ from, to }) => sounds.flatMap((_sound, at) => (at >= from && at < to ? [at] : []))),
    )
    const [only] = sounds
    const isBegun =
      sounds.length === 1 &&
      only !== undefined &&
      (only.plain.length < mostLettersBegun ||
        (only.plain.length === mostLettersBegun && !phrases.vocabulary.has(only.plain)))
    return sounds.map((sound, at): AskedWord => {
      const filler = politely.has(at) || isFiller(sound)
      const sure = politely.has(at) || sound.marked !== null || unmarkedFillers.has(sound.plain)
      const isLast = typing && at === sounds.length - 1
      const unknown = !isKnown(sound.plain)
      const weight = filler ? (sure ? 0 : doubtfulWeight) : guessed.has(sound.plain) ? guessedWeight : 1
      return {
        sound,
        filler,
        muted: politely.has(at),
        afterPause: pauses.has(at),
        kinds: kindsOf(sounds, at),
        weight: /^\d+$/.test(sound.plain) ? 0 : Math.min(weight, isBegun ? doubtfulWeight : 1),
        completions: isLast && (unknown || isBegun) ? index.completions(sound.plain, mostCompletions) : [],
      }
    })
  }
}

/**
 * Names of communes and of the districts and communes before 2025: "nhà ở Mộ Đức" asks nothing about Đức (Germany).
 *
 * Names of one word, or without any mark, are left out, because they may be anything.
 */
function placeNames(): readonly string[] {
  const names = communes.flatMap(({ name, formerDistrict, formerNames }) => [
    name,
    ...[formerDistrict, ...formerNames].map((one) =>
      one.replace(/^(?:xã|phường|thị trấn|thị xã|thành phố|huyện) /iu, ''),
    ),
  ])
  return [...new Set(names)].filter((name) => name.includes(' ') && fold(name) !== name.toLowerCase())
}

/** "tôi tên Nguyễn Văn Thử" names a person; what the person is called is no part of the question. */
function withoutPersons(question: string, families: ReadonlySet<string>): string {
  return question
    .normalize('NFC')
    .replace(/(\p{Lu}\p{Ll}+)(?:\s+\p{Lu}\p{Ll}*){1,4}/gu, (run, family: string) =>
      families.has(family.toLowerCase()) ? ' ' : run,
    )
}
