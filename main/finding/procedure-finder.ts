import type { ActionId, Certainty } from '../../shared/procedure/found-procedure.ts'
import { codesSaid } from './codes-said.ts'
import { createConceptStrengths } from './concept-strengths.ts'
import type { Findable } from './findable.ts'
import { type AskedWord, createFillerTest, createHearing } from './hear-question.ts'
import { indexProcedures } from './index-procedures.ts'
import type { Knowledge } from './knowledge.ts'
import type { PhraseMatch } from './phrase-tree.ts'
import { createFactReader } from './procedure-facts.ts'
import { createStress, type StressOf } from './question-stress.ts'
import { createWordReader, type RememberedChunks } from './read-words.ts'
import { createUnderstanding, type SpokenOf, type Understanding } from './understand-question.ts'
import { defaultWeights, type Weights } from './weights.ts'
import type { Term } from './postings.ts'

/** A procedure that answers a question, and how well: only comparable within one answer. */
export interface Hit {
  readonly procedure: Findable
  readonly score: number
  /** What it does with the thing: nothing of its own for most that are asked for the first time. */
  readonly actions: ReadonlySet<ActionId>
}

export interface Answer {
  readonly hits: readonly Hit[]
  /** The best whatever is to be done with the thing: what a question that does not say it leaves open. */
  readonly open: readonly Hit[]
  /** The question says what is to be done with the thing (again, longer, ended …). */
  readonly saysAction: boolean
  readonly certainty: Certainty
}

/** Answers questions in people's own words with at most so many procedures, best first. */
export type ProcedureFinder = (question: string, most: number) => Answer

export interface FinderOptions {
  readonly weights?: Weights
  /** How often people here need a procedure, against the others; asked anew for every question. */
  readonly askedOf?: (procedure: Findable) => number
}

/** So many of the best are weighed again by how much of the question they answer. */
const reconsidered = 60
/** How much is known of a word that no name has, but that people say. */
const rarityOfSaid = 4

/**
 * Prepares finding among these procedures.
 *
 * Three kinds of evidence add up: words and neighbouring words (`word-index.ts`), names that people have for one
 * procedure, and concepts, which translate what people say into what procedures say. The sum is then weighed by what
 * the question leaves out or does not say: who asks, narrow cases, which agency, and what most people come for.
 */
export function createProcedureFinder(
  procedures: readonly Findable[],
  knowledge: Knowledge,
  options: FinderOptions = {},
): ProcedureFinder {
  const { weights = defaultWeights, askedOf = ({ asked }) => asked } = options
  const read = createWordReader(knowledge.words.rewritten)
  const remembered: RememberedChunks = new Map()
  const readNames = createWordReader(knowledge.words.rewritten, remembered)
  const isFiller = createFillerTest(knowledge.words.fillers, readNames)
  const { factsOf, actionsOf } = createFactReader(knowledge, readNames)
  const understanding = createUnderstanding(knowledge, readNames, actionsOf, isFiller)
  const { understand, conceptsIn, vocabulary } = understanding
  const reading = { read: readNames, factsOf, conceptsIn }
  const { words: index, ownNames, calledBy, facts, priors } = indexProcedures(procedures, knowledge, reading, weights)
  const hear = createHearing(knowledge, read, index, understanding, isFiller)
  const concepts = createConceptStrengths(knowledge.concepts, read, index, weights.pairShare, calledBy)
  const officialPlain = knowledge.concepts.map(({ official }) =>
    official.flatMap((name) => readNames(name).flatMap((piece) => piece.map(({ plain }) => plain))),
  )
  const stress = createStress(knowledge, weights)
  const scores = new Float64Array(procedures.length)
  // All names are read; what is kept lives as long as the finder.
  remembered.clear()

  const add = (term: Term | undefined, weight: number): void => {
    if (term === undefined || weight === 0) return
    const { documents, impacts } = term
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] as number
      scores[document] = (scores[document] as number) + (impacts[at] as number) * weight
    }
  }

  const addWords = (words: readonly AskedWord[], { spokenOf }: Understanding): void => {
    const inConcept = new Set(spokenOf.flatMap(({ places }) => places))
    const shared = words.map((word, at) => ({
      ...word,
      worth: word.weight * (inConcept.has(at) ? weights.wordInConcept : 1),
    }))
    for (const { sound, worth, completions } of shared) {
      add(index.word(sound.plain), worth * weights.word)
      if (sound.marked !== null && sound.marked !== sound.plain) add(index.marked(sound.marked), worth * weights.marked)
      for (const plain of completions) add(index.word(plain), weights.completion / Math.sqrt(completions.length))
    }
    const seen = new Set<number>()
    // Neighbours as they stand ("con nuôi", although "con" may only be who asks), and once more without what only asks.
    for (const list of [shared, shared.filter(({ weight }) => weight > 0)]) {
      for (const [at, one] of list.entries()) {
        const other = list[at + 1]
        const pair = other === undefined ? undefined : index.pair(one.sound.plain, other.sound.plain)
        if (other === undefined || pair === undefined || seen.has(pair.id)) continue
        seen.add(pair.id)
        add(pair, ((one.worth + other.worth) / 2) * weights.pair)
      }
    }
  }

  /** Of concepts that one phrase may mean, a procedure is only about one. */
  const addConcepts = ({ spokenOf }: Understanding, stressOf: StressOf): void => {
    for (const span of spokenOf) {
      const sure = (span.isPhrase ? 1 : weights.looseConcept) * stressOf(span)
      const weight = sure * (weights.concept + weights.conceptWord * Math.min(span.places.length, mostTellingWords))
      const strongest = new Map<number, number>()
      for (const concept of span.concepts) {
        const rarity = concepts.rarityOf(concept) ** weights.rarityPower
        const { documents, values } = concepts.strengthsOf(concept)
        for (let place = 0; place < documents.length; place += 1) {
          const at = documents[place] as number
          const strength = rarity * (values[place] as number) ** weights.strengthPower
          strongest.set(at, Math.max(strongest.get(at) ?? 0, strength))
        }
        for (const { term, share } of concepts.termsOf(concept)) {
          add(term, (sure * share * weights.officialWord) / span.concepts.length)
        }
      }
      for (const [at, strength] of strongest) {
        scores[at] = (scores[at] as number) + weight * strength
      }
    }
  }

  const addOwnNames = (words: readonly AskedWord[], named: readonly PhraseMatch<number>[]): void => {
    const bonuses = new Map<number, number>()
    for (const { value, from, to } of named) {
      const within = (at: number) => at >= from && at < to
      const worth = words.filter((_word, at) => within(at)).reduce((sum, { filler }) => sum + (filler ? 0.5 : 1), 0)
      const whole = words.every(({ weight }, at) => within(at) || weight === 0)
      const bonus = worth * weights.ownName + (whole ? weights.wholeName : 0)
      bonuses.set(value, Math.max(bonuses.get(value) ?? 0, bonus))
    }
    for (const [at, bonus] of bonuses) scores[at] = (scores[at] as number) + bonus
  }

  const factorOf = (at: number, understanding: Understanding, isBegun: boolean): number => {
    const { narrowings } = facts[at] as (typeof facts)[number]
    let factor = priors[at] as number
    // Two letters say next to nothing: what most people come for is the best guess.
    if (isBegun && (procedures[at] as Findable).asked > 0) factor *= weights.askedBegun
    for (const narrowing of narrowings) {
      if (!understanding.narrowings.has(narrowing)) factor *= knowledge.facets.narrowings[narrowing]?.factor ?? 1
    }
    for (const narrowing of understanding.narrowings) {
      if (narrowings.includes(narrowing)) factor *= weights.narrowingAgrees
    }
    for (const narrowing of understanding.bound) {
      if (!narrowings.includes(narrowing)) factor *= weights.narrowingLacks
    }
    if (!procedures[at]?.forCitizens && !understanding.enterprise) factor *= weights.notForCitizens
    return factor
  }

  const actionFactor = (does: ReadonlySet<ActionId>, asked: ReadonlySet<ActionId>): number => {
    if (asked.size === 0) return does.size === 0 || does.has('first') ? 1 : weights.actionUnasked
    const agrees = (does.size === 0 && asked.has('first')) || [...asked].some((action) => does.has(action))
    return agrees ? weights.actionAgrees : weights.actionDiffers
  }

  /** How much of what the question says a procedure takes up, 0 … 1, by the rarity of the words. */
  const answered = (
    words: readonly AskedWord[],
    spans: Understanding['spokenOf'],
    named: readonly PhraseMatch<number>[],
  ) => {
    // "sao y" is said with two words that say nothing by themselves.
    const inPhrase = new Set(spans.flatMap(({ isPhrase, places }) => (isPhrase && places.length > 1 ? places : [])))
    const worths = words.map(({ sound, weight: alone }, at) => {
      const weight = inPhrase.has(at) ? Math.max(alone, weights.inPhrase) : alone
      const rarity = index.word(sound.plain)?.rarity
      return rarity === undefined ? (vocabulary.has(sound.plain) ? rarityOfSaid * weight : 0) : rarity * weight
    })
    const whole = worths.reduce((sum, worth) => sum + worth, 0)
    return (document: number): number => {
      if (whole === 0) return 1
      const taken = words.map(({ sound }) => index.has(sound.plain, document))
      for (const { places, concepts: meant } of spans) {
        const strength = Math.max(...meant.map((concept) => concepts.strengthOf(concept, document)))
        if (strength > weights.conceptAnswers) for (const place of places) taken[place] = true
      }
      for (const { value, from, to } of named) if (value === document) taken.fill(true, from, to)
      return worths.reduce((sum, worth, at) => sum + (taken[at] === true ? worth : 0), 0) / whole
    }
  }

  const certaintyOf = (words: readonly AskedWord[], bestScore: number): Certainty => {
    if (bestScore >= weights.sure) return 'sure'
    return words.some(({ completions }) => completions.length > 0) ? 'begun' : 'distant'
  }

  const tells = (span: SpokenOf) => span.concepts.some((concept) => concepts.rarityOf(concept) >= weights.telling)

  return (question, most) => {
    const heard = hear(question)
    const words = heard.some(({ weight }) => weight > 0) ? heard : heard.map((word) => ({ ...word, weight: 1 }))
    if (words.length === 0) return { hits: [], open: [], saysAction: false, certainty: 'begun' }
    const understood = understand(words)
    const codes = codesSaid(words, procedures)
    const named = [...ownNames.matches(words), ...codes]
    scores.fill(0)
    addWords(words, understood)
    addConcepts(understood, stress(words, understood.spokenOf, tells))
    addOwnNames(words, named)
    for (const { value } of codes) scores[value] = (scores[value] as number) + weights.codeSaid
    const spoken = new Set([
      ...words.flatMap(({ sound, weight }) => (weight > 0 ? [sound.plain] : [])),
      ...understood.spokenOf.flatMap((span) => span.concepts.flatMap((concept) => officialPlain[concept] ?? [])),
    ])
    const shareOfName = index.shareOfName(spoken)
    const answeredBy = answered(words, understood.spokenOf, named)
    const isBegun = words.every(({ weight, completions }) => weight === 0 || completions.length > 0)
    const best = bestOf(scores, (at) => factorOf(at, understood, isBegun), Math.max(most, reconsidered))
      .map(({ at, score }): Hit & { readonly openScore: number } => {
        const asked = 1 + weights.asked * askedOf(procedures[at] as Findable)
        const focus = 1 + weights.focus * shareOfName(at)
        const weighed = score * asked * focus * (1 - weights.unanswered * (1 - answeredBy(at)))
        const { actions } = facts[at] as (typeof facts)[number]
        return {
          procedure: procedures[at] as Findable,
          actions,
          openScore: weighed,
          score: weighed * actionFactor(actions, understood.actions),
        }
      })
      .toSorted((a, b) => b.score - a.score)
    const bestScore = best[0]?.score ?? 0
    return {
      hits: best
        .slice(0, most)
        .filter(({ score }, at) => score > bestScore * (at < fewShown ? weights.leastShareOfFew : weights.leastShare)),
      open: best
        .map((hit) => ({ ...hit, score: hit.openScore }))
        .toSorted((a, b) => b.score - a.score)
        .slice(0, most),
      saysAction: understood.actions.size > 0,
      certainty: certaintyOf(words, bestScore),
    }
  }
}

/** So many are read at a glance: among them one that answers much worse than the best does no harm. */
const fewShown = 3
/** Beyond this length a phrase is no surer. */
const mostTellingWords = 5

function bestOf(scores: Float64Array, factorOf: (at: number) => number, most: number): { at: number; score: number }[] {
  const best: { at: number; score: number }[] = []
  for (let at = 0; at < scores.length; at += 1) {
    const raw = scores[at] as number
    if (raw === 0) continue
    const score = raw * factorOf(at)
    if (best.length === most && score <= (best.at(-1)?.score ?? 0)) continue
    let place = best.length
    while (place > 0 && score > (best[place - 1]?.score ?? 0)) place -= 1
    best.splice(place, 0, { at, score })
    if (best.length > most) best.pop()
  }
  return best
}
