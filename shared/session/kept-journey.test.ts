import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KeptJourney, keptJourney, restoredJourney } from './kept-journey.ts'
import { emptyContext } from './session-context.ts'
import { fixtureTiming } from './session-fixture.ts'
import { liveSession, outcome, pathByScreen, type paths, play, stepsOf, walk } from './session-walk-fixture.ts'

/** The page dies: what was kept crosses to a page that knows nothing, as JSON. */
function afterCrash(kept: KeptJourney, { idleFor = 0, received = false } = {}) {
  const snapshot = restoredJourney(JSON.parse(JSON.stringify(kept)) as KeptJourney, walk.input)
  if (snapshot === null) throw new Error('nothing to go on from')
  const live = liveSession(snapshot)
  live.actor.send({ type: 'session.restored', idleFor, outcome: received ? outcome : null })
  return live
}

async function liveAt(path: (typeof paths)[number]) {
  const live = liveSession()
  for (const step of stepsOf(path)) await play(live, step)
  return live
}

const inVisit = [...pathByScreen].filter(([screen]) => screen.startsWith('{"visit"'))

describe('a page that dies in the middle of a visit', () => {
  it('comes back in every state with all that was known', async () => {
    expect(inVisit.length).toBeGreaterThan(18)
    for (const [screen, path] of inVisit) {
      const before = await liveAt(path)
      const kept = keptJourney(before.actor.getSnapshot())
      if (kept === null) throw new Error(screen)
      const after = afterCrash(kept)
      await after.settle()
      expect([screen, after.actor.getSnapshot().value]).toEqual([screen, before.actor.getSnapshot().value])
      expect([screen, after.actor.getSnapshot().context]).toEqual([screen, before.actor.getSnapshot().context])
      expect(after.bugs).toEqual([])
      before.actor.stop()
      after.actor.stop()
    }
  }, 60_000)

  it('asks main again what it was waiting for, the submission with its own key', async () => {
    for (const [screen, path] of inVisit) {
      const before = await liveAt(path)
      const { tags } = before.actor.getSnapshot()
      const kept = keptJourney(before.actor.getSnapshot())
      if (kept === null) throw new Error(screen)
      const after = afterCrash(kept)
      expect([screen, after.pending.length]).toEqual([screen, tags.has('busy') ? 1 : 0])
      before.actor.stop()
      after.actor.stop()
    }
  }, 60_000)

  it('shows the receipt when main had received the dossier, wherever the page stood', async () => {
    for (const [screen, path] of inVisit) {
      const before = await liveAt(path)
      const kept = keptJourney(before.actor.getSnapshot())
      if (kept === null) throw new Error(screen)
      const after = afterCrash(kept, { received: true })
      expect([screen, after.actor.getSnapshot().matches({ visit: 'finished' })]).toEqual([screen, true])
      expect(after.actor.getSnapshot().context.outcome).toEqual(outcome)
      before.actor.stop()
      after.actor.stop()
    }
  }, 60_000)

  it('comes home from every state by timers alone, and nothing of the person is left there', async () => {
    for (const [screen, path] of inVisit) {
      const before = await liveAt(path)
      const kept = keptJourney(before.actor.getSnapshot())
      if (kept === null) throw new Error(screen)
      const after = afterCrash(kept, { idleFor: 40_000 })
      for (let second = 0; second < 300 && !after.actor.getSnapshot().matches('attract'); second += 1) {
        after.clock.increment(1000)
        await after.settle()
      }
      expect([screen, after.actor.getSnapshot().value]).toEqual([screen, 'attract'])
      expect(after.actor.getSnapshot().context).toEqual({ ...emptyContext(fixtureTiming, 'vi'), greeting: 'vi' })
      expect([screen, after.called]).toEqual([screen, expect.arrayContaining(['endVisit'])])
      expect(after.bugs).toEqual([])
      before.actor.stop()
      after.actor.stop()
    }
  }, 60_000)

  it('gives nobody more time than was left before it died, and a touch gives all of it again', async () => {
    const path = pathByScreen.get('{"visit":{"preparing":"review"}}')
    if (path === undefined) throw new Error('no way to the review')
    const kept = keptJourney((await liveAt(path)).actor.getSnapshot())
    if (kept === null) throw new Error('nothing kept')
    const { idleAsk, idleCountdown } = fixtureTiming
    const inAll = idleAsk + idleCountdown
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: inAll - 1 }), async (idleFor) => {
        const untouched = afterCrash(kept, { idleFor })
        untouched.clock.increment(Math.max(0, idleAsk - idleFor))
        untouched.clock.increment(inAll - Math.max(idleFor, idleAsk) - 1)
        expect(untouched.actor.getSnapshot().matches('visit')).toBe(true)
        untouched.clock.increment(1)
        expect(untouched.actor.getSnapshot().matches('visit')).toBe(false)

        const touched = afterCrash(kept, { idleFor })
        touched.actor.send({ type: 'activity' })
        touched.clock.increment(idleAsk)
        touched.clock.increment(idleCountdown - 1)
        expect(touched.actor.getSnapshot().matches('visit')).toBe(true)
        untouched.actor.stop()
        touched.actor.stop()
      }),
      { numRuns: 40 },
    )
  })

  it('is not taken up where nothing of a visit is, nor from what another version kept', async () => {
    for (const [screen, path] of pathByScreen) {
      const live = await liveAt(path)
      const kept = keptJourney(live.actor.getSnapshot())
      expect([screen, kept === null]).toEqual([screen, !screen.startsWith('{"visit"')])
      const strangers =
        kept === null
          ? []
          : [
              { ...kept, version: 0 },
              { ...kept, value: { visit: 'elsewhere' } },
            ]
      expect(strangers.filter((stranger) => restoredJourney(stranger, walk.input) !== null)).toEqual([])
      live.actor.stop()
    }
  }, 60_000)
})
