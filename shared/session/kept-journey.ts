import type { SnapshotFrom, StateValue } from 'xstate'
import { emptyContext, type SessionContext } from './session-context.ts'
import { sessionMachine } from './session-machine.ts'
import type { SessionInput } from './session-setup.ts'

/** Counts up with every change of the journey's steps or of what is known in it. */
const version = 2

/** A visit's journey as plain data: enough to go on from, in a page that knows nothing. */
export interface KeptJourney {
  readonly version: number
  readonly value: StateValue
  readonly context: Omit<SessionContext, 'timing'>
}

type SessionSnapshot = SnapshotFrom<typeof sessionMachine>

/** The journey to keep, or null outside a visit: there nothing is worth coming back to. */
export function keptJourney(snapshot: Pick<SessionSnapshot, 'value' | 'context'>): KeptJourney | null {
  const { value, context } = snapshot
  if (typeof value === 'string' || !('visit' in value)) return null
  const { timing: _timing, greeting: _greeting, ...known } = context
  return { version, value, context: known }
}

/**
 * The snapshot that a session starts from to stand where `kept` stood, or null when it is another version's.
 *
 * Not XState's persisted snapshot: that one would bring children back without their timers. Send `session.restored`
 * right after the start; until then nothing runs.
 */
export function restoredJourney(kept: KeptJourney, input: SessionInput): SessionSnapshot | null {
  if (kept.version !== version) return null
  const context = { ...emptyContext(input.timing, input.language), ...kept.context, greeting: input.language }
  try {
    return sessionMachine.resolveState({ value: kept.value, context })
  } catch {
    // XState throws for a state that the machine does not have.
    return null
  }
}
