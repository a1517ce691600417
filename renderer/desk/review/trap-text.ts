import { useTranslation } from 'react-i18next'
import type { Trap } from '../../../shared/procedure/trap.ts'

/** The sentence for something that is often wrong. */
export function useTrapText(): (trap: Trap) => string {
  const { t } = useTranslation('review')
  // Which words a sentence needs follows from the kind; the types can't say that for all kinds at once.
  const sentence = t as unknown as (key: string, params: Trap['params']) => string
  return ({ kind, params }) => sentence(`traps.${kind}`, params)
}
