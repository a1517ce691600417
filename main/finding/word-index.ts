import SearchableMap from 'minisearch/SearchableMap'
import type { Sound } from './sound.ts'

/** Words of one field of one document, in pieces whose ends are no neighbours, and how much a word of it counts. */
export interface IndexedField {
  readonly pieces: readonly (readonly Sound[])[]
  readonly weight: number
}

/** Which documents have a word or a pair of neighbours, and how much it says about each (BM25, weight of rarity within). */
export interface Term {
  readonly documents: Int32Array
  readonly impacts: Float32Array
  /** How rare it is: much when few documents have it. */
  readonly rarity: number
}

/**
 * Words, neighbouring words, and words with their marks, of all documents.
 *
 * Vietnamese is written in syllables that say little alone ("giấy", "đất"), so pairs are terms of their own. Words are
 * kept in MiniSearch's radix tree for what was only begun or mistyped. MiniSearch's own scoring is not used: it knows no pairs
 * and takes 20 ms and more for a question of ten common syllables over 10,000 names, because it adds scores up in maps.
 */
export interface WordIndex {
  readonly size: number
  word(plain: string): Term | undefined
  /** Whether a document has a word. */
  has(plain: string, document: number): boolean
  marked(marked: string): Term | undefined
  pair(first: string, second: string): Term | undefined
  /** Known words that begin like this, most common first. */
  completions(beginning: string, most: number): readonly string[]
  /** The known word that one or two slips of the finger are most likely to have meant; the more common of two. */
  nearest(plain: string): string | null
}

/** How fast a repeated word stops counting, and how much longer names lose: the usual values of BM25 for short texts. */
const saturation = 1.2
const lengthShare = 0.55
/** Syllables are short: below this length another letter makes another word. */
const shortestMistyped = 4

export function createWordIndex(documents: readonly (readonly IndexedField[])[]): WordIndex {
  const words = new Counting<string>()
  const marks = new Counting<string>()
  const pairs = new Counting<number>()
  const ids = new Map<string, number>()
  const idOf = (plain: string): number => {
    const known = ids.get(plain)
    if (known !== undefined) return known
    ids.set(plain, ids.size)
    return ids.size - 1
  }
  const lengths = documents.map((fields, document) => {
    for (const { pieces, weight } of fields) {
      for (const piece of pieces) {
        let before = -1
        for (const { plain, marked } of piece) {
          const id = idOf(plain)
          words.count(plain, document, weight)
          if (marked !== null) marks.count(marked, document, weight)
          if (before !== -1) pairs.count(pairKey(before, id), document, weight)
          before = id
        }
      }
    }
    return fields[0]?.pieces.reduce((sum, piece) => sum + piece.length, 0) ?? 0
  })
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const damping = lengths.map((length) => saturation * (1 - lengthShare + (lengthShare * length) / average))
  const wordTerms = words.terms(documents.length, damping)
  const markTerms = marks.terms(documents.length, damping)
  const pairTerms = pairs.terms(documents.length, damping)
  const tree = new SearchableMap<number>()
  for (const [plain, { documents: having }] of wordTerms) tree.set(plain, having.length)

  return {
    size: documents.length,
    word: (plain) => wordTerms.get(plain),
    has: (plain, document) => {
      const documents = wordTerms.get(plain)?.documents
      return documents !== undefined && isIn(documents, document)
    },
    marked: (marked) => markTerms.get(marked),
    pair: (first, second) => {
      const [one, other] = [ids.get(first), ids.get(second)]
      return one === undefined || other === undefined ? undefined : pairTerms.get(pairKey(one, other))
    },
    completions: (beginning, most) =>
      [...tree.atPrefix(beginning).entries()]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, most)
        .map(([plain]) => plain),
    nearest: (plain) => {
      if (plain.length < shortestMistyped || /\d/.test(plain)) return null
      const near = [...tree.fuzzyGet(plain, plain.length > 6 ? 2 : 1)]
        .map(([word, [having, slips]]) => ({ word, having, slips }))
        .toSorted((a, b) => a.slips - b.slips || b.having - a.having)
      return near[0]?.word ?? null
    },
  }
}

function isIn(sorted: Int32Array, wanted: number): boolean {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] as number) < wanted) from = middle + 1
    else to = middle
  }
  return sorted[from] === wanted
}

function pairKey(first: number, second: number): number {
  return first * 2 ** 22 + second
}

/** Counts terms of documents that come one after the other. */
class Counting<Key> {
  readonly #lists = new Map<Key, { documents: number[]; counts: number[] }>()

  count(key: Key, document: number, weight: number): void {
    const list = this.#lists.get(key)
    if (list === undefined) {
      this.#lists.set(key, { documents: [document], counts: [weight] })
      return
    }
    const last = list.documents.length - 1
    if (list.documents[last] === document) {
      list.counts[last] = (list.counts[last] ?? 0) + weight
      return
    }
    list.documents.push(document)
    list.counts.push(weight)
  }

  terms(size: number, damping: readonly number[]): ReadonlyMap<Key, Term> {
    const terms = new Map<Key, Term>()
    for (const [key, { documents, counts }] of this.#lists) {
      const rarity = Math.log(1 + (size - documents.length + 0.5) / (documents.length + 0.5))
      const impacts = Float32Array.from(counts, (count, at) => {
        const damped = damping[documents[at] ?? 0] ?? saturation
        return (rarity * count * (saturation + 1)) / (count + damped)
      })
      terms.set(key, { documents: Int32Array.from(documents), impacts, rarity })
    }
    return terms
  }
}
