import { officeDay } from '../../office-time.ts'
import { officeTraps } from '../../publishing/review/office-traps.ts'
import type { CatalogueCall } from './catalogue-action.ts'
import { whyAltered } from '../../publishing/why-altered.ts'

/** What to look at twice in any procedure; null where what is in force can't be read, which has been said then. */
export function currentTraps({ context, office }: Pick<CatalogueCall, 'context' | 'office'>) {
  const { complain, effects } = context
  const used = office.inUse(officeDay(effects.now()))
  if (used.ok) return officeTraps({ texts: office.draft(), used: used.value, shipped: office.shipped })
  complain(whyAltered(used.failure))
  return null
}
