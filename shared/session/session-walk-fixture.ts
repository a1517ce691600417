import {
  createActor,
  type EventFromLogic,
  fromPromise,
  SimulatedClock,
  type SnapshotFrom,
  type StateNode,
} from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import type { Outcome } from './session-context.ts'
import type { SessionEvent } from './session-events.ts'
import { fixtureApplicant, fixtureDraft, fixtureProcedure, fixtureTiming } from './session-fixture.ts'
import { sessionMachine } from './session-machine.ts'
import type { SignOut, VisitEnd } from './session-setup.ts'

/** Everything that may happen to a session, walked: the paths to all of its states, and a running one to walk them on. */
export type Snapshot = SnapshotFrom<typeof sessionMachine>
export type AnyEvent = EventFromLogic<typeof sessionMachine>

export const outcome: Outcome = {
  trackingCode: '346789ACDEFHJKM',
  receivedAt: '2026-11-23T02:00:00.000Z',
  appointment: { dueAt: '2026-11-26T16:30', place: 'Trung tâm' },
  officialCode: null,
}
export const splitAnswers = { reason: 'split', plots: [{ area: 100 }] }
export const assistance = { staffToken: 't'.repeat(32), officer: { id: 'o1', name: 'Cán bộ mẫu' } }

const visitorEvents: readonly SessionEvent[] = [
  { type: 'visit.start', world: 'real' },
  { type: 'visit.start', world: 'real', languageIsChosen: true },
  { type: 'activity' },
  { type: 'lookUp.open' },
  { type: 'holdings.open' },
  { type: 'staff.open' },
  { type: 'staff.signedIn', assistance },
  { type: 'report.open' },
  { type: 'matters.open' },
  { type: 'review.open' },
  { type: 'close' },
  { type: 'back' },
  { type: 'startOver' },
  { type: 'language.chosen', language: 'en' },
  { type: 'language.switched', language: 'en' },
  { type: 'consent.given', consent: { textVersion: 1, optional: { notify: false, survey: true } } },
  { type: 'identity.scan' },
  { type: 'identity.type' },
  { type: 'identity.read', applicant: fixtureApplicant },
  { type: 'identity.confirmed', applicant: fixtureApplicant },
  { type: 'procedure.chosen', code: '9.000001', catalogueVersion: 'v1' },
  { type: 'procedure.accepted' },
  { type: 'papers.checked', checklist: { 'land-book': true, letter: true } },
  { type: 'papers.checked', checklist: { 'land-book': false, letter: false } },
  { type: 'form.next', answers: splitAnswers },
  { type: 'form.back', answers: splitAnswers },
  { type: 'group.add', questionId: 'plots', answers: splitAnswers },
  { type: 'group.remove', questionId: 'plots', index: 0, answers: splitAnswers },
  { type: 'page.added', partId: 'land-book', pageId: 'p1' },
  { type: 'page.added', partId: 'letter', pageId: 'p2' },
  { type: 'page.removed', partId: 'land-book', pageId: 'p1' },
  { type: 'capture.next' },
  { type: 'delivery.chosen', delivery: { kind: 'office' } },
  { type: 'review.change', target: { step: 'identity' } },
  { type: 'review.change', target: { step: 'papers' } },
  { type: 'review.change', target: { step: 'form', screenId: 'about.reason' } },
  { type: 'review.change', target: { step: 'capture', partId: 'letter' } },
  { type: 'review.change', target: { step: 'delivery' } },
  { type: 'review.confirmed' },
  {
    type: 'dossier.send',
    signature: {
      kind: 'drawn',
      strokes: [
        [
          [0.1, 0.1],
          [0.9, 0.9],
        ],
      ],
    },
    idempotencyKey: 'k'.repeat(32),
  },
  { type: 'send.again' },
  { type: 'dossier.accepted', trackingCode: outcome.trackingCode, officialCode: 'H48.15-261123-0001' },
  { type: 'receipt.taken' },
  { type: 'feedback.given' },
  { type: 'kiosk.outOfService' },
  { type: 'kiosk.restored' },
  { type: 'draft.saved', ticket: { code: '346789ACDEFHJKM', keptUntil: '2026-12-07' } },
  { type: 'draft.opened', visitId: 'visit-0000000002', world: 'real', draft: fixtureDraft },
  { type: 'slip.taken' },
  { type: 'session.restored', idleFor: 0, outcome: null },
  { type: 'session.restored', idleFor: 0, outcome },
]

const promiseOutputs: Readonly<Record<string, readonly unknown[]>> = {
  openVisit: [{ visitId: 'visit-0000000001' }],
  endVisit: [undefined],
  signOut: [undefined],
  renew: [undefined],
  loadProcedure: [fixtureProcedure],
  submit: [
    { kind: 'received', outcome },
    { kind: 'invalid', faults: [{ path: 'answers.reason', kind: 'missing' }] },
    { kind: 'failed', failure: 'diskFull' },
  ],
  idle: [undefined],
}

// oxlint-disable-next-line no-underscore-dangle -- the only way to the active nodes of a snapshot
export const nodesOf = (snapshot: Snapshot) => snapshot._nodes

const srcOf = (invoked: { readonly src: unknown }) => (typeof invoked.src === 'string' ? invoked.src : '')

/** What may happen in a state: everything a person or officer does, and every way an invoked actor or timer ends. */
function eventsOf(snapshot: Snapshot): AnyEvent[] {
  const machineMade = nodesOf(snapshot).flatMap((node) => [
    ...node.invoke.flatMap((invoked) =>
      (promiseOutputs[srcOf(invoked)] ?? []).map((output) => ({
        type: `xstate.done.actor.${invoked.id}`,
        output,
      })),
    ),
    ...node.invoke
      .filter((invoked) => invoked.src !== 'idle')
      .map((invoked) => ({ type: `xstate.error.actor.${invoked.id}`, error: new Error('simulated') })),
    ...node.after.map((transition) => ({ type: transition.eventType })),
  ])
  return [...visitorEvents, ...(machineMade as unknown as AnyEvent[])]
}

/** What tells two situations apart for the walk: the screen, and what guards look at. */
export function situation(snapshot: Snapshot): string {
  const { returnTo, screenId, partId, pages, checklist, assistance: helped, procedure } = snapshot.context
  const pageCounts = Object.entries(pages).map(([part, ids]) => [part, Math.min(ids.length, 1)])
  const step = JSON.stringify(snapshot.value)
  if (!step.includes('preparing')) return `${step} ${snapshot.context.languageIsChosen}`
  return JSON.stringify([
    snapshot.value,
    returnTo,
    screenId,
    partId,
    pageCounts,
    checklist,
    helped !== null,
    procedure !== null,
  ])
}

export const walk = {
  events: eventsOf,
  serializeState: situation,
  input: { timing: fixtureTiming, language: 'vi' as const },
  limit: 200_000,
}

export function leafStates(node: StateNode<never, never> | typeof sessionMachine.root): string[] {
  // A history only remembers: nobody is ever in it.
  const children = Object.values(node.states).filter(({ type }) => type !== 'history')
  return children.length === 0
    ? [node.id]
    : children.flatMap((child) => leafStates(child as typeof sessionMachine.root))
}

export const paths = getShortestPaths(sessionMachine, walk)

/** The shortest path to each screen. */
export const pathByScreen = new Map<string, (typeof paths)[number]>()
for (const path of paths) {
  const screen = JSON.stringify(path.state.value)
  const known = pathByScreen.get(screen)
  if (known === undefined || path.steps.length < known.steps.length) pathByScreen.set(screen, path)
}

interface Pending {
  readonly src: string
  readonly resolve: (output: unknown) => void
  readonly reject: (error: unknown) => void
}

async function settle() {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve()
}

/** A running machine whose calls to main are answered by the test and whose clock the test turns. */
export function liveSession(snapshot?: Snapshot) {
  const clock = new SimulatedClock()
  const pending: Pending[] = []
  const called: string[] = []
  const ends: string[] = []
  const signOuts: string[] = []
  const hang = (src: string) =>
    fromPromise(() => {
      called.push(src)
      return new Promise((resolve, reject) => pending.push({ src, resolve, reject }))
    })
  const actor = createActor(
    sessionMachine.provide({
      actors: {
        openVisit: hang('openVisit'),
        endVisit: fromPromise(({ input }: { input: VisitEnd }) => {
          called.push('endVisit')
          ends.push(input.reason)
          return new Promise((resolve, reject) => pending.push({ src: 'endVisit', resolve, reject }))
        }),
        loadProcedure: hang('loadProcedure'),
        submit: hang('submit'),
        signOut: fromPromise(({ input }: { input: SignOut }) => {
          called.push('signOut')
          signOuts.push(input.reason)
          return new Promise((resolve, reject) => pending.push({ src: 'signOut', resolve, reject }))
        }),
        renew: hang('renew'),
      } as never,
    }),
    { clock, input: walk.input, ...(snapshot === undefined ? {} : { snapshot }) },
  )
  const bugs: unknown[] = []
  actor.subscribe({ error: (error) => bugs.push(error) })
  actor.start()
  return { actor, clock, pending, called, ends, signOuts, bugs, settle }
}

export type Live = ReturnType<typeof liveSession>

/** Makes one step of a path happen for real: a touch, an answer from main, or time going by. */
export async function play(live: Live, event: AnyEvent): Promise<void> {
  const type: string = event.type
  if (type === 'xstate.done.actor.idle') {
    live.clock.increment(fixtureTiming.idleAsk)
    live.clock.increment(fixtureTiming.idleCountdown)
  } else if (type.startsWith('xstate.done.actor.')) {
    live.pending.pop()?.resolve((event as unknown as { output: unknown }).output)
  } else if (type.startsWith('xstate.error.actor.')) {
    live.pending.pop()?.reject((event as unknown as { error: unknown }).error)
  } else if (type.startsWith('xstate.after.')) {
    const name = type.split('.')[2] as keyof typeof fixtureTiming
    live.clock.increment(fixtureTiming[name])
  } else {
    live.actor.send(event)
  }
  await live.settle()
}

export const stepsOf = (path: (typeof paths)[number]) =>
  path.steps.map((step) => step.event).filter((event: { readonly type: string }) => event.type !== 'xstate.init')
