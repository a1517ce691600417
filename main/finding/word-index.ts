import SearchableMap from 'minisearch/SearchableMap'
import { placeIn } from './place-in.ts'
import { createPostings, rarityOf, type Term } from './postings.ts'
import { noWord, type WordRows } from './word-rows.ts'

/**
 * Words, neighbouring words, and words with their marks, of all documents.
 *
 * Vietnamese is written in syllables that say little alone ("giấy", "đất"), so pairs are terms of their own. Words are
 * kept in MiniSearch's radix tree for what was only begun or mistyped. Its own scoring is not used: it knows no pairs
 * and no concepts, and adds scores up in maps, which is too slow for a question of ten common syllables at each key.
 */
export interface WordIndex {
  readonly size: number
  /** Whether any document has a word. */
  knows(plain: string): boolean
  word(plain: string): Term | undefined
  /** How many documents have a word. */
  commonness(plain: string): number
  /** Whether a document has a word. */
  has(plain: string, document: number): boolean
  marked(marked: string): Term | undefined
  pair(first: string, second: string): Term | undefined
  hasPair(first: string, second: string): boolean
  /** How often two words are neighbours; not counted beyond `most`. */
  pairsUpTo(most: number, first: string, second: string): number
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

/** Terms of so many documents are kept, 8 bytes each; then they are forgotten and reckoned anew. */
const mostKept = 200_000

/** Terms are reckoned when they are first asked for; words are kept from then on, pairs are too many. */
export function createWordIndex(rows: WordRows): WordIndex {
  const { ids, words, written, plainOf, having, places, starts, documents, nameEnds } = rows
  const size = documents.length
  const postings = createPostings(rows)
  const tree = new SearchableMap<number>()
  for (const [text, id] of ids) if (/^[\da-z]+$/.test(text)) tree.set(text, having[id] as number)
  const rarities = Float32Array.from(having, (number) => rarityOf(number, size))
  const known = new Map<number, Term | undefined>()
  let kept = 0

  const placesOf = (plain: number) => places.subarray(starts[plain], starts[plain + 1])
  const termOf = (text: string): Term | undefined => {
    const id = ids.get(text)
    if (id === undefined) return undefined
    if (!known.has(id)) {
      if (kept > mostKept) {
        known.clear()
        kept = 0
      }
      const plain = plainOf[id] as number
      const all = placesOf(plain)
      const term = postings(id, id === plain ? all : all.filter((place) => written[place] === id))
      known.set(id, term)
      kept += term?.documents.length ?? 0
    }
    return known.get(id)
  }
  /** Where the first of two words stands right before the second. */
  const placesOfPair = function* (first: string, second: string): Generator<number> {
    const [one, other] = [ids.get(first), ids.get(second)]
    if (one === undefined || other === undefined) return
    const [before, behind] = [placesOf(one), placesOf(other)]
    if (before.length <= behind.length) {
      for (const place of before) if (words[place + 1] === other) yield place
    } else {
      for (const place of behind) if (words[place - 1] === one) yield place - 1
    }
  }
  return {
    size,
    knows: (plain) => ids.has(plain),
    word: termOf,
    commonness: (plain) => having[ids.get(plain) ?? -1] ?? 0,
    marked: termOf,
    shareOfName: (spoken) => {
      const said = new Set([...spoken].flatMap((plain) => ids.get(plain) ?? []))
      return (document) => {
        let whole = 0
        let touched = 0
        for (let at = documents[document] as number; at < (nameEnds[document] as number); at += 1) {
          const id = words[at] as number
          if (id === noWord) continue
          const rarity = rarities[id] as number
          whole += rarity
          if (said.has(id)) touched += rarity
        }
        return whole === 0 ? 0 : touched / whole
      }
    },
    has: (plain, document) => {
      const term = termOf(plain)
      return term !== undefined && placeIn(term.documents, document) !== -1
    },
    pair: (first, second) => {
      const [one, other] = [ids.get(first), ids.get(second)]
      if (one === undefined || other === undefined) return undefined
      return postings(-(one * ids.size + other) - 1, placesOfPair(first, second))
    },
    hasPair: (first, second) => placesOfPair(first, second).next().done !== true,
    pairsUpTo: (most, first, second) => {
      const found = placesOfPair(first, second)
      let times = 0
      while (times < most && found.next().done !== true) times += 1
      return times
    },
    completions: (beginning, most) =>
      [...tree.atPrefix(beginning).entries()]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, most)
        .map(([plain]) => plain),
    nearest: (plain) => {
      if (plain.length < shortestMistyped || /\d/.test(plain)) return null
      const near = [...tree.fuzzyGet(plain, plain.length >= longMistyped ? 2 : 1)]
        .map(([word, [number, slips]]) => ({ word, number, slips }))
        .toSorted((a, b) => a.slips - b.slips || b.number - a.number)
      return near[0]?.word ?? null
    },
  }
}
