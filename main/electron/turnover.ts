import type { Effects } from '../effects.ts'
import type { VisitChange } from '../shell/call-desk.ts'

/** Decides when the next visitor's window takes over from the last one's. */
export type Turnover = (change: VisitChange) => void

/**
 * How long nothing may have been asked after a finished visit before the window is replaced.
 *
 * Longer than the goodbye on the screen and than the idle warning of a look-up that somebody began right after it.
 */
const quietMs = 120_000

/**
 * Replaces the window when a visit has ended: at once when the person has left, after a quiet while when it was finished.
 *
 * What the visit answered is forgotten by the page and by main the moment it ends; the new window is the second wall.
 * Putting it up at once would tear away the goodbye, or the first steps of whoever comes next.
 */
export function createTurnover({
  replace,
  schedule,
}: {
  readonly replace: () => void
  readonly schedule: Effects['schedule']
}): Turnover {
  let callOff: (() => void) | null = null

  function replaceOnce(): void {
    // The new window's own first calls must not make another one due.
    callOff = null
    replace()
  }

  return (change) => {
    const isDue = change === 'finished' || (change === 'active' && callOff !== null)
    callOff?.()
    callOff = isDue ? schedule(replaceOnce, quietMs) : null
    if (change === 'left') replace()
  }
}
