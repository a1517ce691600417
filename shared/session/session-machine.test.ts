import {
  createActor,
  type EventFromLogic,
  fromPromise,
  SimulatedClock,
  type SnapshotFrom,
  type StateNode,
} from 'xstate'
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph'
import { describe, expect, it } from 'vitest'
import { emptyContext } from './session-context.ts'
import { fixtureApplicant, fixtureProcedure, fixtureTiming } from './session-fixture.ts'
import { sessionMachine } from './session-machine.ts'
import type { SessionEvent } from './session-events.ts'
import type { Outcome } from './session-context.ts'
import { idleMachine } from './idle-machine.ts'

type Snapshot = SnapshotFrom<typeof sessionMachine>
type AnyEvent = EventFromLogic<typeof sessionMachine>

const outcome: Outcome = {
  trackingCode: '346789ACDEFHJKM',
  receivedAt: '2026-11-23T02:00:00.000Z',
  appointment: { dueAt: '2026-11-26T16:30', place: 'Trung tâm' },
  officialCode: null,
}
const splitAnswers = { reason: 'split', plots: [{ area: 100 }] }
const assistance = { staffToken: 't'.repeat(32), officer: { id: 'o1', name: 'Cán bộ mẫu' } }

const visitorEvents: readonly SessionEvent[] = [
  { type: 'visit.start', world: 'real' },
  { type: 'activity' },
  { type: 'lookUp.open' },
  { type: 'staff.open' },
  { type: 'staff.signedIn', assistance },
  { type: 'report.open' },
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
const nodesOf = (snapshot: Snapshot) => snapshot._nodes

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
function situation(snapshot: Snapshot): string {
  const { returnTo, screenId, partId, pages, checklist, assistance: helped, procedure } = snapshot.context
  const pageCounts = Object.entries(pages).map(([part, ids]) => [part, Math.min(ids.length, 1)])
  const step = JSON.stringify(snapshot.value)
  if (!step.includes('preparing')) return step
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

const walk = {
  events: eventsOf,
  serializeState: situation,
  input: { timing: fixtureTiming, language: 'vi' as const },
  limit: 200_000,
}

function leafStates(node: StateNode<never, never> | typeof sessionMachine.root): string[] {
  const children = Object.values(node.states)
  return children.length === 0
    ? [node.id]
    : children.flatMap((child) => leafStates(child as typeof sessionMachine.root))
}

const paths = getShortestPaths(sessionMachine, walk)

/** The shortest path to each screen. */
const pathByScreen = new Map<string, (typeof paths)[number]>()
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
function liveSession() {
  const clock = new SimulatedClock()
  const pending: Pending[] = []
  const called: string[] = []
  const hang = (src: string) =>
    fromPromise(() => {
      called.push(src)
      return new Promise((resolve, reject) => pending.push({ src, resolve, reject }))
    })
  const actor = createActor(
    sessionMachine.provide({
      actors: {
        openVisit: hang('openVisit'),
        endVisit: hang('endVisit'),
        loadProcedure: hang('loadProcedure'),
        submit: hang('submit'),
        signOut: hang('signOut'),
        renew: hang('renew'),
      } as never,
    }),
    { clock, input: walk.input },
  )
  const bugs: unknown[] = []
  actor.subscribe({ error: (error) => bugs.push(error) })
  actor.start()
  return { actor, clock, pending, called, bugs, settle }
}

type Live = ReturnType<typeof liveSession>

/** Makes one step of a path happen for real: a touch, an answer from main, or time going by. */
async function play(live: Live, event: AnyEvent): Promise<void> {
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

type Transitions = Readonly<Record<string, { readonly event: AnyEvent; readonly state: Snapshot }>>

const stepsOf = (path: (typeof paths)[number]) =>
  path.steps.map((step) => step.event).filter((event: { readonly type: string }) => event.type !== 'xstate.init')

/** Every delay that a machine's `after` names. */
function delaysUsed(machine: { root: { states: object } }) {
  const found: string[] = []
  const visit = (node: { after: readonly { delay?: unknown }[]; states: Record<string, unknown> }) => {
    for (const transition of node.after) found.push(String(transition.delay))
    for (const child of Object.values(node.states)) visit(child as never)
  }
  visit(machine.root as never)
  return found
}

describe('the journey', () => {
  it('reaches every state that it has', () => {
    const reached = new Set(paths.flatMap((path) => nodesOf(path.state).map((node) => node.id)))
    // `choosing` only decides and is left in the same step.
    const passing = new Set(['session.visit.preparing.capture.choosing'])
    expect(leafStates(sessionMachine.root).filter((id) => !reached.has(id) && !passing.has(id))).toEqual([])
  })

  it('replays every edge on a running machine with the same end', async () => {
    const adjacency = getAdjacencyMap(sessionMachine, walk)
    const pathTo = new Map(paths.map((path) => [situation(path.state), path]))
    let edges = 0
    const seen = new Set<string>()
    for (const { state, transitions } of Object.values(adjacency)) {
      const path = pathTo.get(situation(state))
      for (const { event, state: next } of Object.values(transitions as Transitions)) {
        const edge = `${JSON.stringify(state.value)} ${event.type} ${JSON.stringify(next.value)}`
        if (path === undefined || seen.has(edge)) continue
        if (situation(state) === situation(next) && event.type.startsWith('xstate.')) continue
        seen.add(edge)
        edges += 1
        const live = liveSession()
        for (const step of stepsOf(path)) await play(live, step)
        expect([edge, live.actor.getSnapshot().value]).toEqual([edge, state.value])
        await play(live, event)
        expect([edge, live.actor.getSnapshot().value]).toEqual([edge, next.value])
        expect(live.bugs).toEqual([])
        live.actor.stop()
      }
    }
    expect(edges).toBeGreaterThan(250)
  }, 60_000)

  it('comes back to attract from everywhere by timers alone, with nothing of the person left', async () => {
    expect(pathByScreen.size).toBeGreaterThan(25)
    for (const [screen, path] of pathByScreen) {
      if (screen === '"outOfService"') continue // leaves only when the store can be trusted again
      const live = liveSession()
      for (const step of stepsOf(path)) await play(live, step)
      expect(JSON.stringify(live.actor.getSnapshot().value)).toBe(screen)
      for (let second = 0; second < 600; second += 1) {
        live.clock.increment(1000)
        await live.settle()
        if (live.actor.getSnapshot().matches('attract')) break
      }
      expect([screen, live.actor.getSnapshot().value]).toEqual([screen, 'attract'])
      expect(live.actor.getSnapshot().context).toEqual({ ...emptyContext(fixtureTiming, 'vi'), greeting: 'vi' })
      // Main is told to forget as well, by whatever way a visit ends.
      const owed = screen.includes('visit') ? ['endVisit'] : []
      expect([screen, live.called]).toEqual([screen, expect.arrayContaining(owed)])
      expect(live.bugs).toEqual([])
      live.actor.stop()
    }
  }, 60_000)

  it('tells main to forget a visit that the kiosk goes out of service in', async () => {
    const inVisit = [...pathByScreen].filter(([screen]) => screen.includes('preparing'))
    expect(inVisit.length).toBeGreaterThan(15)
    for (const [screen, path] of inVisit) {
      const live = liveSession()
      for (const step of stepsOf(path)) await play(live, step)
      live.actor.send({ type: 'kiosk.outOfService' })
      await live.settle()
      expect([screen, live.called.at(-1)]).toEqual([screen, 'endVisit'])
      expect(live.actor.getSnapshot().context.answers).toEqual({})
      live.actor.stop()
    }
  }, 60_000)

  it('names only delays that exist', () => {
    const named = new Set([
      ...Object.keys(sessionMachine.implementations.delays),
      ...Object.keys(idleMachine.implementations.delays),
    ])
    const delays = [...delaysUsed(sessionMachine), ...delaysUsed(idleMachine)]
    expect(delays.length).toBeGreaterThan(5)
    expect(delays.filter((delay) => !named.has(delay))).toEqual([])
  })
})

describe('a visit', () => {
  const toReview: SessionEvent[] = [
    { type: 'visit.start', world: 'real' },
    { type: 'language.chosen', language: 'vi' },
    { type: 'consent.given', consent: { textVersion: 1, optional: { notify: false, survey: false } } },
    { type: 'identity.read', applicant: fixtureApplicant },
    { type: 'identity.confirmed', applicant: fixtureApplicant },
    { type: 'procedure.chosen', code: '9.000001', catalogueVersion: 'v1' },
    { type: 'procedure.accepted' },
    { type: 'papers.checked', checklist: { 'land-book': true, letter: false } },
    { type: 'form.next', answers: { reason: 'split' } },
    { type: 'form.next', answers: splitAnswers },
    { type: 'form.next', answers: splitAnswers },
    { type: 'page.added', partId: 'land-book', pageId: 'p1' },
    { type: 'capture.next' },
    { type: 'delivery.chosen', delivery: { kind: 'office' } },
  ]
  const answersOfMain: Record<string, unknown> = {
    openVisit: { visitId: 'visit-0000000001' },
    loadProcedure: fixtureProcedure,
  }

  async function sessionAt(events: readonly SessionEvent[]): Promise<Live> {
    const live = liveSession()
    for (const event of events) {
      live.actor.send(event)
      await live.settle()
      const waiting = live.pending.at(-1)
      if (waiting !== undefined && waiting.src in answersOfMain) {
        live.pending.pop()
        waiting.resolve(answersOfMain[waiting.src])
        await live.settle()
      }
    }
    return live
  }

  it('comes back to the review after a change, without asking the rest again', async () => {
    const live = await sessionAt(toReview)
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'review' } })).toBe(true)
    live.actor.send({ type: 'review.change', target: { step: 'form', screenId: 'land.x' } })
    live.actor.send({ type: 'form.next', answers: { ...splitAnswers, plots: [{ area: 250 }] } })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'review' } })).toBe(true)
    expect(live.actor.getSnapshot().context.answers).toMatchObject({ plots: [{ area: 250 }] })
  })

  it('asks what a change has opened before it comes back', async () => {
    const live = await sessionAt(toReview)
    live.actor.send({ type: 'review.change', target: { step: 'form', screenId: 'about.reason' } })
    live.actor.send({ type: 'form.next', answers: { ...splitAnswers, reason: 'join' } })
    expect(live.actor.getSnapshot().context.screenId).toBe('about.detail')
    live.actor.send({ type: 'form.next', answers: { ...splitAnswers, reason: 'join', detail: 'hai thửa liền nhau' } })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'review' } })).toBe(true)
  })

  it('photographs a paper that a change of the checklist has added', async () => {
    const live = await sessionAt(toReview)
    live.actor.send({ type: 'review.change', target: { step: 'papers' } })
    live.actor.send({ type: 'papers.checked', checklist: { 'land-book': true, letter: true } })
    expect(live.actor.getSnapshot().context.partId).toBe('letter')
    live.actor.send({ type: 'capture.next' })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: { capture: 'photographing' } } })).toBe(true)
    live.actor.send({ type: 'page.added', partId: 'letter', pageId: 'p2' })
    live.actor.send({ type: 'capture.next' })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'review' } })).toBe(true)
  })

  it('sends once, however often send is touched, and keeps the key over a retry', async () => {
    const live = await sessionAt([...toReview, { type: 'review.confirmed' }])
    const send: SessionEvent = {
      type: 'dossier.send',
      signature: {
        kind: 'drawn',
        strokes: [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      },
      idempotencyKey: 'a'.repeat(32),
    }
    live.actor.send(send)
    live.actor.send({ ...send, idempotencyKey: 'b'.repeat(32) })
    expect(live.pending.filter((call) => call.src === 'submit')).toHaveLength(1)
    live.clock.increment(fixtureTiming.sendingLimit)
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'notSent' } })).toBe(true)
    live.actor.send({ type: 'send.again' })
    expect(live.actor.getSnapshot().context.idempotencyKey).toBe('a'.repeat(32))
    expect(live.pending.filter((call) => call.src === 'submit')).toHaveLength(2)
  })

  it('stays while somebody touches the screen, however long it takes', async () => {
    const live = await sessionAt(toReview.slice(0, 4))
    for (let times = 0; times < 12; times += 1) {
      live.clock.increment(fixtureTiming.idleAsk)
      live.clock.increment(fixtureTiming.idleCountdown - 1)
      live.actor.send({ type: 'activity' })
    }
    expect(live.actor.getSnapshot().matches({ visit: 'preparing' })).toBe(true)
  })

  it('stops without a required paper, but lets an officer who assists take the dossier in', async () => {
    const without: SessionEvent = { type: 'papers.checked', checklist: { 'land-book': false, letter: false } }
    const alone = await sessionAt([...toReview.slice(0, 7), without])
    expect(alone.actor.getSnapshot().matches({ visit: { preparing: { papers: 'missing' } } })).toBe(true)
    const helped = await sessionAt([...toReview.slice(0, 7), { type: 'staff.signedIn', assistance }, without])
    expect(helped.actor.getSnapshot().matches({ visit: { preparing: 'form' } })).toBe(true)
  })
})
