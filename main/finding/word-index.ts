import SearchableMap from 'minisearch/SearchableMap'
import { createPostings, type Term } from './postings.ts'
import type { Sound } from './sound.ts'

/** Words of one field of one document, in pieces whose ends are no neighbours, and how much a word of it counts. */
export interface IndexedField {
  readonly pieces: readonly (readonly Sound[])[]
  readonly weight: number
}

/**
 * Words, neighbouring words, and words with their marks, of all documents.
 *
 * Vietnamese is written in syllables that say little alone ("giấy", "đất"), so pairs are terms of their own. Words are
 * kept in MiniSearch's radix tree for what was only begun or mistyped. Its own scoring is not used: it knows no pairs
 * and no concepts, and adds scores up in maps, which is too slow for a question of ten common syllables at each key.
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

/** Syllables are short: below this length another letter makes another word. */
const shortestMistyped = 4
/** From this length on two slips may be one word's. */
const longMistyped = 7

export function createWordIndex(documents: readonly (readonly IndexedField[])[]): WordIndex {
  const ids = new Map<string, number>()
  const idOf = (text: string): number => {
    const known = ids.get(text)
    if (known !== undefined) return known
    ids.set(text, ids.size)
    return ids.size - 1
  }
  // Words and marked words share one numbering: a marked word is never written like a plain one.
  const words = createPostings()
  const pairs = createPostings()
  const lengths = documents.map((fields, document) => {
    for (const { pieces, weight } of fields) {
      for (const piece of pieces) {
        let before = -1
        for (const { plain, marked } of piece) {
          const id = idOf(plain)
          words.count(id, document, weight)
          if (marked !== null) words.count(idOf(marked), document, weight)
          if (before !== -1) pairs.count(pairKey(before, id), document, weight)
          before = id
        }
      }
    }
    return fields[0]?.pieces.reduce((sum, piece) => sum + piece.length, 0) ?? 0
  })
  const wordTerms = words.close(lengths)
  const pairTerms = pairs.close(lengths)
  const tree = new SearchableMap<number>()
  for (const [text, id] of ids) {
    if (/^[\da-z]+$/.test(text)) tree.set(text, wordTerms(id)?.documents.length ?? 0)
  }
  const termOf = (text: string): Term | undefined => {
    const id = ids.get(text)
    return id === undefined ? undefined : wordTerms(id)
  }
  return {
    size: documents.length,
    word: termOf,
    marked: termOf,
    has: (plain, document) => {
      const term = termOf(plain)
      return term !== undefined && isIn(term.documents, document)
    },
    pair: (first, second) => {
      const [one, other] = [ids.get(first), ids.get(second)]
      return one === undefined || other === undefined ? undefined : pairTerms(pairKey(one, other))
    },
    completions: (beginning, most) =>
      [...tree.atPrefix(beginning).entries()]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, most)
        .map(([plain]) => plain),
    nearest: (plain) => {
      if (plain.length < shortestMistyped || /\d/.test(plain)) return null
      const near = [...tree.fuzzyGet(plain, plain.length >= longMistyped ? 2 : 1)]
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

/** Both numbers stay far below 2²⁶, so that the key is a whole number without loss. */
function pairKey(first: number, second: number): number {
  return first * 2 ** 26 + second
}
