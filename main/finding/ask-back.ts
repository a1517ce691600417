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
 * Nothing when the question already says it, when every answer would lead to the same procedures, and when what was
 * found is not sure: "đất" names a whole field, of which nobody can say whether it is "for the first time". A procedure
 * that says nothing of what it does is for those who come for the first time.
 */
export function askBack({ open, saysAction, certainty }: Answer): readonly Alternative[] {
  if (saysAction || certainty !== 'sure') return []
  const best = open[0]?.score ?? 0
  const near = open.filter(({ score }) => score >= best * leastShareOfBest)
  const byAction = new Map<ActionId, string[]>()
  for (const { procedure, actions } of near) {
    // "Cấp, cấp lại" does two things and answers both.
    const does: readonly ActionId[] = actions.size === 0 ? ['first'] : [...actions]
    for (const action of does) byAction.set(action, [...(byAction.get(action) ?? []), procedure.code])
  }
  // To change something ("thay đổi") is to correct it, and only by its words an exchange ("đổi").
  if (isWithin(byAction.get('exchange'), byAction.get('amend'))) byAction.delete('exchange')
  if (new Set([...byAction.values()].map((codes) => codes.join(' '))).size < 2) return []
  return actionIds
    .flatMap((action) => ({ action, codes: byAction.get(action) ?? [] }))
    .filter(({ codes }) => codes.length > 0)
    .slice(0, mostAlternatives)
}

function isWithin(codes: readonly string[] = [], others: readonly string[] = []): boolean {
  return codes.every((code) => others.includes(code))
}
