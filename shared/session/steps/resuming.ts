import { assign } from 'xstate'
import { askedFormOf } from '../asked-form-of.ts'
import { openScreen } from '../form-walk.ts'
import { sessionSetup } from '../session-setup.ts'

const preparing = '#session.visit.preparing'

/**
 * A draft that was saved is taken up where something is still open: papers, form, photographs, delivery, else the
 * review. Computed from what is known, not remembered: the procedure may ask other things than on the day it was saved.
 */
export const resumingStep = sessionSetup.createStateConfig({
  initial: 'loading',
  states: {
    loading: {
      tags: 'busy',
      invoke: {
        src: 'loadProcedure',
        input: ({ context }) => ({ code: context.procedureCode ?? '' }),
        onDone: { target: 'choosing', actions: assign({ procedure: ({ event }) => event.output }) },
        onError: `${preparing}.procedure.unavailable`,
      },
    },
    choosing: {
      always: [
        { guard: 'lacksPaperOfDraft', target: `${preparing}.papers` },
        {
          guard: 'hasOpenScreen',
          target: `${preparing}.form`,
          actions: assign({
            screenId: ({ context }) => openScreen(askedFormOf(context), context.answers),
          }),
        },
        { guard: 'lacksPage', target: `${preparing}.capture` },
        { guard: 'lacksDelivery', target: `${preparing}.delivery` },
        { target: `${preparing}.review` },
      ],
    },
  },
})
