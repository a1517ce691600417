import { assign } from 'xstate'
import { partsToCapture } from '../papers.ts'
import { sessionSetup } from '../session-setup.ts'

/** Where the result is to come to. */
export const deliveryStep = sessionSetup.createStateConfig({
  on: {
    'delivery.chosen': {
      target: 'review',
      actions: [assign({ delivery: ({ event }) => event.delivery }), 'returnFromChange'],
    },
    back: [
      { guard: 'changing', target: 'review', actions: 'returnFromChange' },
      {
        guard: 'nothingToCapture',
        target: 'form',
      },
      {
        target: 'capture',
        actions: assign({
          partId: ({ context }) => partsToCapture(context).at(-1)?.id ?? null,
        }),
      },
    ],
  },
})
