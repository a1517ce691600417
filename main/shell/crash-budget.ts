/**
 * Counts crashes of a window within a sliding hour.
 *
 * A screen that dies once is reloaded and nobody notices; one that dies again and again is put out of service rather
 * than flickered at a visitor.
 */
export interface CrashBudget {
  /** Notes a crash at this instant; false once there were more than allowed. */
  spend(now: Date): boolean
}

const windowMs = 60 * 60 * 1000

export function createCrashBudget({ perHour }: { readonly perHour: number }): CrashBudget {
  let crashes: readonly number[] = []
  return {
    spend(now) {
      const since = now.getTime() - windowMs
      crashes = [...crashes.filter((at) => at > since), now.getTime()]
      return crashes.length <= perHour
    },
  }
}
