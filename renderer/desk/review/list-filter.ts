import { assertNever } from '../../../shared/assert-never.ts'
import type { ListedProcedure } from '../../../shared/contract/review-methods.ts'
import { fold } from '../../../shared/text/fold.ts'
import { foldTypedKeys } from '../../../shared/text/fold-typed-keys.ts'

export const listTabs = ['fresh', 'changed', 'gone', 'doubtful', 'open', 'all'] as const
export type ListTab = (typeof listTabs)[number]

/** What of the list an officer has asked for; kept while a procedure is open. */
export interface ListFilter {
  /** Null until somebody chooses: then the first of which there is anything, and all once something is typed. */
  readonly tab: ListTab | null
  readonly query: string
}

/**
 * What an import has left to be decided comes first: new, changed, gone; then what should be looked at twice, what
 * nobody has reviewed, and all.
 */
export function isInTab(tab: ListTab, one: ListedProcedure): boolean {
  switch (tab) {
    case 'all':
      return true
    case 'gone':
      return one.missingFrom !== null && !one.retired
    case 'doubtful':
      return isOpen(one) && one.traps > 0
    case 'open':
      return isOpen(one)
    case 'fresh':
    case 'changed':
      return one.state === tab && !one.retired
    default:
      return assertNever(tab)
  }
}

/** Somebody still has to confirm something of it. */
export function isOpen({ reviewed, retired }: ListedProcedure): boolean {
  return !reviewed && !retired
}

/**
 * Whether a procedure is one that was typed for: every word begins a word of its names, whether or not the keys that
 * write marks were on, or stands anywhere in its code.
 */
export function answersQuery(query: string, code: string, names: readonly string[]): boolean {
  const said = ` ${fold(names.join(' '))}`
  // People type a code with its point, without, or only its end.
  const codes = [code, code.replaceAll('.', '')]
  const typed = query.split(/\s+/).filter((word) => fold(word) !== '')
  return typed.every((word) => {
    const folded = fold(word)
    const readings = [folded, foldTypedKeys(folded)]
    return (
      codes.some((one) => one.includes(word)) ||
      readings.some((reading) => reading !== null && said.includes(` ${reading}`))
    )
  })
}

/** What the list shows, in its order, and the tab that holds. */
export function filtered(
  procedures: readonly ListedProcedure[],
  { tab: asked, query }: ListFilter,
): {
  readonly tab: ListTab
  readonly tabs: readonly { readonly tab: ListTab; readonly count: number }[]
  readonly shown: readonly ListedProcedure[]
} {
  const found = procedures.filter(({ code, name, plainName }) =>
    answersQuery(query, code, [name, plainName.vi, plainName.en]),
  )
  const tabs = listTabs
    .map((tab) => ({ tab, count: found.filter((one) => isInTab(tab, one)).length }))
    .filter(({ tab, count }) => tab === 'all' || tab === asked || count > 0)
  // Whoever types looks for one procedure, wherever it stands.
  const tab = asked ?? (fold(query) === '' ? (tabs[0]?.tab ?? 'all') : 'all')
  return { tab, tabs, shown: found.filter((one) => isInTab(tab, one)) }
}

/**
 * The next that is still to be reviewed of those that the list shows, after this one and from the beginning again; null
 * with the last. The place is that among all: one that was just reviewed may be shown no more.
 */
export function nextOpen(
  procedures: readonly ListedProcedure[],
  filter: ListFilter,
  code: string,
): ListedProcedure | null {
  const { shown } = filtered(procedures, filter)
  const at = procedures.findIndex((one) => one.code === code)
  const others = [...procedures.slice(at + 1), ...procedures.slice(0, Math.max(at, 0))]
  return others.find((one) => isOpen(one) && shown.includes(one)) ?? null
}
