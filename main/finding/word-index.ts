import SearchableMap from 'minisearch/SearchableMap'
import { createPostings, type Term, type TermOf } from './postings.ts'
import type { Sound } from './sound.ts'

/** Words of one field of one document, the first its name, in pieces whose ends are no neighbours, and how much a word of it counts. */
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
  /** How much of what a document's name says these words say, 0 … 1, by their rarity. */
  shareOfName(spoken: ReadonlySet<string>): (document: number) => number
  /** Known words that begin like this, most common first. */
  completions(beginning: string, most: number): readonly string[]
  /** The known word that one or two slips of the finger are most likely to have meant; the more common of two. */
  nearest(plain: string): string | null
}

/** Syllables are short: below this length another letter makes another word. */
const shortestMistyped = 4
/** From this length on two slips may be one word's. */
const longMistyped = 7

/** Takes documents one after the other, so that what was read of one is garbage before the next is read. */
export interface WordIndexing {
  add(document: readonly IndexedField[]): void
  close(): WordIndex
}

export function createWordIndexing(): WordIndexing {
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
  const nameWords: number[] = []
  const nameStarts = [0]
  return {
    add(fields) {
      const document = nameStarts.length - 1
      for (const [at, { pieces, weight }] of fields.entries()) {
        for (const piece of pieces) {
          let before = -1
          for (const { plain, marked } of piece) {
            const id = idOf(plain)
            if (at === 0) nameWords.push(id)
            words.count(id, document, weight)
            if (marked !== null) words.count(idOf(marked), document, weight)
            if (before !== -1) pairs.count(pairKey(before, id), document, weight)
            before = id
          }
        }
      }
      nameStarts.push(nameWords.length)
    },
    close: () => {
      const starts = Int32Array.from(nameStarts)
      const lengths = starts.subarray(1).map((end, document) => end - (starts[document] as number))
      return createWordIndex(ids, words.close(lengths), pairs.close(lengths), {
        starts,
        words: Int32Array.from(nameWords),
      })
    },
  }
}

/** Words of all names in one row, and where each name begins; one start more than there are names. */
interface NameRow {
  readonly starts: Int32Array
  readonly words: Int32Array
}

function createWordIndex(
  ids: ReadonlyMap<string, number>,
  wordTerms: TermOf,
  pairTerms: TermOf,
  names: NameRow,
): WordIndex {
  const tree = new SearchableMap<number>()
  for (const [text, id] of ids) {
    if (/^[\da-z]+$/.test(text)) tree.set(text, wordTerms(id)?.documents.length ?? 0)
  }
  const rarities = Float32Array.from({ length: ids.size }, (_, id) => wordTerms(id)?.rarity ?? 0)
  const termOf = (text: string): Term | undefined => {
    const id = ids.get(text)
    return id === undefined ? undefined : wordTerms(id)
  }
  return {
    size: names.starts.length - 1,
    word: termOf,
    marked: termOf,
    shareOfName: (spoken) => {
      const said = new Set([...spoken].flatMap((plain) => ids.get(plain) ?? []))
      return (document) => {
        let whole = 0
        let touched = 0
        for (let at = names.starts[document] as number; at < (names.starts[document + 1] as number); at += 1) {
          const id = names.words[at] as number
          const rarity = rarities[id] as number
          whole += rarity
          if (said.has(id)) touched += rarity
        }
        return whole === 0 ? 0 : touched / whole
      }
    },
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

/** Maps are much quicker with whole numbers of 31 bits, which the words of some ten thousand procedures fit in. */
function pairKey(first: number, second: number): number {
  if (first < 2 ** 15 && second < 2 ** 15) return first * 2 ** 15 + second
  // Both stay far below 2²⁶, so that this is a whole number without loss; negative, to be none of the others.
  return -(first * 2 ** 26 + second)
}
