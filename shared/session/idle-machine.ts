import { assign, setup } from 'xstate'

/** How long an idle watch waits, in milliseconds. */
export interface IdleTiming {
  readonly idleAsk: number
  readonly idleCountdown: number
}

export interface IdleInput extends IdleTiming {
  /** How long nobody had touched anything when the watch began: 0, but for a page that came back after a crash. */
  readonly idleFor: number
}

/** What is left of the countdown when the question is asked; less than all of it only after a crash. */
export function countdownOf({ idleAsk, idleCountdown, idleFor }: IdleInput): number {
  return Math.max(0, idleCountdown - Math.max(0, idleFor - idleAsk))
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
    context: {} as IdleInput,
    input: {} as IdleInput,
    events: {} as { type: 'activity' },
  },
  delays: {
    idleAsk: ({ context }) => Math.max(0, context.idleAsk - context.idleFor),
    idleCountdown: ({ context }) => countdownOf(context),
  },
  actions: { beginAnew: assign({ idleFor: 0 }) },
}).createMachine({
  id: 'idle',
  context: ({ input: { idleAsk, idleCountdown, idleFor } }) => ({ idleAsk, idleCountdown, idleFor }),
  initial: 'watching',
  states: {
    watching: {
      after: { idleAsk: 'asking' },
      on: { activity: { target: 'watching', reenter: true, actions: 'beginAnew' } },
    },
    asking: {
      after: { idleCountdown: 'gone' },
      on: { activity: { target: 'watching', actions: 'beginAnew' } },
    },
    gone: { type: 'final' },
  },
})
