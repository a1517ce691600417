import { assign } from 'xstate'
import { askedFormOf } from '../asked-form-of.ts'
import { lastScreen } from '../form-walk.ts'
import { firstPartWithoutPage, partAfter, partBefore, partsToCapture } from '../papers.ts'
import { sessionSetup } from '../session-setup.ts'

const review = '#session.visit.preparing.review'
const delivery = '#session.visit.preparing.delivery'

/** The pages with one of them a place earlier or later; as they were where there is no such place. */
function withPageMoved(pageIds: readonly string[], pageId: string, by: -1 | 1): readonly string[] {
  const from = pageIds.indexOf(pageId)
  const to = from + by
  const other = pageIds[to]
  if (from < 0 || other === undefined) return pageIds
  return pageIds.with(from, other).with(to, pageId)
}

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
              context.partId ?? firstPartWithoutPage(context) ?? partsToCapture(context)[0]?.id ?? null,
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
        'page.moved': {
          actions: assign({
            pages: ({ context, event }) => ({
              ...context.pages,
              [event.partId]: withPageMoved(context.pages[event.partId] ?? [], event.pageId, event.by),
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
              partId: ({ context }) => partAfter(context, context.partId),
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
              partId: ({ context }) => partBefore(context, context.partId),
            }),
          },
          {
            target: '#session.visit.preparing.form',
            actions: assign({
              screenId: ({ context }) => lastScreen(askedFormOf(context), context.answers),
            }),
          },
        ],
      },
    },
  },
})
