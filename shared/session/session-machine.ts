import { assign } from 'xstate'
import { emptyContext } from './session-context.ts'
import { sessionSetup } from './session-setup.ts'
import { captureStep } from './steps/capture.ts'
import { deliveryStep } from './steps/delivery.ts'
import { finishedStep } from './steps/finished.ts'
import { formStep } from './steps/form.ts'
import { identityStep } from './steps/identity.ts'
import { papersStep } from './steps/papers.ts'
import { procedureStep } from './steps/procedure.ts'
import { resumingStep } from './steps/resuming.ts'
import { reviewStep } from './steps/review.ts'
import { sendingStep } from './steps/sending.ts'
import { staffStep } from './steps/staff.ts'
import { endReason, signOutReason } from './why-it-ended.ts'
import { watchIdle } from './watch-idle.ts'

/**
 * The visitor's journey. One state is one screen; the machine decides what comes next, never a screen.
 *
 * Two promises are kept here and proved by tests: from every state timers alone lead back to `attract`, and there
 * nothing of the person is left in context.
 */
export const sessionMachine = sessionSetup.createMachine({
  id: 'session',
  context: ({ input }) => ({ ...emptyContext(input.timing, input.language), greeting: input.language }),
  initial: 'attract',
  on: { 'kiosk.outOfService': '.outOfService' },
  states: {
    attract: {
      entry: 'forgetEverything',
      on: {
        'language.switched': { actions: assign({ language: ({ event }) => event.language }) },
        'visit.start': {
          target: 'opening',
          actions: assign({
            world: ({ event }) => event.world,
            languageIsChosen: ({ event }) => event.languageIsChosen === true,
          }),
        },
        'lookUp.open': 'lookUp',
        'holdings.open': 'holdings',
        'staff.open': 'staff',
      },
    },
    lookUp: {
      invoke: { ...watchIdle, onDone: 'attract' },
      on: {
        back: 'attract',
        startOver: 'attract',
        activity: { actions: 'tellIdle' },
        'language.switched': { actions: assign({ language: ({ event }) => event.language }) },
        'draft.opened': { target: '#session.visit.preparing.resuming', actions: 'takeUpDraft' },
      },
    },
    holdings: {
      invoke: { ...watchIdle, onDone: 'attract' },
      on: {
        back: 'attract',
        startOver: 'attract',
        activity: { actions: 'tellIdle' },
        'language.switched': { actions: assign({ language: ({ event }) => event.language }) },
      },
    },
    staff: staffStep,
    leavingStaff: {
      tags: 'busy',
      invoke: {
        src: 'signOut',
        input: ({ context, event }) => ({
          staffToken: context.assistance?.staffToken ?? null,
          reason: signOutReason(context, event),
        }),
        onDone: 'renewing',
        onError: 'renewing',
      },
      after: { endingLimit: 'renewing' },
    },
    renewing: {
      tags: 'busy',
      entry: 'forgetEverything',
      // The shell answers by taking this page away. Attract comes back here only where it did not.
      invoke: { src: 'renew', onError: 'attract' },
      after: { endingLimit: 'attract' },
    },
    opening: {
      tags: 'busy',
      invoke: {
        src: 'openVisit',
        input: ({ context }) => ({ world: context.world }),
        onDone: { target: 'visit', actions: assign({ visitId: ({ event }) => event.output.visitId }) },
        onError: 'cannotOpen',
      },
      after: { endingLimit: 'cannotOpen' },
    },
    cannotOpen: { on: { back: 'leavingStaff' }, after: { goodbye: 'leavingStaff' } },
    visit: {
      initial: 'preparing',
      on: {
        startOver: 'ending',
        // Main is told to forget the visit first; the attract screen then finds the kiosk out of service.
        'kiosk.outOfService': 'ending',
        'language.switched': { actions: assign({ language: ({ event }) => event.language }) },
        'staff.signedIn': { actions: assign({ assistance: ({ event }) => event.assistance }) },
        // A snapshot starts no timer and loses what was under way: entering anew begins both again, where it was.
        'session.restored': [
          {
            guard: 'handedInMeanwhile',
            target: '.finished',
            reenter: true,
            actions: assign({ outcome: ({ event }) => event.outcome }),
          },
          { target: '.whereItWas', reenter: true },
        ],
      },
      states: {
        whereItWas: { type: 'history', history: 'deep', target: 'preparing' },
        preparing: {
          invoke: { ...watchIdle, onDone: '#session.ending' },
          on: {
            activity: { actions: 'tellIdle' },
            'draft.saved': {
              guard: 'hasProcedure',
              target: '#session.visit.saved',
              actions: assign({ saved: ({ event }) => event.ticket }),
            },
          },
          initial: 'language',
          states: {
            language: {
              always: {
                guard: 'languageIsChosen',
                target: 'consent',
                actions: assign({ languageIsChosen: false }),
              },
              on: {
                back: '#session.ending',
                'language.chosen': {
                  target: 'consent',
                  actions: assign({ language: ({ event }) => event.language }),
                },
              },
            },
            consent: {
              on: {
                back: 'language',
                'holdings.open': 'holdings',
                'consent.given': { target: 'identity', actions: assign({ consent: ({ event }) => event.consent }) },
              },
            },
            holdings: { on: { back: 'consent' } },
            identity: identityStep,
            procedure: procedureStep,
            resuming: resumingStep,
            papers: papersStep,
            form: formStep,
            capture: captureStep,
            delivery: deliveryStep,
            review: reviewStep,
            sign: {
              on: {
                back: 'review',
                'dossier.send': {
                  target: '#session.visit.sending',
                  actions: assign(({ context, event }) => ({
                    signature: event.signature,
                    idempotencyKey: context.idempotencyKey ?? event.idempotencyKey,
                    faults: [],
                    sendFailure: null,
                  })),
                },
              },
            },
            notSent: {
              on: { back: 'review', 'send.again': '#session.visit.sending' },
            },
          },
        },
        sending: sendingStep,
        saved: {
          invoke: { ...watchIdle, onDone: '#session.ending' },
          on: {
            // Nothing can be lost here any more, and the slip may still be in the printer.
            'kiosk.outOfService': {},
            activity: { actions: 'tellIdle' },
            'slip.taken': '#session.endingWell',
          },
        },
        finished: finishedStep,
      },
    },
    ending: {
      tags: 'busy',
      entry: 'forgetAnswers',
      invoke: {
        src: 'endVisit',
        input: ({ context, event }) => ({
          visitId: context.visitId,
          reason: endReason(context, event),
        }),
        onDone: 'leavingStaff',
        onError: 'leavingStaff',
      },
      after: { endingLimit: 'leavingStaff' },
    },
    endingWell: {
      tags: 'busy',
      entry: 'forgetAnswers',
      invoke: {
        src: 'endVisit',
        input: ({ context }) => ({ visitId: context.visitId, reason: 'finished' }),
        onDone: 'goodbye',
        onError: 'goodbye',
      },
      after: { endingLimit: 'goodbye' },
    },
    goodbye: {
      on: { close: 'leavingStaff' },
      after: { goodbye: 'leavingStaff' },
    },
    outOfService: {
      entry: 'forgetEverything',
      on: { 'kiosk.restored': 'attract' },
    },
  },
})
