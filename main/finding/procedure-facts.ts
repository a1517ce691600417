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
  const facets = createPhraseTree<ActionId | number>()
  for (const { id, official } of knowledge.facets.actions) {
    for (const phrase of official) facets.add(read(phrase).flat(), id)
  }
  for (const [narrowing, { official }] of knowledge.facets.narrowings.entries()) {
    for (const phrase of official) facets.add(read(phrase).flat(), narrowing)
  }
  const actionsOf = (sounds: readonly Sound[]) => actionsAmong(facets.valuesIn(sounds))
  const beginnings = Map.groupBy(
    knowledge.facets.beginnings.map((beginning) => read(beginning).flat()),
    ([first]) => first?.plain,
  )
  const beginsPlainly = (piece: readonly Sound[]): boolean =>
    (beginnings.get(piece[0]?.plain) ?? []).some(
      (beginning) =>
        beginning.every(({ plain }, at) => piece[at]?.plain === plain) &&
        // "cấp lại", "đăng ký thay đổi": another action follows at once.
        actionsOf(piece.slice(0, beginning.length + mostWordsOfAction)).size === 0,
    )
  // Ten thousand procedures have a few hundred different facts.
  const known = new Map<string, ProcedureFacts>()
  return {
    actionsOf,
    factsOf: (names) => {
      // "Cấp, cấp lại" and "Đăng ký/Thay đổi" are for those who come for the first time too.
      const first: readonly ActionId[] = beginsPlainly(names[0]?.[0] ?? []) ? ['first'] : []
      const facts = [...facets.valuesIn(names.flat(2)), ...first]
      const key = facts.join(' ')
      const before = known.get(key)
      if (before !== undefined) return before
      const found = {
        actions: actionsAmong(facts),
        narrowings: [...new Set(facts.filter((fact) => typeof fact === 'number'))],
      }
      known.set(key, found)
      return found
    },
  }
}

function actionsAmong(facts: readonly (ActionId | number)[]): ReadonlySet<ActionId> {
  return new Set(facts.filter((fact) => typeof fact !== 'number'))
}
