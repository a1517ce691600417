import type { SessionContext } from './session-context.ts'
import type { SignOut, VisitEnd } from './session-setup.ts'
import { isIdleEnd } from './watch-idle.ts'

interface Cause {
  readonly type: string
}

/** Why a visit that has handed in nothing new is over, by the event that ended it: for the log of the operators. */
export function endReason({ assistance }: Pick<SessionContext, 'assistance'>, event: Cause): VisitEnd['reason'] {
  if (isIdleEnd(event)) return 'idle'
  if (event.type === 'kiosk.outOfService') return 'outOfService'
  return assistance === null ? 'startedOver' : 'officer'
}

/** Why an officer is signed out. The visit that they stood beside has told its own end before. */
export function signOutReason({ visitId }: Pick<SessionContext, 'visitId'>, event: Cause): SignOut['reason'] {
  if (visitId !== null) return 'visitOver'
  return isIdleEnd(event) ? 'idle' : 'left'
}
