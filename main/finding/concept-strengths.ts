import type { ReadWords } from './read-words.ts'
import type { Sound } from './sound.ts'
import type { Term } from './postings.ts'
import { placeIn } from './place-in.ts'
import type { WordIndex } from './word-index.ts'

/** A word or a pair of official words, and how much of the concept it makes up. */
export interface OfficialTerm {
  readonly term: Term
  readonly share: number
}

/** How fully each procedure has the official words of a concept, above half and up to 1. */
export interface Strengths {
  /** In rising order. */
  readonly documents: Int32Array
  readonly values: Float64Array
}

export interface ConceptStrengths {
  strengthsOf(concept: number): Strengths
  /** The same for one procedure: 0 when it is not about it. */
  strengthOf(concept: number, document: number): number
  /** How much a concept says, 0 … 1: little when many procedures are about it. */
  rarityOf(concept: number): number
  /** Words and pairs of its first official name. */
  termsOf(concept: number): readonly OfficialTerm[]
}

/** Below this share of the official words a procedure speaks of something else. */
const leastStrength = 0.5

/** From here on a procedure is wholly about a concept. */
const fullStrength = 0.85
/** One procedure or a few: as rare as can be told. */
const fewestAbout = 4
/** So many strengths and places in terms are kept, about 10 bytes each; then they are forgotten and reckoned anew. */
const mostKept = 200_000
/** What people call a procedure says as well as its official words what it is about. */
const strengthOfCall = 0.95

/**
 * Reckons, once per concept and only when a question first speaks of it, which procedures are about it.
 *
 * `calledBy` has, by concept, the procedures that are called by it in everyday words, whatever their official name is.
 */
export function createConceptStrengths(
  concepts: readonly { readonly official: readonly string[] }[],
  read: ReadWords,
  index: WordIndex,
  pairShare: number,
  calledBy: ReadonlyMap<number, readonly number[]>,
): ConceptStrengths {
  const known = new Map<number, { strengths: Strengths; terms: readonly OfficialTerm[]; rarity: number }>()
  let kept = 0
  const of = (concept: number) => {
    const before = known.get(concept)
    if (before !== undefined) return before
    if (kept > mostKept) {
      known.clear()
      kept = 0
    }
    const names = (concepts[concept]?.official ?? []).map((name) => distinct(read(name).flatMap(termsIn)))
    const strengths = new Map<number, number>()
    for (const terms of names) {
      const whole = terms.reduce((sum, { term, share }) => sum + term.rarity * share, 0)
      const having = new Map<number, number>()
      for (const { term, share } of terms) {
        for (const at of term.documents) having.set(at, (having.get(at) ?? 0) + (term.rarity * share) / whole)
      }
      for (const [at, strength] of having) {
        if (strength > leastStrength) strengths.set(at, Math.max(strengths.get(at) ?? 0, strength))
      }
    }
    for (const at of calledBy.get(concept) ?? []) {
      strengths.set(at, Math.max(strengths.get(at) ?? 0, strengthOfCall))
    }
    const about = Math.max(fewestAbout, [...strengths.values()].filter((strength) => strength > fullStrength).length)
    const rarity = Math.log1p(index.size / about) / Math.log1p(index.size / fewestAbout)
    // Kept as two rows: maps of all that were asked for would take several times the room.
    const documents = Int32Array.from(strengths.keys()).toSorted()
    const values = Float64Array.from(documents, (document) => strengths.get(document) as number)
    const found = { strengths: { documents, values }, terms: names[0] ?? [], rarity }
    known.set(concept, found)
    kept += documents.length + found.terms.reduce((sum, { term }) => sum + term.documents.length, 0)
    return found
  }
  const termsIn = (piece: readonly Sound[]): OfficialTerm[] =>
    piece.flatMap(({ plain }, at) => {
      const next = piece[at + 1]
      const word = index.word(plain)
      const pair = next === undefined ? undefined : index.pair(plain, next.plain)
      return [
        ...(word === undefined ? [] : [{ term: word, share: 1 }]),
        ...(pair === undefined ? [] : [{ term: pair, share: pairShare }]),
      ]
    })
  return {
    strengthsOf: (concept) => of(concept).strengths,
    strengthOf: (concept, document) => {
      const { documents, values } = of(concept).strengths
      return values[placeIn(documents, document)] ?? 0
    },
    rarityOf: (concept) => of(concept).rarity,
    termsOf: (concept) => of(concept).terms,
  }
}

function distinct(terms: readonly OfficialTerm[]): OfficialTerm[] {
  return terms.filter(({ term }, at) => terms.findIndex((other) => other.term.id === term.id) === at)
}
