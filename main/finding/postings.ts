/** Which documents have a word or a pair of neighbours, and how much it says about each (BM25). */
export interface Term {
  /** The same for the same term. */
  readonly id: number
  /** In rising order. */
  readonly documents: Int32Array
  readonly impacts: Float32Array
  /** How rare it is: much when few documents have it. */
  readonly rarity: number
}

export interface Postings {
  /** Counts a term once more in a document; documents come one after the other. */
  count(key: number, document: number, weight: number): void
  /** Ends the counting, with how many words each document's name has. */
  close(lengths: Int32Array): TermOf
}

export type TermOf = (key: number) => Term | undefined

/** How fast a repeated word stops counting, and how much longer names lose: usual values of BM25 for short texts. */
const saturation = 1.2
const lengthShare = 0.55
const roomAtFirst = 1 << 16

/**
 * Counts terms into three long rows and sorts them once: an object per term and document would take ten times the room
 * and most of the time to start.
 */
export function createPostings(): Postings {
  const places = new Map<number, number>()
  const lastEntry: number[] = []
  const sizes: number[] = []
  let terms = new Int32Array(roomAtFirst)
  let documents = new Int32Array(roomAtFirst)
  let counts = new Float32Array(roomAtFirst)
  let entries = 0

  return {
    count(key, document, weight) {
      let place = places.get(key)
      if (place === undefined) {
        place = places.size
        places.set(key, place)
        lastEntry.push(-1)
        sizes.push(0)
      }
      const last = lastEntry[place] as number
      if (last !== -1 && documents[last] === document) {
        counts[last] = (counts[last] as number) + weight
        return
      }
      if (entries === terms.length) {
        terms = widened(terms, new Int32Array(entries * 2))
        documents = widened(documents, new Int32Array(entries * 2))
        counts = widened(counts, new Float32Array(entries * 2))
      }
      terms[entries] = place
      documents[entries] = document
      counts[entries] = weight
      lastEntry[place] = entries
      sizes[place] = (sizes[place] as number) + 1
      entries += 1
    },
    close(lengths) {
      const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
      const starts = new Int32Array(sizes.length + 1)
      for (const [place, size] of sizes.entries()) starts[place + 1] = (starts[place] as number) + size
      const next = starts.slice()
      const sortedDocuments = new Int32Array(entries)
      const impacts = new Float32Array(entries)
      for (let entry = 0; entry < entries; entry += 1) {
        const place = terms[entry] as number
        const document = documents[entry] as number
        const count = counts[entry] as number
        const damping = saturation * (1 - lengthShare + (lengthShare * (lengths[document] ?? 0)) / average)
        const at = next[place] as number
        next[place] = at + 1
        sortedDocuments[at] = document
        impacts[at] = (rarityOf(sizes[place] as number, lengths.length) * count * (saturation + 1)) / (count + damping)
      }
      // What was only needed to count would live on as long as the answer below.
      terms = documents = new Int32Array(0)
      counts = new Float32Array(0)
      lastEntry.length = 0
      sizes.length = 0
      return (key) => {
        const place = places.get(key)
        if (place === undefined) return undefined
        const [from, to] = [starts[place] as number, starts[place + 1] as number]
        return {
          id: place,
          documents: sortedDocuments.subarray(from, to),
          impacts: impacts.subarray(from, to),
          rarity: rarityOf(to - from, lengths.length),
        }
      }
    },
  }
}

function rarityOf(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5))
}

function widened<Row extends Int32Array | Float32Array>(row: Row, wider: Row): Row {
  wider.set(row)
  return wider
}
