import type { ActionId } from '../../shared/procedure/found-procedure.ts'
import type { Findable } from './findable.ts'
import type { Knowledge } from './knowledge.ts'
import { createPhraseTree, type PhraseTree } from './phrase-tree.ts'
import type { ReadWords } from './read-words.ts'
import type { Sound } from './sound.ts'

/** What the words of a procedure's name say beside its subject. */
export interface ProcedureFacts {
  readonly actions: ReadonlySet<ActionId>
  /** Places in the knowledge of the narrow cases that it is for. */
  readonly narrowings: readonly number[]
}

/** Reads from official words what is done, and for whom. */
export function createFactReader(
  knowledge: Knowledge,
  read: ReadWords,
): {
  readonly factsOf: (procedure: Findable) => ProcedureFacts
  readonly actionsOf: (sounds: readonly Sound[]) => ReadonlySet<ActionId>
} {
  const actions = createPhraseTree<ActionId>()
  for (const { id, official } of knowledge.facets.actions) {
    for (const phrase of official) actions.add(read(phrase).flat(), id)
  }
  const narrowings = createPhraseTree<number>()
  for (const [narrowing, { official }] of knowledge.facets.narrowings.entries()) {
    for (const phrase of official) narrowings.add(read(phrase).flat(), narrowing)
  }
  const actionsOf = (sounds: readonly Sound[]) => new Set(foundIn(actions, sounds))
  return {
    actionsOf,
    factsOf: ({ names }) => {
      const sounds = names.flatMap((name) => read(name).flat())
      return { actions: actionsOf(sounds), narrowings: [...new Set(foundIn(narrowings, sounds))] }
    },
  }
}

function foundIn<Value>(tree: PhraseTree<Value>, sounds: readonly Sound[]): readonly Value[] {
  return tree
    .matches(sounds.map((sound) => ({ sound, filler: false, afterPause: false, kinds: [] })))
    .map(({ value }) => value)
}
