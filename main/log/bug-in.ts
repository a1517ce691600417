import { errorClassOf } from './error-class.ts'
import type { LogEvent } from './log-event.ts'

type Bug = Extract<LogEvent, { readonly event: 'bug' }>

/** The line for an error that nobody expected: where it came up and its class. Its words may be a person's. */
export function bugIn(where: Bug['where'], error: unknown): Bug {
  return { event: 'bug', where, name: errorClassOf(error) }
}
