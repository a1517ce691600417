import type { LogEvent } from './log/log-event.ts'
import type { StretchSecret } from './stretch-secret.ts'

/**
 * What the outside world gives to main, handed in by the composition root.
 *
 * Nothing below reads a clock or rolls dice by itself, so tests run any day and any draw.
 */
export interface Effects {
  readonly now: () => Date
  /** Cryptographically strong bytes in the product; a seeded stream in tests. */
  readonly randomBytes: (length: number) => Uint8Array
  /** Runs `task` after `ms`, and hands back how to call it off. */
  readonly schedule: (task: () => void, ms: number) => () => void
  /** One line of the operator's log; only events of the catalogue. */
  readonly log: (event: LogEvent) => void
  /** scrypt in the product; in tests as sure, but at once: its slowness is meant for whoever guesses. */
  readonly stretchSecret: StretchSecret
}
