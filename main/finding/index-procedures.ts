import type { Findable } from './findable.ts'
import type { Knowledge } from './knowledge.ts'
import { createTurns } from './phrase-sounds.ts'
import { createPhraseTree, type PhraseTree } from './phrase-tree.ts'
import type { ProcedureFacts } from './procedure-facts.ts'
import type { ReadWords } from './read-words.ts'
import type { Sound } from './sound.ts'
import type { Weights } from './weights.ts'
import { createWordIndex, type WordIndex } from './word-index.ts'
import { createWordRowing } from './word-rows.ts'

/** What is reckoned once about many procedures; each is called by its place. */
export interface IndexedProcedures {
  readonly words: WordIndex
  /** What people call one procedure, and official names that are short enough to be said. */
  readonly ownNames: PhraseTree<number>
  /** By concept, the procedures that people call by it. */
  readonly calledBy: ReadonlyMap<number, readonly number[]>
  readonly facts: readonly ProcedureFacts[]
  /** How much each is likely to be meant, whatever is asked. */
  readonly priors: Float64Array
}

/** How names and phrases are read. */
export interface Reading {
  readonly read: ReadWords
  readonly factsOf: (names: readonly (readonly (readonly Sound[])[])[]) => ProcedureFacts
  readonly conceptsIn: (sounds: readonly Sound[]) => ReadonlySet<number>
}

/** Nobody says an official name of more words in full. */
const longestSaid = 10

/** Reads procedures once, one after the other. */
export function indexProcedures(
  procedures: readonly Findable[],
  { words: { mishaps } }: Knowledge,
  { read, factsOf, conceptsIn }: Reading,
  weights: Weights,
): IndexedProcedures {
  const withTurns = createTurns(mishaps)
  const rowing = createWordRowing()
  const ownNames = createPhraseTree<number>()
  const calledBy = new Map<number, number[]>()
  const fieldsRead = new Map([...new Set(procedures.map(({ field }) => field))].map((field) => [field, read(field)]))
  const facts = procedures.map(({ names, said, field }, at) => {
    const namesRead = names.map((name) => read(shortName(name)))
    rowing.add([
      ...namesRead.map((pieces, place) => ({ pieces, weight: place === 0 ? 1 : weights.otherName })),
      ...said.map((phrase) => ({ pieces: read(phrase), weight: weights.said })),
      { pieces: fieldsRead.get(field) ?? [], weight: weights.field },
    ])
    for (const pieces of [...said.flatMap(withTurns).map(read), ...namesRead]) {
      if (pieces.reduce((sum, { length }) => sum + length, 0) <= longestSaid) ownNames.add(pieces.flat(), at)
    }
    for (const concept of new Set(said.flatMap((phrase) => [...conceptsIn(read(phrase).flat())]))) {
      calledBy.set(concept, [...(calledBy.get(concept) ?? []), at])
    }
    return factsOf(namesRead)
  })
  const priors = Float64Array.from(procedures, (procedure) => priorOf(procedure, weights))
  return { words: createWordIndex(rowing.close()), ownNames, calledBy, facts, priors }
}

/** Every one is a procedure: "Thủ tục" says nothing, and a code in brackets only repeats it. */
function shortName(name: string): string {
  const begun = /^[Tt]hủ tục:?\s+/.exec(name)?.[0].length ?? 0
  return name.includes('(') ? name.slice(begun).replace(/\(\s*\d\.\d{6}\s*\)/g, '') : name.slice(begun)
}

function priorOf({ here, levels }: Findable, weights: Weights): number {
  const ministryOnly = levels.length > 0 && levels.every((level) => level === 'ministry')
  const level = levels.includes('commune') ? weights.commune : ministryOnly ? weights.ministryOnly : 1
  return level * (here ? weights.here : 1)
}
