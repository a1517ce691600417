import { stepNames } from '../../shared/session/step-names.ts'
import { fail, ok } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { officeInstant } from '../office-time.ts'
import type { OpenWorld } from '../world.ts'
import type { HandlersOf } from './handlers.ts'
import type { Service } from './service.ts'
import { outcomeOf } from './submitted-dossier.ts'
import type { Visits } from './visits.ts'

/** A visit's beginning and end, and what may be told on the way: help needed, and how it went. */
export function createVisitHandlers(parts: {
  readonly visits: Visits
  /** The real world first: an officer is called in a training session as in a real one, and counted there. */
  readonly worlds: readonly [OpenWorld, ...OpenWorld[]]
  readonly trainingOffered: boolean
  readonly service: Service
  readonly effects: Effects
}): HandlersOf<
  'visit.open' | 'visit.end' | 'visit.keep' | 'visit.resume' | 'screen.renew' | 'help.call' | 'feedback.give'
> {
  const { visits, worlds, trainingOffered, service, effects } = parts
  return {
    async 'visit.open'({ world }) {
      const reason = service.reason()
      if (reason !== null) {
        return fail({ kind: 'outOfService', reason })
      }
      return world === 'training' && !trainingOffered
        ? fail({ kind: 'notAllowed' })
        : ok({ visitId: await visits.open(world) })
    },
    async 'visit.end'({ visitId, reason }) {
      await visits.end(visitId, reason)
      return ok({})
    },
    'visit.keep': async ({ visitId, snapshot, idleForMs }) =>
      visits.keep(visitId, snapshot, idleForMs) ? ok({}) : fail({ kind: 'visitEnded' }),
    async 'visit.resume'() {
      const found = await visits.resume()
      if (found === null) {
        return fail({ kind: 'nothingToResume' })
      }
      const { snapshot, idleForMs, submitted } = found
      return ok({ snapshot, idleForMs, outcome: submitted === null ? null : outcomeOf(submitted) })
    },
    // The rest is the shell's, whose call desk hears of this call. Nobody's visit outlives the page it was held in.
    async 'screen.renew'() {
      await visits.endAll('overtaken')
      return ok({})
    },
    async 'help.call'({ step }) {
      // Only the name of a screen may stand here: whatever else came in could be a person's words.
      const named = stepNames.includes(step) ? step : 'unknown'
      const called = worlds[0].store.dayBook.callHelp(named, officeInstant(effects.now()))
      if (!called.ok) {
        return fail(service.commonFailureOf(called.failure))
      }
      effects.log({ event: 'help.called', step: named, number: called.value })
      return ok({ number: called.value })
    },
    'feedback.give': ({ visitId, ease }) =>
      visits.use(visitId, async (visit) => {
        const world = worlds.find(({ name }) => name === visit.world)
        const given = world?.store.dayBook.giveFeedback(ease, officeInstant(effects.now()))
        if (given?.ok === false) {
          return fail(service.commonFailureOf(given.failure))
        }
        effects.log({ event: 'feedback.given', ease })
        return ok({})
      }),
  }
}
