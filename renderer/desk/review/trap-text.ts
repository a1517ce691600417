import { useTranslation } from 'react-i18next'
import type { Trap } from '../../../shared/procedure/trap.ts'

type Words = ReturnType<typeof useTranslation<'review'>>['t']

/** The sentence for something that is often wrong. */
export function useTrapText(): (trap: Trap) => string {
  const { t } = useTranslation('review')
  return (trap) => trapText(trap, t)
}

export function trapText({ field, kind, params }: Trap, t: Words): string {
  // Which words a sentence needs follows from the kind; the types can't say that for all kinds at once.
  const sentence = t as unknown as (key: string, params: Trap['params']) => string
  // Main names values as the files do; people know the field that they belong to.
  return sentence(`traps.${kind}`, 'field' in params ? { ...params, field: t(`fields.${field}`) } : params)
}
