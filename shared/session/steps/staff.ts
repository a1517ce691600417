import { assign } from 'xstate'
import { sessionSetup } from '../session-setup.ts'
import { watchIdle } from '../watch-idle.ts'

/** The officers' side, behind their PIN. */
export const staffStep = sessionSetup.createStateConfig({
  invoke: { ...watchIdle, onDone: 'leavingStaff' },
  initial: 'door',
  on: { close: 'leavingStaff', startOver: 'leavingStaff', activity: { actions: 'tellIdle' } },
  states: {
    door: {
      on: {
        back: '#session.leavingStaff',
        'staff.signedIn': { target: 'menu', actions: assign({ assistance: ({ event }) => event.assistance }) },
      },
    },
    menu: {
      on: {
        back: '#session.leavingStaff',
        'report.open': 'report',
        'matters.open': 'matters',
        'review.open': 'review',
        'visit.start': { target: '#session.opening', actions: assign({ world: ({ event }) => event.world }) },
      },
    },
    report: { on: { back: 'menu' } },
    matters: { on: { back: 'menu' } },
    review: { on: { back: 'menu' } },
  },
})
