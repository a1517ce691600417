import { getAdjacencyMap } from 'xstate/graph'
import { describe, expect, it } from 'vitest'
import { idleMachine } from './idle-machine.ts'
import { emptyContext } from './session-context.ts'
import { fixtureTiming } from './session-fixture.ts'
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
