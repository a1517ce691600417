import type { Holding, HoldingKind } from '../../shared/holding/holding.ts'
import type { HeldHere } from '../store/held-here.ts'
import { type Held, nothingHeld, sumOfHeld } from './held.ts'

/** What one world holds, from wherever it was read. */
export interface HeldByWorld {
  /** Visits with pages on the disk. */
  readonly visits: Held
  readonly here: HeldHere
  /** Null where the Centre is elsewhere. */
  readonly centre: Held | null
}

/**
 * What a machine holds right now, in words that a screen and a command both put into sentences.
 *
 * The one place that says in which form each kind lies and when it leaves. Kinds of which nothing is there are left out,
 * but for those that people ask about: the running visit and what waits.
 */
export function holdingsOf(parts: {
  readonly real: HeldByWorld
  readonly training: HeldByWorld | null
  readonly retentionDays: number
  readonly draftDays: number
}): readonly Holding[] {
  const { real, training, retentionDays, draftDays } = parts
  const all: readonly Holding[] = [
    line('visit', sumOfHeld([real.visits, training?.visits ?? nothingHeld]), 'sealedToVisit', { when: 'withTheVisit' }),
    line('draft', sumOfHeld([real.here.drafts, training?.here.drafts ?? nothingHeld]), 'sealedToSlip', {
      when: 'afterDays',
      days: draftDays,
    }),
    line('waiting', real.here.waiting, 'sealedToCentre', { when: 'onceDelivered' }),
    line('refused', real.here.refused, 'sealedToCentre', { when: 'onceDecided' }),
    line('delivered', real.here.delivered, 'sealedToCentre', { when: 'afterDays', days: retentionDays }),
    line('centre', real.centre ?? nothingHeld, 'sealedToCentre', { when: 'byTheArchive' }),
    line('practised', practised(training), 'sealedToCentre', { when: 'byAnOperator' }),
    line('codes', real.here.codes, 'nothingPersonal', { when: 'byAnOperator' }),
  ]
  return all.filter(({ kind, count }) => count > 0 || kind === 'visit' || kind === 'waiting')
}

/** A practised dossier lies on its way or at the Centre of training; on its way it is counted once. */
function practised(training: HeldByWorld | null): Held {
  if (training === null) return nothingHeld
  const { here, centre } = training
  return sumOfHeld([here.waiting, here.refused, centre ?? here.delivered])
}

function line(
  kind: HoldingKind,
  { count, pages, oldest }: Held,
  form: Holding['form'],
  leaves: Holding['leaves'],
): Holding {
  return { kind, count, pages, oldest: oldest?.slice(0, 10) ?? null, form, leaves }
}
