import { assign } from 'xstate'
import { draftOfSession } from '../draft-of-session.ts'
import { sessionSetup } from '../session-setup.ts'

/** The dossier is on its way to be stored: nothing but the reply or its time limit ends this. */
export const sendingStep = sessionSetup.createStateConfig({
  tags: 'busy',
  // Leaving now would leave a person without an answer: nothing but the reply or its time limit ends this state.
  on: { startOver: {}, 'kiosk.outOfService': {} },
  invoke: {
    src: 'submit',
    input: ({ context }) => {
      const draft = draftOfSession(context)
      if (draft === null || context.visitId === null || context.idempotencyKey === null)
        throw new Error('sending without a whole draft')
      return {
        visitId: context.visitId,
        idempotencyKey: context.idempotencyKey,
        staffToken: context.assistance?.staffToken ?? null,
        draft,
      }
    },
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'received',
        target: 'finished',
        actions: assign({
          outcome: ({ event }) => (event.output.kind === 'received' ? event.output.outcome : null),
        }),
      },
      {
        guard: ({ event }) => event.output.kind === 'invalid',
        target: 'preparing.review',
        // What was refused was never stored: the mended draft is another one and gets a key of its own.
        actions: assign({
          faults: ({ event }) => (event.output.kind === 'invalid' ? event.output.faults : []),
          idempotencyKey: null,
        }),
      },
      {
        target: 'preparing.notSent',
        actions: assign({
          sendFailure: ({ event }) => (event.output.kind === 'failed' ? event.output.failure : null),
        }),
      },
    ],
    onError: { target: 'preparing.notSent', actions: assign({ sendFailure: 'unreachable' }) },
  },
  after: {
    sendingLimit: { target: 'preparing.notSent', actions: assign({ sendFailure: 'unreachable' }) },
  },
})
