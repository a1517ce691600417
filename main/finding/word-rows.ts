import { createGrowingRow } from './growing-row.ts'
import type { Sound } from './sound.ts'

/** Words of one field of one document, the first its name, in pieces whose ends are no neighbours, and how much a word of it counts. */
interface IndexedField {
  readonly pieces: readonly (readonly Sound[])[]
  readonly weight: number
}

/** All words of all documents one behind the other, and where each stands. */
export interface WordRows {
  /** Numbers of words, without marks and with them; both share one numbering. */
  readonly ids: ReadonlyMap<string, number>
  /** Of each place its word without marks; `noWord` behind every piece. */
  readonly words: Int32Array
  /** Of each place its word as it is written. */
  readonly written: Int32Array
  /** Of each number that of the word without marks. */
  readonly plainOf: Int32Array
  /** By number, how many documents have the word. */
  readonly having: Int32Array
  /** Places of each word without marks, in rising order: those of word `id` begin at `starts[id]`. */
  readonly places: Int32Array
  readonly starts: Int32Array
  /** Where each document begins, and how many words its name has. */
  readonly documents: Int32Array
  readonly nameEnds: Int32Array
  readonly nameLengths: Int32Array
  documentOf(place: number): number
  /** How much a word counts there. */
  weightOf(place: number): number
}

export const noWord = -1

/** Takes documents one after the other, so that what was read of one is garbage before the next is read. */
interface WordRowing {
  add(document: readonly IndexedField[]): void
  close(): WordRows
}

/**
 * Kept in a few long rows, and nothing reckoned of them yet: of ten thousand procedures nobody asks for most words, and
 * an object per word and document would take ten times the room and most of the time to start.
 */
export function createWordRowing(): WordRowing {
  const ids = new Map<string, number>()
  const plainOf: number[] = []
  const having: number[] = []
  const lastHaving: number[] = []
  const words = createGrowingRow()
  const written = createGrowingRow()
  const fieldOf = createGrowingRow()
  const documentOfField: number[] = []
  const weightOfField: number[] = []
  const documents: number[] = []
  const nameEnds: number[] = []
  const nameLengths: number[] = []

  const idOf = (text: string): number => {
    const known = ids.get(text)
    if (known !== undefined) return known
    const id = ids.size
    ids.set(text, id)
    plainOf.push(id)
    having.push(0)
    lastHaving.push(noWord)
    return id
  }
  const writtenId = ({ plain, marked }: Sound): number => {
    if (marked === null) return idOf(plain)
    const known = ids.get(marked)
    if (known !== undefined) return known
    // A marked word is never written like a plain one.
    const id = idOf(marked)
    plainOf[id] = idOf(plain)
    return id
  }
  const count = (id: number, document: number): void => {
    if (lastHaving[id] === document) return
    lastHaving[id] = document
    having[id] = (having[id] as number) + 1
  }

  return {
    add(document) {
      const at = documents.length
      documents.push(words.length)
      for (const { pieces, weight } of document) {
        const field = documentOfField.length
        documentOfField.push(at)
        weightOfField.push(weight)
        for (const piece of pieces) {
          for (const sound of piece) {
            const id = writtenId(sound)
            const plain = plainOf[id] as number
            words.push(plain)
            written.push(id)
            fieldOf.push(field)
            count(plain, at)
            if (id !== plain) count(id, at)
          }
          words.push(noWord)
          written.push(noWord)
          fieldOf.push(field)
        }
        if (nameEnds.length === at) {
          nameEnds.push(words.length)
          nameLengths.push(pieces.reduce((sum, { length }) => sum + length, 0))
        }
      }
    },
    close() {
      const [documentsOfFields, weightsOfFields] = [new Int32Array(documentOfField), new Float32Array(weightOfField)]
      const fieldOfPlace = fieldOf.close()
      const row = words.close()
      return {
        ids,
        words: row,
        written: written.close(),
        plainOf: new Int32Array(plainOf),
        having: new Int32Array(having),
        ...placesOf(row, ids.size),
        documents: new Int32Array(documents),
        nameEnds: new Int32Array(nameEnds),
        nameLengths: new Int32Array(nameLengths),
        documentOf: (place) => documentsOfFields[fieldOfPlace[place] as number] as number,
        weightOf: (place) => weightsOfFields[fieldOfPlace[place] as number] as number,
      }
    },
  }
}

/** Sorts the places of a row by their word, counting. */
function placesOf(row: Int32Array, words: number): Pick<WordRows, 'places' | 'starts'> {
  const starts = new Int32Array(words + 1)
  for (let place = 0; place < row.length; place += 1) {
    const word = row[place] as number
    if (word !== noWord) starts[word + 1] = (starts[word + 1] as number) + 1
  }
  for (let word = 0; word < words; word += 1) starts[word + 1] = (starts[word + 1] as number) + (starts[word] as number)
  const next = starts.slice()
  const places = new Int32Array(starts[words] as number)
  for (let place = 0; place < row.length; place += 1) {
    const word = row[place] as number
    if (word === noWord) continue
    const at = next[word] as number
    places[at] = place
    next[word] = at + 1
  }
  return { places, starts }
}
