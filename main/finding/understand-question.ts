import type { ActionId } from '../../shared/procedure/found-procedure.ts'
import type { AskedWord, FillerTest } from './hear-question.ts'
import type { Knowledge } from './knowledge.ts'
import { createLoosePhrases, type LooseMatch } from './loose-phrases.ts'
import { createPairTable, nothing } from './pair-table.ts'
import { createTurns, phraseSounds } from './phrase-sounds.ts'
import { createPhraseTree, type PhraseMatch } from './phrase-tree.ts'
import type { ReadWords } from './read-words.ts'
import type { Sound } from './sound.ts'

/** Words of a question and the concepts they may speak of. */
export interface SpokenOf {
  /** Where in the question they stand. */
  readonly places: readonly number[]
  /** In one go and in their order, and not only near each other. */
  readonly isPhrase: boolean
  /** Places in the knowledge. */
  readonly concepts: readonly number[]
}

/** What a question is about, beside its bare words. */
export interface Understanding {
  readonly spokenOf: readonly SpokenOf[]
  readonly actions: ReadonlySet<ActionId>
  /** Narrow cases that it names. */
  readonly narrowings: ReadonlySet<number>
  /** Those of them that it must be. */
  readonly bound: ReadonlySet<number>
  /** Asked for a company or an agency. */
  readonly enterprise: boolean
}

export interface UnderstandQuestion {
  readonly understand: (words: readonly AskedWord[]) => Understanding
  /** All concepts that the words of a name may speak of, shorter phrases within longer ones too. */
  readonly conceptsIn: (sounds: readonly Sound[]) => ReadonlySet<number>
  /** Every word that some phrase of the knowledge has. */
  readonly vocabulary: Pick<ReadonlySet<string>, 'has'>
  /** Whether these two are neighbours in some phrase of the knowledge. */
  readonly hasPair: (first: string, second: string) => boolean
}

type Meaning =
  | { readonly kind: 'concept'; readonly concept: number; readonly isNamedOnly?: true }
  | { readonly kind: 'alone'; readonly concept: number }
  | { readonly kind: 'action'; readonly action: ActionId }
  | { readonly kind: 'narrowing'; readonly narrowing: number }
  | { readonly kind: 'bound'; readonly narrowing: number }
  | { readonly kind: 'enterprise' }

/** Finds concepts and facets in the words of questions; `actionsOf` reads them from official words. */
export function createUnderstanding(
  knowledge: Knowledge,
  read: ReadWords,
  actionsOf: (sounds: readonly Sound[]) => ReadonlySet<ActionId>,
  isFiller: FillerTest,
): UnderstandQuestion {
  const withTurns = createTurns(knowledge.words.mishaps)
  const tree = createPhraseTree<Meaning>()
  const loose = createLoosePhrases<number>()
  const vocabulary = new Map<string, number>()
  const mishapWords = new Set(knowledge.words.mishaps.map((mishap) => read(mishap).flat()[0]?.plain))
  const isMishap = (plain: string) => mishapWords.has(plain)
  const pairs = createPairTable()
  const numberOf = (plain: string): number => {
    const known = vocabulary.get(plain)
    if (known === undefined) vocabulary.set(plain, vocabulary.size)
    return known ?? vocabulary.size - 1
  }
  const learn = (phrases: readonly string[], meaning: Meaning): void => {
    for (const phrase of phrases.flatMap(withTurns)) {
      const sounds = phraseSounds(phrase, read)
      let before = nothing
      for (const { plain } of sounds) {
        const word = numberOf(plain)
        if (before !== nothing && pairs.get(before, word) === nothing) pairs.add(before, word, 1)
        before = word
      }
      tree.add(sounds, meaning)
      // Relatives and numbers stand in every other question and say nothing from afar.
      if (meaning.kind === 'concept' && !/<(?:kin|number|many|child)>/.test(phrase))
        loose.add(
          sounds.filter((sound) => !isFiller(sound, 'as written')),
          meaning.concept,
        )
    }
  }
  const { actions, narrowings, enterprise } = knowledge.facets
  for (const [concept, { official, said, alone = [] }] of knowledge.concepts.entries()) {
    learn([...official, ...said], { kind: 'concept', concept })
    learn(alone, { kind: 'alone', concept })
  }
  for (const { id, said } of actions) learn(said, { kind: 'action', action: id })
  for (const [narrowing, { official, said, binding = [] }] of narrowings.entries()) {
    learn([...official, ...said, ...binding], { kind: 'narrowing', narrowing })
    learn(binding, { kind: 'bound', narrowing })
  }
  learn(enterprise, { kind: 'enterprise' })
  const officialActions = knowledge.concepts.map(({ official }): ReadonlySet<ActionId> => {
    const [name = ''] = official
    const named = actionsOf(read(name).flat())
    const begins = knowledge.facets.beginnings.some((beginning) => name.startsWith(`${beginning} `))
    return named.size === 0 && begins ? new Set(['first']) : named
  })

  return {
    vocabulary,
    hasPair: (first, second) => {
      const [one, other] = [vocabulary.get(first), vocabulary.get(second)]
      return one !== undefined && other !== undefined && pairs.get(one, other) !== nothing
    },
    conceptsIn: (sounds) =>
      new Set(tree.valuesIn(sounds).flatMap((meaning) => (meaning.kind === 'concept' ? [meaning.concept] : []))),
    understand: (words) => {
      const said = tree.matches(words).filter(({ from, to, length }) => !saysNothing(words.slice(from, to), length))
      const all = said.flatMap((match) => meantAlone(match, words, said))
      const meant = withoutParts(all)
      const phrases = bySpan(joined(meant))
      const mishapPlaces = new Set(
        words.flatMap(({ sound }, at) => (isMishap(sound.plain) && isBehindKin(words, at) ? [at] : [])),
      )
      const spokenOf = saidTwice([...phrases, ...beyond(phrases, loose.matches(words), mishapPlaces)])
      return {
        spokenOf,
        actions: actionsAsked(
          meant.flatMap(({ value }) => (value.kind === 'action' ? [value.action] : [])),
          meant.flatMap(({ value }) =>
            value.kind === 'concept' && value.isNamedOnly !== true ? [...(officialActions[value.concept] ?? [])] : [],
          ),
        ),
        narrowings: new Set(
          all.flatMap((one) =>
            one.value.kind === 'narrowing' && !isOfDropped(one, all, meant) && !isUnlikely(one, words, all)
              ? [one.value.narrowing]
              : [],
          ),
        ),
        bound: new Set(all.flatMap(({ value }) => (value.kind === 'bound' ? [value.narrowing] : []))),
        enterprise: all.some(({ value }) => value.kind === 'enterprise'),
      }
    },
  }
}

/** What means a concept only where nothing else is said names a thing, and says nothing of what is to be done with it. */
function meantAlone(
  match: PhraseMatch<Meaning>,
  words: readonly AskedWord[],
  said: readonly PhraseMatch<Meaning>[],
): readonly PhraseMatch<Meaning>[] {
  const { value, from, to } = match
  if (value.kind !== 'alone') return [match]
  const isAlone =
    words.every(({ weight }, at) => (at >= from && at < to) || weight === 0) &&
    // "sao y" is said with words that say nothing alone.
    said.every((other) => other.value.kind !== 'concept' || (other.from >= from && other.to <= to))
  return isAlone ? [{ ...match, value: { kind: 'concept', concept: value.concept, isNamedOnly: true } }] : []
}

/** "sang tên" may be said of land as well as of a car: where "mua xe" stands beside it, it is said of the car. */
function saidTwice(spans: readonly SpokenOf[]): readonly SpokenOf[] {
  return spans.map((span) => {
    const others = spans.filter((other) => other !== span).flatMap(({ concepts }) => concepts)
    const again = span.concepts.filter((concept) => others.includes(concept))
    return again.length > 0 ? { ...span, concepts: again } : span
  })
}

/**
 * A polite phrase, a place, a single word that only asks, or several of them with others between: "nhà em ở" is no "nhà
 * ở", although "sao y" is said with nothing else. `said` counts the words of the phrase itself.
 */
function saysNothing(words: readonly AskedWord[], said: number): boolean {
  if (words.every(({ muted }) => muted)) return true
  return (words.length === 1 || words.length > said) && words.every(({ filler, weight }) => filler && weight === 0)
}

/** "ba mất", "người thân mất" */
function isBehindKin(words: readonly AskedWord[], at: number): boolean {
  return words.some(({ kinds }, from) => kinds.some(({ kind, length }) => kind === '<kin>' && from + length === at))
}

/**
 * "ba tôi mất" is a death and not a loss: what stands inside a longer phrase for a concept was not meant, nor is "xe lào"
 * in "xe đi lào", where another phrase takes up the word between.
 */
function withoutParts(matches: readonly PhraseMatch<Meaning>[]): readonly PhraseMatch<Meaning>[] {
  const wholes = matches.filter(({ value }) => value.kind === 'concept')
  return matches.filter(
    (part) =>
      !wholes.some(
        (whole) =>
          whole.from <= part.from &&
          whole.to >= part.to &&
          (whole.to - whole.from > part.to - part.from ||
            (part.value.kind === 'concept' && whole.length > part.length)),
      ),
  )
}

/** "mất" in "ba tôi mất" says nothing of a loss, so nothing of a paper to register again either. */
function isOfDropped(
  { from, to }: PhraseMatch<Meaning>,
  all: readonly PhraseMatch<Meaning>[],
  meant: readonly PhraseMatch<Meaning>[],
): boolean {
  const isAction = (one: PhraseMatch<Meaning>) => one.value.kind === 'action' && one.from === from && one.to === to
  return all.some(isAction) && !meant.some(isAction)
}

/** "han" of "het han" is a date (hạn) and no country (Hàn): one word without marks means what its phrase does. */
function isUnlikely(
  { from, to }: PhraseMatch<Meaning>,
  words: readonly AskedWord[],
  all: readonly PhraseMatch<Meaning>[],
): boolean {
  if (to - from > 1 || words[from]?.sound.marked !== null) return false
  return all.some(({ value, ...whole }) => value.kind === 'concept' && whole.from < from && whole.to >= to)
}

/** To register a boat is to do it for the first time, unless the question says that the paper was lost. */
function actionsAsked(said: readonly ActionId[], implied: readonly ActionId[]): ReadonlySet<ActionId> {
  const asked = new Set([...said, ...implied.filter((action) => action !== 'first')])
  return asked.size > 0 ? asked : new Set(implied)
}

/** "nhận thừa kế nhà" has two phrases for one concept and says it once: where they overlap they become one. */
function joined(matches: readonly PhraseMatch<Meaning>[]): readonly PhraseMatch<Meaning>[] {
  const open = new Map<number, PhraseMatch<Meaning>>()
  const closed: PhraseMatch<Meaning>[] = []
  for (const match of matches.toSorted((a, b) => a.from - b.from)) {
    if (match.value.kind !== 'concept') continue
    const before = open.get(match.value.concept)
    const overlaps = before !== undefined && match.from < before.to
    if (before !== undefined && !overlaps) closed.push(before)
    open.set(match.value.concept, overlaps ? { ...before, to: Math.max(before.to, match.to) } : match)
  }
  return [...closed, ...open.values()]
}

function bySpan(matches: readonly PhraseMatch<Meaning>[]): readonly SpokenOf[] {
  const spans = new Map<string, { places: readonly number[]; concepts: Set<number> }>()
  for (const { value, from, to } of matches) {
    if (value.kind !== 'concept') continue
    const places = Array.from({ length: to - from }, (_, offset) => from + offset)
    group(spans, places, value.concept)
  }
  return [...spans.values()].map(({ places, concepts }) => ({ places, isPhrase: true, concepts: [...concepts] }))
}

/**
 * What was said with other words between counts where no phrase says more: not within one, not the same again, and not
 * with a mishap that is another one in a phrase ("mất" in "người thân mất" is no loss of a paper).
 */
function beyond(
  phrases: readonly SpokenOf[],
  matches: readonly LooseMatch<number>[],
  mishaps: ReadonlySet<number>,
): readonly SpokenOf[] {
  const spans = new Map<string, { places: readonly number[]; concepts: Set<number> }>()
  for (const { value, places } of matches) {
    const isSaid = phrases.some((phrase) => phrase.concepts.includes(value) || within(places, phrase.places))
    const isPart = matches.some((other) => other.places.length > places.length && within(places, other.places))
    const isTorn = places.some(
      (at) => mishaps.has(at) && phrases.some((phrase) => phrase.places.includes(at) && !within(phrase.places, places)),
    )
    if (!isSaid && !isPart && !isTorn) group(spans, places, value)
  }
  return [...spans.values()].map(({ places, concepts }) => ({ places, isPhrase: false, concepts: [...concepts] }))
}

function group(
  spans: Map<string, { places: readonly number[]; concepts: Set<number> }>,
  places: readonly number[],
  concept: number,
): void {
  const key = places.join(' ')
  const span = spans.get(key) ?? { places, concepts: new Set<number>() }
  span.concepts.add(concept)
  spans.set(key, span)
}

function within(places: readonly number[], wider: readonly number[]): boolean {
  return places.every((place) => wider.includes(place))
}
