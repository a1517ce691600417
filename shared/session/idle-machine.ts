import { setup } from 'xstate'

/** How long an idle watch waits, in milliseconds. */
export interface IdleTiming {
  readonly idleAsk: number
  readonly idleCountdown: number
}

/**
 * Watches for somebody who has walked away.
 *
 * `watching` starts again at every touch; then `asking` shows the countdown, and any touch goes back to `watching`, as
 * often as needed. Done means: nobody is there. It is a machine of its own, so that the journey's paths can be
 * walked in tests without multiplying every step by the state of a timer.
 */
export const idleMachine = setup({
  types: {
    context: {} as IdleTiming,
    input: {} as IdleTiming,
    events: {} as { type: 'activity' },
  },
  delays: {
    idleAsk: ({ context }) => context.idleAsk,
    idleCountdown: ({ context }) => context.idleCountdown,
  },
}).createMachine({
  id: 'idle',
  context: ({ input }) => ({ idleAsk: input.idleAsk, idleCountdown: input.idleCountdown }),
  initial: 'watching',
  states: {
    watching: {
      after: { idleAsk: 'asking' },
      on: { activity: { target: 'watching', reenter: true } },
    },
    asking: {
      after: { idleCountdown: 'gone' },
      on: { activity: 'watching' },
    },
    gone: { type: 'final' },
  },
})
