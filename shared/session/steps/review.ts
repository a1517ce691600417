import { assign } from 'xstate'
import { sessionSetup } from '../session-setup.ts'

/** Everything once more before it is sent, with a way to change each part. */
export const reviewStep = sessionSetup.createStateConfig({
  on: {
    back: { target: 'delivery', actions: assign(({ context }) => ({ reviewed: { ...context.reviewed, at: null } })) },
    'review.confirmed': {
      target: 'sign',
      actions: assign(({ context, event }) => ({ reviewed: event.reviewed ?? context.reviewed })),
    },
    'review.change': [
      {
        guard: { type: 'changes', params: { step: 'identity' } },
        target: 'identity',
        actions: 'startChange',
      },
      { guard: { type: 'changes', params: { step: 'papers' } }, target: 'papers', actions: 'startChange' },
      { guard: { type: 'changes', params: { step: 'form' } }, target: 'form', actions: 'startChange' },
      {
        guard: { type: 'changes', params: { step: 'capture' } },
        target: 'capture',
        actions: 'startChange',
      },
      {
        guard: { type: 'changes', params: { step: 'delivery' } },
        target: 'delivery',
        actions: 'startChange',
      },
    ],
  },
})
