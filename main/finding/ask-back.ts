import type { ActionId } from '../../shared/procedure/found-procedure.ts'
import { actionIds } from '../../shared/procedure/found-procedure.ts'
import type { Answer } from './procedure-finder.ts'

export interface Alternative {
  readonly action: ActionId
  readonly codes: readonly string[]
}

/** Procedures that answer much worse than the best one are no alternatives to it. */
const leastShareOfBest = 0.45
/** More to choose from is a list again. */
const mostAlternatives = 4

/**
 * What to ask back when the best answers differ in what is done with one and the same thing.
 *
 * Nothing when the question already says it, or when all answers do the same. A procedure that says nothing of what it
 * does ("Cấp giấy phép lái xe") is for those who come for the first time.
 */
export function askBack({ open, saysAction }: Answer): readonly Alternative[] {
  if (saysAction) return []
  const best = open[0]?.score ?? 0
  const near = open.filter(({ score }) => score >= best * leastShareOfBest)
  const byAction = new Map<ActionId, string[]>()
  for (const { procedure, actions } of near) {
    // "Cấp, cấp lại" does two things and answers both.
    const does: readonly ActionId[] = actions.size === 0 ? ['first'] : [...actions]
    for (const action of does) byAction.set(action, [...(byAction.get(action) ?? []), procedure.code])
  }
  if (byAction.size < 2) return []
  return actionIds
    .flatMap((action) => ({ action, codes: byAction.get(action) ?? [] }))
    .filter(({ codes }) => codes.length > 0)
    .slice(0, mostAlternatives)
}
