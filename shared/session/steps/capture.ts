import { assign } from 'xstate'
import { lastScreen } from '../form-walk.ts'
import { firstPartWithoutPage, partAfter, partBefore, partsToCapture } from '../papers.ts'
import { sessionSetup } from '../session-setup.ts'

const review = '#session.visit.preparing.review'
const delivery = '#session.visit.preparing.delivery'

/** Each paper of the checklist in turn, page by page. A paper without a page can't be passed. */
export const captureStep = sessionSetup.createStateConfig({
  initial: 'choosing',
  states: {
    choosing: {
      always: [
        { guard: 'changeLeavesNothingToCapture', target: review, actions: 'returnFromChange' },
        { guard: 'nothingToCapture', target: delivery },
        {
          target: 'photographing',
          actions: assign({
            partId: ({ context }) =>
              context.partId ??
              firstPartWithoutPage(context) ??
              (context.procedure === null
                ? null
                : (partsToCapture(context.procedure, context.checklist)[0]?.id ?? null)),
          }),
        },
      ],
    },
    photographing: {
      on: {
        'page.added': {
          actions: assign({
            pages: ({ context, event }) => ({
              ...context.pages,
              [event.partId]: [...(context.pages[event.partId] ?? []), event.pageId],
            }),
          }),
        },
        'page.removed': {
          actions: assign({
            pages: ({ context, event }) => ({
              ...context.pages,
              [event.partId]: (context.pages[event.partId] ?? []).filter((pageId) => pageId !== event.pageId),
            }),
          }),
        },
        'capture.next': [
          { guard: 'partHasNoPage' },
          {
            guard: 'changingAndAllCaptured',
            target: review,
            actions: 'returnFromChange',
          },
          {
            guard: 'morePartsToCapture',
            target: 'photographing',
            reenter: true,
            actions: assign({
              partId: ({ context }) =>
                context.procedure === null ? null : partAfter(context.procedure, context.checklist, context.partId),
            }),
          },
          { target: delivery },
        ],
        back: [
          { guard: 'changingAndAllCaptured', target: review, actions: 'returnFromChange' },
          {
            guard: 'partsBefore',
            target: 'photographing',
            reenter: true,
            actions: assign({
              partId: ({ context }) =>
                context.procedure === null ? null : partBefore(context.procedure, context.checklist, context.partId),
            }),
          },
          {
            target: '#session.visit.preparing.form',
            actions: assign({
              screenId: ({ context }) =>
                context.procedure === null ? null : lastScreen(context.procedure.form, context.answers),
            }),
          },
        ],
      },
    },
  },
})
