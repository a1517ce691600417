import { assertNever } from '../../../shared/assert-never.ts'
import type { ListedProcedure } from '../../../shared/contract/review-methods.ts'

export const listTabs = ['fresh', 'changed', 'gone', 'open', 'all'] as const
export type ListTab = (typeof listTabs)[number]

/** What an import has left to be decided comes first: new, changed, gone; then what nobody has reviewed, then all. */
export function isInTab(tab: ListTab, one: ListedProcedure): boolean {
  switch (tab) {
    case 'all':
      return true
    case 'gone':
      return one.missingFrom !== null && !one.retired
    case 'open':
      return !one.reviewed && !one.retired
    case 'fresh':
    case 'changed':
      return one.state === tab && !one.retired
    default:
      return assertNever(tab)
  }
}
