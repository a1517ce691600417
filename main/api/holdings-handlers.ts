import { ok } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { holdingsOf } from '../holdings/holdings.ts'
import { officeInstant } from '../office-time.ts'
import type { OpenWorld } from '../world.ts'
import type { HandlersOf } from './handlers.ts'

/** What this machine holds right now, for whoever asks: counts, days and forms, and nothing of anybody. */
export function createHoldingsHandlers(parts: {
  readonly real: OpenWorld
  /** Null where training is not offered. */
  readonly training: OpenWorld | null
  readonly retentionDays: number
  readonly draftDays: number
  readonly effects: Pick<Effects, 'now'>
}): HandlersOf<'kiosk.holdings'> {
  const { real, training, retentionDays, draftDays, effects } = parts
  return {
    'kiosk.holdings': async () =>
      ok({
        asOf: officeInstant(effects.now()),
        holdings: [
          ...holdingsOf({
            real: await real.held(),
            training: training === null ? null : await training.held(),
            retentionDays,
            draftDays,
          }),
        ],
      }),
  }
}
