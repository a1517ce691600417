import type { TFunction } from 'i18next'
import { assertNever } from '../../../shared/assert-never.ts'
import type { Holding } from '../../../shared/holding/holding.ts'

/** How much there is, how old, in which form, and when it leaves, as the sentences of one line. */
export function holdingSentence(holding: Holding, t: TFunction<'visitor'>): string {
  const { kind, count, pages, oldest, form } = holding
  if (count === 0) return t('holdings.nothing')
  return [
    howMuch(kind, count, pages, t),
    ...(oldest === null ? [] : [t('holdings.oldest', { day: dayText(oldest) })]),
    t(`holdings.form.${form}`),
    leavingText(holding.leaves, t),
  ].join(' ')
}

function howMuch(kind: Holding['kind'], count: number, pages: number, t: TFunction<'visitor'>): string {
  switch (kind) {
    case 'visit':
      return t('holdings.countVisit', { pages })
    case 'draft':
      return t('holdings.countDrafts', { count })
    case 'codes':
      return t('holdings.countCodes', { count })
    case 'waiting':
    case 'refused':
    case 'delivered':
    case 'centre':
    case 'practised':
      return t('holdings.count', { count, pages })
    default:
      return assertNever(kind)
  }
}

function leavingText(leaves: Holding['leaves'], t: TFunction<'visitor'>): string {
  if (leaves.when !== 'afterDays') return t(`holdings.leaves.${leaves.when}`)
  return leaves.days === 0 ? t('holdings.leaves.afterNoDays') : t('holdings.leaves.afterDays', { days: leaves.days })
}

/** `2026-11-23` as people write it: `23/11/2026`. */
function dayText(day: string): string {
  return day.split('-').toReversed().join('/')
}
