import { assign, fromPromise, sendTo, setup } from 'xstate'
import type { World } from '../contract/values.ts'
import type { DossierDraft } from '../dossier/draft.ts'
import type { Language } from '../language.ts'
import type { Procedure } from '../procedure/procedure.ts'
import { askedFormOf } from './asked-form-of.ts'
import { openScreen, screenAfter, screenBefore } from './form-walk.ts'
import { idleMachine } from './idle-machine.ts'
import { leavesNothingOpen } from './leaves-nothing-open.ts'
import { firstPartWithoutPage, partAfter, partBefore, partsToCapture, requiredPapersMissing } from './papers.ts'
import type { ChangeTarget, SessionEvent } from './session-events.ts'
import {
  emptyContext,
  type Outcome,
  type SendFailure,
  type SessionContext,
  type SessionTiming,
} from './session-context.ts'
import type { Fault } from '../contract/values.ts'

export interface SubmitInput {
  readonly visitId: string
  readonly idempotencyKey: string
  readonly staffToken: string | null
  readonly draft: DossierDraft
}

/** How a submission ended; `invalid` names places of the draft that the person can go and mend. */
export type SubmitEnd =
  | { readonly kind: 'received'; readonly outcome: Outcome }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }
  | { readonly kind: 'failed'; readonly failure: SendFailure }

export interface SessionInput {
  readonly timing: SessionTiming
  /** The language that the kiosk greets in, and returns to after every visit. */
  readonly language: Language
}

/** Which visit is over, and how: `idle` when nobody has touched the screen for too long, at whatever step. */
export interface VisitEnd {
  readonly visitId: string | null
  readonly reason: 'finished' | 'startedOver' | 'idle' | 'officer' | 'outOfService'
}

/** Who leaves the officers' side, and how. */
export interface SignOut {
  readonly staffToken: string | null
  readonly reason: 'left' | 'idle' | 'visitOver'
}

const notProvided = (name: string) => () => Promise.reject(new Error(`${name} is handed in by the composition root`))

/** Names, types and small decisions of the journey; the steps themselves are in `steps/`. */
export const sessionSetup = setup({
  types: {
    context: {} as SessionContext & { readonly greeting: Language },
    events: {} as SessionEvent,
    input: {} as SessionInput,
    tags: {} as 'busy',
  },
  actors: {
    idle: idleMachine,
    openVisit: fromPromise<{ visitId: string }, { world: World }>(notProvided('openVisit')),
    endVisit: fromPromise<void, VisitEnd>(notProvided('endVisit')),
    loadProcedure: fromPromise<Procedure, { code: string }>(notProvided('loadProcedure')),
    submit: fromPromise<SubmitEnd, SubmitInput>(notProvided('submit')),
    renew: fromPromise<void>(notProvided('renew')),
    signOut: fromPromise<void, SignOut>(notProvided('signOut')),
  },
  delays: {
    sendingLimit: ({ context }) => context.timing.sendingLimit,
    goodbye: ({ context }) => context.timing.goodbye,
    endingLimit: ({ context }) => context.timing.endingLimit,
  },
  guards: {
    handedInMeanwhile: ({ context, event }) =>
      context.outcome === null && event.type === 'session.restored' && event.outcome !== null,
    languageIsChosen: ({ context }) => context.languageIsChosen,
    hasProcedure: ({ context }) => context.procedure !== null,
    lacksPaperOfDraft: ({ context }) =>
      context.procedure !== null && requiredPapersMissing(context.procedure, context.checklist).length > 0,
    hasOpenScreen: ({ context }) => openScreen(askedFormOf(context), context.answers) !== null,
    lacksPage: ({ context }) => firstPartWithoutPage(context) !== null,
    lacksDelivery: ({ context }) => context.delivery === null,
    changing: ({ context }) => context.returnTo === 'review',
    assisted: ({ context }) => context.assistance !== null,
    lacksRequiredPaper: ({ context, event }) =>
      context.procedure !== null &&
      context.assistance === null &&
      event.type === 'papers.checked' &&
      requiredPapersMissing(context.procedure, event.checklist).length > 0,
    nothingToCapture: ({ context }) => partsToCapture(context).length === 0,
    /** After a "change" link: nothing that the change has opened is left. */
    finishesChange: ({ context, event }) =>
      context.returnTo === 'review' && event.type === 'form.next' && leavesNothingOpen(context, event.answers),
    /** No question is left, and what was changed calls for a paper that is not photographed yet. */
    finishesChangeWithPaper: ({ context, event }) =>
      context.returnTo === 'review' &&
      (event.type === 'form.next' || event.type === 'form.back') &&
      openScreen(askedFormOf(context), event.answers) === null &&
      firstPartWithoutPage({ ...context, answers: event.answers }) !== null,
    moreScreens: ({ context, event }) =>
      event.type === 'form.next' && screenAfter(askedFormOf(context), event.answers, context.screenId) !== null,
    screensBefore: ({ context, event }) =>
      event.type === 'form.back' && screenBefore(askedFormOf(context), event.answers, context.screenId) !== null,
    partHasNoPage: ({ context }) => context.partId !== null && (context.pages[context.partId] ?? []).length === 0,
    changingAndAllCaptured: ({ context }) => context.returnTo === 'review' && firstPartWithoutPage(context) === null,
    changeLeavesNothingToCapture: ({ context }) =>
      context.returnTo === 'review' && context.partId === null && firstPartWithoutPage(context) === null,
    morePartsToCapture: ({ context }) => partAfter(context, context.partId) !== null,
    partsBefore: ({ context }) => partBefore(context, context.partId) !== null,
    changes: ({ event }, params: { readonly step: ChangeTarget['step'] }) =>
      event.type === 'review.change' && event.target.step === params.step,
  },
  actions: {
    forgetEverything: assign(({ context }) => ({ ...emptyContext(context.timing, context.greeting) })),
    /** All that a person told goes at once; only the handles stay with which main is told to forget as well. */
    forgetAnswers: assign(({ context }) => ({
      ...emptyContext(context.timing, context.language),
      world: context.world,
      visitId: context.visitId,
      assistance: context.assistance,
    })),
    takeUpDraft: assign(({ context, event }) => {
      if (event.type !== 'draft.opened') return {}
      const { language, consent, applicant, procedureCode, checklist, answers, pages, delivery } = event.draft
      return {
        ...emptyContext(context.timing, language),
        world: event.world,
        visitId: event.visitId,
        consent,
        applicant,
        procedureCode,
        checklist,
        answers,
        pages,
        delivery,
      }
    }),
    tellIdle: sendTo('idle', { type: 'activity' }),
    returnFromChange: assign({ returnTo: null }),
    startChange: assign(({ context, event }) => {
      if (event.type !== 'review.change') return {}
      const { target } = event
      return {
        returnTo: 'review' as const,
        reviewed: event.reviewed ?? context.reviewed,
        screenId: target.step === 'form' ? target.screenId : context.screenId,
        partId: target.step === 'capture' ? target.partId : null,
      }
    }),
    rememberAnswers: assign({
      answers: ({ context, event }) => ('answers' in event ? event.answers : context.answers),
    }),
  },
})
