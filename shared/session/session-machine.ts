import { assign } from 'xstate'
import { partsToCapture } from './papers.ts'
import { draftOfSession } from './draft-of-session.ts'
import { emptyContext, type SessionContext } from './session-context.ts'
import type { SessionEvent } from './session-events.ts'
import { sessionSetup } from './session-setup.ts'
import { captureStep } from './steps/capture.ts'
import { formStep } from './steps/form.ts'
import { identityStep } from './steps/identity.ts'
import { papersStep } from './steps/papers.ts'
import { procedureStep } from './steps/procedure.ts'
import { resumingStep } from './steps/resuming.ts'

const watchIdle = {
  src: 'idle',
  id: 'idle',
  input: ({ context, event }: { context: SessionContext; event: SessionEvent }) => ({
    ...context.timing,
    idleFor: event.type === 'session.restored' ? event.idleFor : 0,
  }),
} as const

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
        'visit.start': { target: 'opening', actions: assign({ world: ({ event }) => event.world }) },
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
    staff: {
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
            'visit.start': { target: '#session.opening', actions: assign({ world: ({ event }) => event.world }) },
          },
        },
        report: { on: { back: 'menu' } },
        matters: { on: { back: 'menu' } },
      },
    },
    leavingStaff: {
      tags: 'busy',
      invoke: {
        src: 'signOut',
        input: ({ context }) => ({ staffToken: context.assistance?.staffToken ?? null }),
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
                'consent.given': { target: 'identity', actions: assign({ consent: ({ event }) => event.consent }) },
              },
            },
            identity: identityStep,
            procedure: procedureStep,
            resuming: resumingStep,
            papers: papersStep,
            form: formStep,
            capture: captureStep,
            delivery: {
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
                      partId: ({ context }) =>
                        context.procedure === null
                          ? null
                          : (partsToCapture(context.procedure, context.checklist).at(-1)?.id ?? null),
                    }),
                  },
                ],
              },
            },
            review: {
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
            },
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
        sending: {
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
        },
        saved: {
          invoke: { ...watchIdle, onDone: '#session.ending' },
          on: {
            // Nothing can be lost here any more, and the slip may still be in the printer.
            'kiosk.outOfService': {},
            activity: { actions: 'tellIdle' },
            'slip.taken': '#session.endingWell',
          },
        },
        finished: {
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
        },
      },
    },
    ending: {
      tags: 'busy',
      entry: 'forgetAnswers',
      invoke: {
        src: 'endVisit',
        input: ({ context }) => ({ visitId: context.visitId, reason: 'left' }),
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
