import { createCrashBudget } from './crash-budget.ts'

/** What a window loads after its page has died or failed to load, and how long to wait before it does. */
export interface Recovery {
  readonly page: 'visitor' | 'outOfService'
  readonly afterMs: number
}

/** Pause before the page that says "out of service" is tried a second time, doubled with every further failure. */
const firstPauseMs = 30_000
const longestPauseMs = 10 * 60_000

/**
 * Decides how a window comes back: with the visitor's page while crashes are few, then as out of service for good.
 *
 * A machine that can't even show the latter, because its display or its memory is at an end, is not reloaded without a
 * pause: that would only keep it busy and fill the log.
 */
export function createRecoveryPlan({ perHour }: { readonly perHour: number }): { next(now: Date): Recovery } {
  const budget = createCrashBudget({ perHour })
  let failedOutOfService: number | null = null
  return {
    next(now) {
      if (failedOutOfService === null && budget.spend(now)) {
        return { page: 'visitor', afterMs: 0 }
      }
      const failures = failedOutOfService ?? 0
      failedOutOfService = failures + 1
      const afterMs = failures === 0 ? 0 : Math.min(firstPauseMs * 2 ** (failures - 1), longestPauseMs)
      return { page: 'outOfService', afterMs }
    },
  }
}
