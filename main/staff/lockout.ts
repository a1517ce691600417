/** Guesses so far and until when the keypad is locked. Times are milliseconds of the epoch. */
export interface Attempts {
  readonly wrong: number
  readonly lockedUntil: number
}

/** As many slips as an honest officer may make in a row. */
export const freeTries = 5
const firstLockMs = 30_000
/** Longer would let anyone in the hall keep the staff out for the day. */
const longestLockMs = 15 * 60_000

/** Milliseconds that the keypad stays locked after this many wrong PINs in a row: 30 s, doubling, up to 15 min. */
export function lockMsAfter(wrong: number): number {
  return wrong < freeTries ? 0 : Math.min(firstLockMs * 2 ** (wrong - freeTries), longestLockMs)
}

/**
 * Milliseconds until the next try. Never more than the lock that was set: a clock that was put back must not lock the
 * staff out for years.
 */
export function lockedForMs({ wrong, lockedUntil }: Attempts, now: number): number {
  return Math.max(0, Math.min(lockedUntil - now, lockMsAfter(wrong)))
}

export function afterWrongPin({ wrong }: Attempts, now: number): Attempts {
  return { wrong: wrong + 1, lockedUntil: now + lockMsAfter(wrong + 1) }
}
