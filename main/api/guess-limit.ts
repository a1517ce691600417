import type { Effects } from '../effects.ts'

/**
 * Slows down whoever tries codes that do not exist.
 *
 * A bucket rather than "n wrong in a row": a right code of one's own between the guesses must not buy new ones.
 */
export interface GuessLimit {
  /** Seconds until another guess is allowed; 0 when one is allowed now. */
  wait(): number
  /** A code with a right check character that nobody has: not a slip of the finger. */
  wrongGuess(): void
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
    wait() {
      refill()
      return left > 0 ? 0 : Math.max(1, Math.ceil((refilledAt + refillMs - effects.now().getTime()) / 1000))
    },
    wrongGuess() {
      refill()
      left = Math.max(0, left - 1)
    },
  }
}
