import { hkdfSync } from 'node:crypto'
import type { Effects } from './effects.ts'
import { fittingLine } from './log/fitting-line.ts'
import type { LogEvent } from './log/log-event.ts'
import type { StretchSecret } from './stretch-secret.ts'

/** Effects for tests: time stands still until it is told to pass, dice are seeded, the log is kept for reading. */
export interface SimulatedEffects extends Effects {
  readonly logged: readonly LogEvent[]
  /** Lets time pass and runs what falls due, in its order. */
  advance(ms: number): void
  /** Whether nothing is to run later: a real process would end. */
  isIdle(): boolean
}

/** A clock that stands still, for what only notes the time. */
export const stillClock: Pick<Effects, 'now'> = { now: () => new Date('2026-11-23T03:15:00Z') }

/** Another key for every secret, salt and cost, as scrypt makes it, but without the cost. */
export const stretchAtOnce: StretchSecret = (secret, salt, length, { N, r, p }) =>
  Promise.resolve(new Uint8Array(hkdfSync('sha256', secret, salt, `${N} ${r} ${p}`, length)))

export function createSimulatedEffects(options: { readonly startsAt: Date; readonly seed: number }): SimulatedEffects {
  let now = options.startsAt.getTime()
  let state = options.seed >>> 0
  let due: readonly { readonly at: number; readonly task: () => void }[] = []
  const logged: LogEvent[] = []

  /** mulberry32: good enough to spread test values, and the same on every machine. */
  function nextByte(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) & 0xff
  }

  return {
    logged,
    now: () => new Date(now),
    randomBytes: (length) => Uint8Array.from({ length }, nextByte),
    schedule(task, ms) {
      const entry = { at: now + ms, task }
      due = [...due, entry]
      return () => {
        due = due.filter((other) => other !== entry)
      }
    },
    log: (event) => {
      if ('unfit' in fittingLine(event)) throw new Error(`a field of ${event.event} does not fit the catalogue`)
      logged.push(event)
    },
    stretchSecret: stretchAtOnce,
    isIdle: () => due.length === 0,
    advance(ms) {
      const until = now + ms
      for (;;) {
        const [next] = due.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)
        if (next === undefined) {
          break
        }
        due = due.filter((other) => other !== next)
        now = Math.max(now, next.at)
        next.task()
      }
      now = until
    },
  }
}
