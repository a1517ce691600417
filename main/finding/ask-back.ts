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
const mostAlternatives = 5
/** Where one way has more procedures, what was named is a field ("chứng chỉ") and not a thing. */
const mostOfOneWay = 4

/**
 * What to ask back when the best answers differ in what is done with one and the same thing.
 *
 * Nothing when the question already says it, when every answer would lead to the same procedures or to a long list, and
 * when what was found is not sure: "đất" names a whole field, of which nobody can say whether it is "for the first
 * time". A procedure that says nothing of what it does is for those who come for the first time, unless another says
 * that it is. Of many ways the likeliest are asked for, in the order that all screens show.
 */
export function askBack({ open, saysAction, certainty }: Answer): readonly Alternative[] {
  if (saysAction || certainty !== 'sure') return []
  const best = open[0]?.score ?? 0
  const near = open.filter(({ score }) => score >= best * leastShareOfBest)
  const isFirstNamed = near.some(({ actions }) => doneBy(actions).includes('first'))
  const byAction = new Map<ActionId, string[]>()
  for (const { procedure, actions } of near) {
    // "Cấp, cấp lại" does two things and answers both.
    const does = actions.size === 0 && !isFirstNamed ? (['first'] as const) : doneBy(actions)
    for (const action of does) byAction.set(action, [...(byAction.get(action) ?? []), procedure.code])
  }
  if (Math.max(...[...byAction.values()].map(({ length }) => length)) > mostOfOneWay) return []
  if (new Set([...byAction.values()].map((codes) => codes.join(' '))).size < 2) return []
  const likeliest = new Map([...byAction].slice(0, mostAlternatives))
  return actionIds.flatMap((action) => {
    const codes = likeliest.get(action)
    return codes === undefined ? [] : [{ action, codes }]
  })
}

/** By its words alone a change ("thay đổi") is an exchange too, and a change of owner all of these. */
const onlyByWords: Partial<Record<ActionId, readonly ActionId[]>> = {
  amend: ['exchange'],
  transfer: ['first', 'exchange', 'amend'],
}

function doneBy(actions: ReadonlySet<ActionId>): readonly ActionId[] {
  const others = new Set([...actions].flatMap((action) => onlyByWords[action] ?? []))
  return [...actions].filter((action) => !others.has(action))
}
