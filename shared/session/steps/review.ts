import { sessionSetup } from '../session-setup.ts'

/** Everything once more before it is sent, with a way to change each part. */
export const reviewStep = sessionSetup.createStateConfig({
  on: {
    back: 'delivery',
    'review.confirmed': 'sign',
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
