import { assign } from 'xstate'
import { prefill } from '../../procedure/prefill.ts'
import { sessionSetup } from '../session-setup.ts'

/** What the person came for: found by search or browsing, then shown with its days, fee and papers before it is taken. */
export const procedureStep = sessionSetup.createStateConfig({
  initial: 'finding',
  states: {
    finding: {
      on: {
        back: '#session.visit.preparing.identity.ways',
        'procedure.chosen': {
          target: 'loading',
          actions: assign({
            procedureCode: ({ event }) => event.code,
            catalogueVersion: ({ event }) => event.catalogueVersion,
          }),
        },
      },
    },
    loading: {
      tags: 'busy',
      invoke: {
        src: 'loadProcedure',
        input: ({ context }) => ({ code: context.procedureCode ?? '' }),
        onDone: {
          target: 'overview',
          // Another procedure asks other things: what was answered for the former one would only mislead.
          actions: assign(({ context, event }) =>
            context.procedure?.code === event.output.code
              ? {}
              : {
                  procedure: event.output,
                  answers: context.applicant === null ? {} : prefill(event.output.form, context.applicant),
                  checklist: {},
                  pages: {},
                  screenId: null,
                  partId: null,
                },
          ),
        },
        onError: 'unavailable',
      },
    },
    unavailable: { on: { back: 'finding' } },
    overview: {
      on: { back: 'finding', 'procedure.accepted': '#session.visit.preparing.papers' },
    },
  },
})
