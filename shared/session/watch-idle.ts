import type { SessionContext } from './session-context.ts'
import type { SessionEvent } from './session-events.ts'

/** What every state runs that is left by itself when nobody touches the screen. */
export const watchIdle = {
  src: 'idle',
  id: 'idle',
  input: ({ context, event }: { context: SessionContext; event: SessionEvent }) => ({
    ...context.timing,
    idleFor: event.type === 'session.restored' ? event.idleFor : 0,
  }),
} as const

/** Whether a state was entered because the time that `watchIdle` gives was over: nobody touched anything. */
export function isIdleEnd(event: { readonly type: string }): boolean {
  return event.type === `xstate.done.actor.${watchIdle.id}`
}
