import type { Effects } from '../effects.ts'

/**
 * Slows down whoever tries codes that do not exist.
 *
 * A bucket rather than "n wrong in a row": a right code of one's own between the guesses must not buy new ones.
 */
export interface GuessLimit {
  /** Takes a try and answers 0, or the seconds until there is one. Before looking: tries at once must all count. */
  take(): number
  /** The code was somebody's: the try is given back. */
  giveBack(): void
}

const burst = 5
const refillMs = 60_000

export function createGuessLimit(effects: Pick<Effects, 'now'>): GuessLimit {
  let left = burst
  let refilledAt = effects.now().getTime()

  function refill(): void {
    const now = effects.now().getTime()
    const gained = Math.floor((now - refilledAt) / refillMs)
    // A clock that was set back must not lock the look-up for good.
    if (gained < 0 || left + gained >= burst) {
      left = gained < 0 ? left : burst
      refilledAt = now
    } else {
      left += gained
      refilledAt += gained * refillMs
    }
  }

  return {
    take() {
      refill()
      if (left === 0) {
        return Math.max(1, Math.ceil((refilledAt + refillMs - effects.now().getTime()) / 1000))
      }
      left -= 1
      return 0
    },
    giveBack() {
      left = Math.min(burst, left + 1)
    },
  }
}
