import type { Effects } from '../../effects.ts'
import { turnedAwayKinds } from '../../log/words.ts'
import type { RefusalKind } from './centre-contract.ts'

const everyMs = 60_000

/**
 * Logs who was not let in, as counts by reason and minute: a line for each request would let a stranger fill the disk.
 */
export function createTurnedAwayLog(effects: Pick<Effects, 'schedule' | 'log'>): {
  count(kind: RefusalKind): void
  close(): void
} {
  const counts = new Map<(typeof turnedAwayKinds)[number], number>()
  let cancel: (() => void) | null = null

  function write(): void {
    cancel = null
    for (const [kind, requests] of counts) {
      effects.log({ event: 'centre.turnedAway', kind, requests })
    }
    counts.clear()
  }
  return {
    count(refused) {
      const kind = turnedAwayKinds.find((one) => one === refused)
      if (kind !== undefined) {
        counts.set(kind, (counts.get(kind) ?? 0) + 1)
        cancel ??= effects.schedule(write, everyMs)
      }
    },
    close() {
      cancel?.()
      write()
    },
  }
}
