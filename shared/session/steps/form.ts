import { assign } from 'xstate'
import { askedFormOf } from '../asked-form-of.ts'
import {
  groupItemScreen,
  openScreen,
  screenAfter,
  screenBefore,
  withGroupItem,
  withoutGroupItem,
} from '../form-walk.ts'
import { sessionSetup } from '../session-setup.ts'

const review = '#session.visit.preparing.review'

/**
 * The form, a few questions at a time. Which screens there are follows from the answers, so the place is kept as a
 * screen's id, never as a number.
 *
 * After a "change" link the walk goes on only while it meets questions that the change has opened; see `asking`.
 */
export const formStep = sessionSetup.createStateConfig({
  initial: 'asking',
  entry: assign(({ context }) =>
    context.screenId === null ? { screenId: screenAfter(askedFormOf(context), context.answers, null) } : {},
  ),
  states: {
    asking: {
      on: {
        'form.next': [
          {
            guard: 'finishesChangeWithPaper',
            target: '#session.visit.preparing.capture',
            actions: ['rememberAnswers', assign({ partId: null })],
          },
          {
            guard: 'finishesChange',
            target: review,
            actions: ['rememberAnswers', 'returnFromChange'],
          },
          {
            guard: 'changing',
            target: 'asking',
            reenter: true,
            actions: assign(({ context, event }) => ({
              answers: event.answers,
              screenId: openScreen(askedFormOf(context), event.answers),
            })),
          },
          {
            guard: 'moreScreens',
            target: 'asking',
            reenter: true,
            actions: assign(({ context, event }) => ({
              answers: event.answers,
              screenId: screenAfter(askedFormOf(context), event.answers, context.screenId),
            })),
          },
          {
            target: '#session.visit.preparing.capture',
            actions: ['rememberAnswers', assign({ partId: null })],
          },
        ],
        'form.back': [
          {
            guard: 'finishesChangeWithPaper',
            target: '#session.visit.preparing.capture',
            actions: ['rememberAnswers', assign({ partId: null })],
          },
          { guard: 'changing', target: review, actions: ['rememberAnswers', 'returnFromChange'] },
          {
            guard: 'screensBefore',
            target: 'asking',
            reenter: true,
            actions: assign(({ context, event }) => ({
              answers: event.answers,
              screenId: screenBefore(askedFormOf(context), event.answers, context.screenId),
            })),
          },
          { target: '#session.visit.preparing.papers', actions: 'rememberAnswers' },
        ],
        'group.add': {
          target: 'asking',
          reenter: true,
          actions: assign(({ context, event }) => {
            const answers = withGroupItem(event.answers, event.questionId)
            const items = answers[event.questionId]
            const index = Array.isArray(items) ? items.length - 1 : 0
            return {
              answers,
              screenId: groupItemScreen(askedFormOf(context), answers, event.questionId, index) ?? context.screenId,
            }
          }),
        },
        'group.remove': {
          actions: assign({ answers: ({ event }) => withoutGroupItem(event.answers, event.questionId, event.index) }),
        },
      },
    },
  },
})
