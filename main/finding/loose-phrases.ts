import { type HeardWord, soundsLike } from './phrase-tree.ts'
import type { Sound } from './sound.ts'

/** A phrase whose telling words stand near each other in a text, in any order and with other words between them. */
export interface LooseMatch<Value> {
  readonly value: Value
  /** Where its telling words stand, in their order in the text. */
  readonly places: readonly number[]
}

export interface LoosePhrases<Value> {
  /** Takes the words of a phrase that say something by themselves. */
  add(telling: readonly Sound[], value: Value): void
  matches(words: readonly HeardWord[]): readonly LooseMatch<Value>[]
}

interface Phrase<Value> {
  readonly telling: readonly Sound[]
  readonly value: Value
}

/** "tiền bị mối ăn rách nát" still says "tiền rách": so many other telling words may stand among those of a phrase. */
const mostBetween = 4

/**
 * Phrases of at least two telling words.
 *
 * Single words are left out: they are found wherever they stand, and then say too little.
 */
export function createLoosePhrases<Value>(): LoosePhrases<Value> {
  const byWord = new Map<string, Phrase<Value>[]>()
  return {
    add(telling, value) {
      if (telling.length < 2) return
      // All its words have to be there: looking for it by one of them, which few others are looked for by, is enough.
      let fewest: Phrase<Value>[] | undefined
      for (const { plain } of telling) {
        const others = byWord.get(plain) ?? []
        if (others.length === 0) byWord.set(plain, others)
        if (fewest === undefined || others.length < fewest.length) fewest = others
      }
      fewest?.push({ telling, value })
    },
    matches(words) {
      const found: LooseMatch<Value>[] = []
      for (const plain of new Set(
        words.flatMap(({ sound, kinds }) => [sound.plain, ...kinds.map(({ kind }) => kind)]),
      )) {
        for (const phrase of byWord.get(plain) ?? []) {
          const places = placesOf(phrase.telling, words)
          if (places !== null) found.push({ value: phrase.value, places })
        }
      }
      return found
    },
  }
}

/** Where these words stand closest together, or null when one is missing or they are too far apart. */
function placesOf(telling: readonly Sound[], words: readonly HeardWord[]): readonly number[] | null {
  let best: readonly number[] | null = null
  for (const [start, word] of words.entries()) {
    if (!telling.some((sound) => fits(word, sound))) continue
    const end = endOfWindow(words, start, telling.length + mostBetween)
    const places: number[] = []
    for (const sound of telling) {
      const at = words.findIndex(
        (one, place) => place >= start && place < end && !places.includes(place) && fits(one, sound),
      )
      if (at === -1) break
      places.push(at)
    }
    if (places.length < telling.length) continue
    places.sort((a, b) => a - b)
    if (best === null || spread(places) < spread(best)) best = places
  }
  return best
}

function fits({ sound, kinds }: HeardWord, wanted: Sound): boolean {
  return soundsLike(sound, wanted) || kinds.some(({ kind, length }) => length === 1 && kind === wanted.plain)
}

/** The place behind so many telling words from `start` on. */
function endOfWindow(words: readonly HeardWord[], start: number, telling: number): number {
  let left = telling
  let end = start
  while (end < words.length && left > 0) {
    if (words[end]?.filler === false) left -= 1
    end += 1
  }
  return end
}

function spread(places: readonly number[]): number {
  return (places.at(-1) ?? 0) - (places[0] ?? 0)
}
