import { createPairTable, nothing as noWay } from './pair-table.ts'
import { type Sound, writtenAs } from './sound.ts'

/** A word as a phrase is looked for in it. */
export interface HeardWord {
  readonly sound: Sound
  /** Says nothing by itself: a phrase goes on behind it. */
  readonly filler: boolean
  /** Punctuation stands before it: what was said before is over. */
  readonly afterPause: boolean
  /** Placeholders it may stand for, alone or with the words behind it. */
  readonly kinds: readonly KindOfWords[]
}

/** Words that are of a kind, e.g. "người thân" of `<kin>`. */
export interface KindOfWords {
  readonly kind: string
  readonly length: number
}

export interface PhraseMatch<Value> {
  readonly value: Value
  /** First word and the one behind the last. */
  readonly from: number
  readonly to: number
  /** Words of the phrase itself. */
  readonly length: number
}

/** Many phrases, looked for in a text all at once. */
export interface PhraseTree<Value> {
  add(phrase: readonly Sound[], value: Value): void
  matches(words: readonly HeardWord[]): readonly PhraseMatch<Value>[]
  /** Of all phrases within these words, in which nothing is skipped; much quicker for the thousands of official names. */
  valuesIn(words: readonly Sound[]): readonly Value[]
}

/** "bán cái nhà này cho con" still says "bán nhà": so many words that say nothing may stand within a phrase. */
const mostSkipped = 3

/**
 * Kept in a few long rows, because an object and a map for each of its ten thousand states would take ten times the room.
 *
 * Words fit when they sound the same; one asked without marks fits any word that folds to it, but phrases are written
 * with theirs: "Sài" is no "sai". A placeholder of a phrase is a word of its own, `<kin>`, and fits what is of that kind.
 */
export function createPhraseTree<Value>(): PhraseTree<Value> {
  const ids = new Map<string, number>()
  /** From a state and a word without marks to the first way on; further ways with other marks follow by `otherWay`. */
  const firstWay = createPairTable()
  const markedOfWay: (string | null)[] = []
  const otherWay: number[] = []
  /** The state behind a way has its number, counted from one. */
  const valuesBehind: (Value[] | undefined)[] = []

  const wayFrom = (state: number, { plain, marked }: Sound): number => {
    let id = ids.get(plain)
    if (id === undefined) {
      id = ids.size
      ids.set(plain, id)
    }
    let last = noWay
    for (let way = firstWay.get(state, id); way !== noWay; way = otherWay[way] as number) {
      if (markedOfWay[way] === marked) return way
      last = way
    }
    const way = markedOfWay.length
    markedOfWay.push(marked)
    otherWay.push(noWay)
    valuesBehind.push(undefined)
    if (last === noWay) firstWay.add(state, id, way)
    else otherWay[last] = way
    return way
  }

  /** Ways on from a state by a word. */
  const waysFrom = (state: number, id: number | undefined, { plain, marked }: Sound): readonly number[] => {
    let way = id === undefined ? noWay : firstWay.get(state, id)
    if (way === noWay) return noWays
    const ways: number[] = []
    for (; way !== noWay; way = otherWay[way] as number) {
      const wanted = markedOfWay[way] as string | null
      if (marked === null || marked === (wanted ?? plain)) ways.push(way)
    }
    return ways
  }

  return {
    add(phrase, value) {
      let way = noWay
      for (const sound of phrase) way = wayFrom(way + 1, sound)
      if (way === noWay) return
      const values = valuesBehind[way]
      if (values === undefined) valuesBehind[way] = [value]
      else values.push(value)
    },
    matches(words) {
      const found: PhraseMatch<Value>[] = []
      const heard = words.map(({ sound }) => ids.get(sound.plain))
      const walk = (state: number, at: number, from: number, length: number, skipped: number): void => {
        const word = words[at]
        if (word === undefined || (word.afterPause && length > 0)) return
        const follow = (ways: readonly number[], taken: number): void => {
          for (const way of ways) {
            for (const value of valuesBehind[way] ?? [])
              found.push({ value, from, to: at + taken, length: length + taken })
            walk(way + 1, at + taken, from, length + taken, skipped)
          }
        }
        follow(waysFrom(state, heard[at], word.sound), 1)
        for (const one of word.kinds)
          follow(waysFrom(state, ids.get(one.kind), { plain: one.kind, marked: null }), one.length)
        if (length > 0 && word.filler && skipped < mostSkipped) walk(state, at + 1, from, length, skipped + 1)
      }
      for (let at = 0; at < words.length; at += 1) walk(0, at, at, 0, 0)
      return found
    },
    valuesIn(words) {
      const found: Value[] = []
      const heard = words.map(({ plain }) => ids.get(plain))
      const walk = (state: number, at: number): void => {
        const [word, id] = [words[at], heard[at]]
        if (word === undefined || id === undefined) return
        for (const way of waysFrom(state, id, word)) {
          found.push(...(valuesBehind[way] ?? []))
          walk(way + 1, at + 1)
        }
      }
      for (const [at, id] of heard.entries()) {
        // Most official words begin no phrase.
        if (id !== undefined && firstWay.get(0, id) !== noWay) walk(0, at)
      }
      return found
    },
  }
}

const noWays: readonly number[] = []

/** One asked without marks is like any word that folds to it. */
export function soundsLike(heard: Sound, phrase: Sound): boolean {
  if (heard.plain !== phrase.plain) return false
  return heard.marked === null || heard.marked === writtenAs(phrase)
}
