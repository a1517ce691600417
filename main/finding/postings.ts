import type { WordRows } from './word-rows.ts'

/** Which documents have a word or a pair of neighbours, and how much it says about each (BM25). */
export interface Term {
  /** The same for the same term; those of pairs are negative. */
  readonly id: number
  /** In rising order. */
  readonly documents: Int32Array
  readonly impacts: Float32Array
  /** How rare it is: much when few documents have it. */
  readonly rarity: number
}

/** How fast a repeated word stops counting, and how much longer names lose: usual values of BM25 for short texts. */
const saturation = 1.2
const lengthShare = 0.55

/** Prepares reckoning a term from the places where it stands. */
export function createPostings(
  rows: Pick<WordRows, 'documentOf' | 'weightOf' | 'nameLengths'>,
): (id: number, places: Iterable<number>) => Term | undefined {
  const { nameLengths: lengths } = rows
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  return (id, places) => {
    const documents: number[] = []
    const counts: number[] = []
    for (const place of places) {
      const document = rows.documentOf(place)
      const last = documents.length - 1
      if (documents[last] === document) {
        counts[last] = (counts[last] as number) + rows.weightOf(place)
      } else {
        documents.push(document)
        counts.push(rows.weightOf(place))
      }
    }
    if (documents.length === 0) return undefined
    const rarity = rarityOf(documents.length, lengths.length)
    const impacts = Float32Array.from(counts, (count, at) => {
      const length = lengths[documents[at] as number] as number
      const damping = saturation * (1 - lengthShare + (lengthShare * length) / average)
      return (rarity * count * (saturation + 1)) / (count + damping)
    })
    return { id, documents: new Int32Array(documents), impacts, rarity }
  }
}

export function rarityOf(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5))
}
