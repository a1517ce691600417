import { assign } from 'xstate'
import { refill } from '../refill.ts'
import { sessionSetup } from '../session-setup.ts'

/**
 * Who is here: by the card's QR, or typed. What was read is shown and confirmed: a card's QR is unsigned, so it fills
 * in and proves nothing.
 *
 * A card may be held to the wedge reader on any of these screens, hence `identity.read` on the whole step.
 */
export const identityStep = sessionSetup.createStateConfig({
  initial: 'ways',
  on: {
    'identity.read': { target: '.confirming', actions: assign({ candidate: ({ event }) => event.applicant }) },
  },
  states: {
    ways: {
      on: {
        'identity.scan': 'scanning',
        'identity.type': 'typing',
        back: [
          { guard: 'changing', target: '#session.visit.preparing.review', actions: 'returnFromChange' },
          { target: '#session.visit.preparing.consent' },
        ],
      },
    },
    scanning: { on: { back: 'ways', 'identity.type': 'typing' } },
    typing: { on: { back: 'ways', 'identity.scan': 'scanning' } },
    confirming: {
      on: {
        'identity.type': 'typing',
        back: 'ways',
        'identity.confirmed': [
          {
            guard: 'changing',
            target: '#session.visit.preparing.review',
            actions: [
              assign(({ context, event }) => ({
                applicant: event.applicant,
                candidate: null,
                answers: refill(context.procedure, context.answers, context.applicant, event.applicant),
              })),
              'returnFromChange',
            ],
          },
          {
            target: '#session.visit.preparing.procedure',
            actions: assign({ applicant: ({ event }) => event.applicant, candidate: null }),
          },
        ],
      },
    },
  },
})
