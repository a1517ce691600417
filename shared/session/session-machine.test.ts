import { getAdjacencyMap } from 'xstate/graph'
import { describe, expect, it } from 'vitest'
import { idleMachine } from './idle-machine.ts'
import { emptyContext } from './session-context.ts'
import { draftOfSession } from './draft-of-session.ts'
import type { SessionEvent } from './session-events.ts'
import { fixtureApplicant, fixtureProcedure, fixtureTiming } from './session-fixture.ts'
import { sessionMachine } from './session-machine.ts'
import {
  type AnyEvent,
  assistance,
  leafStates,
  type Live,
  liveSession,
  nodesOf,
  pathByScreen,
  paths,
  play,
  situation,
  type Snapshot,
  splitAnswers,
  stepsOf,
  walk,
} from './session-walk-fixture.ts'

type Transitions = Readonly<Record<string, { readonly event: AnyEvent; readonly state: Snapshot }>>

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
    // These only decide and are left in the same step.
    const passing = new Set(['session.visit.preparing.capture.choosing', 'session.visit.preparing.resuming.choosing'])
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
      expect([screen, live.ends]).toEqual([screen, ['outOfService']])
      expect(live.actor.getSnapshot().context.answers).toEqual({})
      live.actor.stop()
    }
  }, 60_000)

  it('tells main whether a visit was left, stopped or done', async () => {
    const inVisit = [...pathByScreen].filter(([screen]) => /preparing|finished|saved/.test(screen))
    expect(inVisit.length).toBeGreaterThan(15)
    const { idleAsk, idleCountdown } = fixtureTiming
    for (const [screen, path] of inVisit) {
      for (const reason of ['idle', 'startedOver', 'officer'] as const) {
        const live = liveSession()
        for (const step of stepsOf(path)) await play(live, step)
        if (reason === 'officer') live.actor.send({ type: 'staff.signedIn', assistance })
        if (reason === 'idle') for (const wait of [idleAsk, idleCountdown]) live.clock.increment(wait)
        else live.actor.send({ type: 'startOver' })
        await live.settle()
        expect([screen, live.ends]).toEqual([screen, [reason]])
        live.actor.stop()
      }
    }
  }, 60_000)

  it('tells main why an officer is signed out', async () => {
    const { idleAsk, idleCountdown } = fixtureTiming
    const ways = {
      left: async (live: Live) => live.actor.send({ type: 'back' }),
      idle: async (live: Live) => {
        for (const wait of [idleAsk, idleCountdown]) live.clock.increment(wait)
      },
      visitOver: async (live: Live) => {
        live.actor.send({ type: 'visit.start', world: 'real' })
        await live.settle()
        live.pending.pop()?.resolve({ visitId: 'v1' })
        await live.settle()
        live.actor.send({ type: 'startOver' })
        await live.settle()
        live.pending.pop()?.resolve(undefined)
      },
    }
    for (const [reason, leave] of Object.entries(ways)) {
      const live = liveSession()
      live.actor.send({ type: 'staff.open' })
      live.actor.send({ type: 'staff.signedIn', assistance })
      await leave(live)
      await live.settle()
      expect(live.signOuts).toEqual([reason])
      live.actor.stop()
    }
  })

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

  it('photographs a paper that the answers call for, and sends it only while they do', async () => {
    const live = await sessionAt(toReview)
    const joined = { ...splitAnswers, reason: 'join', detail: 'hai thửa liền nhau', plan: true }
    live.actor.send({ type: 'review.change', target: { step: 'form', screenId: 'about.reason' } })
    live.actor.send({ type: 'form.next', answers: joined })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: { capture: 'photographing' } } })).toBe(true)
    expect(live.actor.getSnapshot().context.partId).toBe('plan')
    live.actor.send({ type: 'page.added', partId: 'plan', pageId: 'p2' })
    live.actor.send({ type: 'capture.next' })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'review' } })).toBe(true)
    const signature = { kind: 'typed', name: 'NGUYỄN VĂN THỬ' } as const
    const partsSent = () => draftOfSession({ ...live.actor.getSnapshot().context, signature })?.parts
    expect(partsSent()).toContainEqual({ partId: 'plan', have: true, pageIds: ['p2'] })
    live.actor.send({ type: 'review.change', target: { step: 'form', screenId: 'about.reason' } })
    live.actor.send({ type: 'form.back', answers: splitAnswers })
    expect(partsSent()?.map(({ partId }) => partId)).toEqual(['land-book', 'letter'])
    // The pages are kept: who changes their mind again does not photograph them twice.
    live.actor.send({ type: 'review.change', target: { step: 'form', screenId: 'about.reason' } })
    live.actor.send({ type: 'form.next', answers: joined })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'review' } })).toBe(true)
    expect(partsSent()).toContainEqual({ partId: 'plan', have: true, pageIds: ['p2'] })
  })

  it('keeps the pages of a paper in the order that the person gives them', async () => {
    const live = await sessionAt(toReview)
    live.actor.send({ type: 'review.change', target: { step: 'capture', partId: 'land-book' } })
    const move = (pageId: string, by: -1 | 1) =>
      live.actor.send({ type: 'page.moved', partId: 'land-book', pageId, by })
    for (const pageId of ['p2', 'p3']) live.actor.send({ type: 'page.added', partId: 'land-book', pageId })
    move('p3', -1)
    move('p1', 1)
    expect(live.actor.getSnapshot().context.pages['land-book']).toEqual(['p3', 'p1', 'p2'])
    // Beyond both ends, and a page that is not there: as it was.
    move('p3', -1)
    move('p2', 1)
    move('p9', 1)
    expect(live.actor.getSnapshot().context.pages['land-book']).toEqual(['p3', 'p1', 'p2'])
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
