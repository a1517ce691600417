import { assign } from 'xstate'
import { sessionSetup } from '../session-setup.ts'

const review = '#session.visit.preparing.review'

/**
 * Which of the papers the person has. Without a required one the dossier can't be taken in; `missing` says what to do
 * about it. An officer who assists may take it in all the same: the law then asks for the paper within the term.
 */
export const papersStep = sessionSetup.createStateConfig({
  initial: 'checking',
  states: {
    checking: {
      on: {
        back: [
          { guard: 'changing', target: review, actions: 'returnFromChange' },
          { target: '#session.visit.preparing.procedure.overview' },
        ],
        'papers.checked': [
          {
            guard: 'lacksRequiredPaper',
            target: 'missing',
            actions: assign({ checklist: ({ event }) => event.checklist }),
          },
          {
            guard: 'changing',
            target: '#session.visit.preparing.capture',
            actions: assign({ checklist: ({ event }) => event.checklist, partId: null }),
          },
          {
            target: '#session.visit.preparing.form',
            actions: assign({ checklist: ({ event }) => event.checklist, screenId: null }),
          },
        ],
      },
    },
    missing: {
      on: {
        back: 'checking',
        // It was there after all: back to the list, where that is now marked.
        'papers.checked': { target: 'checking', actions: assign({ checklist: ({ event }) => event.checklist }) },
      },
    },
  },
})
