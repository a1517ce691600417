import type { Sound } from './sound.ts'

/** A word as a phrase is looked for in it. */
export interface HeardWord {
  readonly sound: Sound
  /** Says nothing by itself: a phrase goes on behind it. */
  readonly filler: boolean
  /** Punctuation stands before it: what was said before is over. */
  readonly afterPause: boolean
  /** Placeholders it may stand for, e.g. `<kin>`. */
  readonly kinds: readonly string[]
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
}

interface Node<Value> {
  /** Made when first needed: most nodes are the end of a phrase or have one way on. */
  next: Map<string, { readonly sound: Sound; readonly node: Node<Value> }[]> | null
  values: Value[] | null
}

/** "bán cái nhà này cho con" still says "bán nhà": so many words that say nothing may stand within a phrase. */
const mostSkipped = 3

/**
 * Words fit when they sound the same; one written without marks fits any word that folds to it. A placeholder of a
 * phrase is a word of its own, `<kin>`, and fits what is of that kind.
 */
export function createPhraseTree<Value>(): PhraseTree<Value> {
  const root: Node<Value> = { next: null, values: null }
  return {
    add(phrase, value) {
      let node = root
      for (const sound of phrase) {
        node.next ??= new Map()
        const edges = node.next.get(sound.plain) ?? []
        let edge = edges.find((one) => one.sound.marked === sound.marked)
        if (edge === undefined) {
          edge = { sound, node: { next: null, values: null } }
          edges.push(edge)
          node.next.set(sound.plain, edges)
        }
        node = edge.node
      }
      node.values ??= []
      node.values.push(value)
    },
    matches(words) {
      const found: PhraseMatch<Value>[] = []
      const walk = (node: Node<Value>, at: number, from: number, length: number, skipped: number): void => {
        const word = words[at]
        if (word === undefined || (word.afterPause && length > 0)) return
        for (const key of [word.sound.plain, ...word.kinds]) {
          for (const edge of node.next?.get(key) ?? []) {
            if (key === word.sound.plain && !soundsLike(word.sound, edge.sound)) continue
            for (const value of edge.node.values ?? []) found.push({ value, from, to: at + 1, length: length + 1 })
            walk(edge.node, at + 1, from, length + 1, skipped)
          }
        }
        if (length > 0 && word.filler && skipped < mostSkipped) walk(node, at + 1, from, length, skipped + 1)
      }
      for (let at = 0; at < words.length; at += 1) walk(root, at, at, 0, 0)
      return found
    },
  }
}

/** One written without marks is like any word that folds to it. */
export function soundsLike(heard: Sound, phrase: Sound): boolean {
  if (heard.plain !== phrase.plain) return false
  return heard.marked === null || phrase.marked === null || heard.marked === phrase.marked
}
