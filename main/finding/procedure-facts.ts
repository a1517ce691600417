import type { ActionId } from '../../shared/procedure/found-procedure.ts'
import type { Knowledge } from './knowledge.ts'
import { createPhraseTree } from './phrase-tree.ts'
import type { ReadWords } from './read-words.ts'
import type { Sound } from './sound.ts'

/** What the words of a procedure's name say beside its subject. */
export interface ProcedureFacts {
  readonly actions: ReadonlySet<ActionId>
  /** Places in the knowledge of the narrow cases that it is for. */
  readonly narrowings: readonly number[]
}

/** "thay đổi", "hiệu đính" */
const mostWordsOfAction = 2

/** Reads from official words what is done, and for whom. */
export function createFactReader(
  knowledge: Knowledge,
  read: ReadWords,
): {
  /** From its names, each in the pieces that punctuation makes. */
  readonly factsOf: (names: readonly (readonly (readonly Sound[])[])[]) => ProcedureFacts
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
  const actionsOf = (sounds: readonly Sound[]) => new Set(actions.valuesIn(sounds))
  const beginnings = knowledge.facets.beginnings.map((beginning) => read(beginning).flat())
  const beginsPlainly = (piece: readonly Sound[]): boolean =>
    beginnings.some(
      (beginning) =>
        beginning.every(({ plain }, at) => piece[at]?.plain === plain) &&
        // "cấp lại", "đăng ký thay đổi": another action follows at once.
        actionsOf(piece.slice(0, beginning.length + mostWordsOfAction)).size === 0,
    )
  return {
    actionsOf,
    factsOf: (names) => {
      const sounds = names.flat(2)
      const does = actionsOf(sounds)
      // "Cấp, cấp lại" and "Đăng ký/Thay đổi" are for those who come for the first time too.
      if (beginsPlainly(names[0]?.[0] ?? [])) does.add('first')
      return { actions: does, narrowings: [...new Set(narrowings.valuesIn(sounds))] }
    },
  }
}
