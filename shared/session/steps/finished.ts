import { assign } from 'xstate'
import { sessionSetup } from '../session-setup.ts'
import { watchIdle } from '../watch-idle.ts'

/** Received: the receipt, and one question about how it went. */
export const finishedStep = sessionSetup.createStateConfig({
  invoke: { ...watchIdle, onDone: '#session.ending' },
  initial: 'receipt',
  on: {
    startOver: '#session.ending',
    // The dossier is safe and its receipt on the screen: the kiosk goes out of service once the person is done.
    'kiosk.outOfService': {},
    activity: { actions: 'tellIdle' },
    'dossier.accepted': {
      guard: ({ context, event }) => context.outcome?.trackingCode === event.trackingCode,
      actions: assign({
        outcome: ({ context, event }) =>
          context.outcome === null ? null : { ...context.outcome, officialCode: event.officialCode },
      }),
    },
  },
  states: {
    receipt: { on: { 'receipt.taken': 'feedback' } },
    feedback: { on: { back: 'receipt', 'feedback.given': '#session.endingWell' } },
  },
})
