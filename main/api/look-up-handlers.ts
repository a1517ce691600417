import { groupTrackingCode, parseTrackingCode } from '../../shared/dossier/tracking-code.ts'
import { fail, ok } from '../../shared/result.ts'
import type { OpenWorld } from '../world.ts'
import type { GuessLimit } from './guess-limit.ts'
import type { HandlersOf } from './handlers.ts'

/**
 * Looks dossiers up by tracking code: the code and the state, never a name (circular 01/2018, article 16).
 *
 * The Centre knows best; when it can't be reached, or has not got the dossier, this kiosk says what it knows. That the
 * Centre has refused what came from here, only this kiosk knows.
 */
export function createLookUpHandlers(parts: {
  readonly worlds: readonly OpenWorld[]
  readonly limit: GuessLimit
}): HandlersOf<'dossier.lookUp'> {
  const { worlds, limit } = parts

  async function savedUntil(code: string): Promise<string | null> {
    for (const world of worlds) {
      const found = await world.drafts.find(code)
      if (found !== null) {
        return found.keptUntil
      }
    }
    return null
  }

  return {
    async 'dossier.lookUp'({ trackingCode, world: name }) {
      const code = parseTrackingCode(trackingCode)
      if (!code.ok) {
        return fail({ kind: 'mistyped' })
      }
      const seconds = limit.take()
      if (seconds > 0) {
        return fail({ kind: 'tooManyTries', seconds })
      }
      const world = worlds.find((candidate) => candidate.name === name)
      const here = world?.store.dossiers.byTrackingCode(code.value)
      const atCentre = here?.state === 'refused' ? undefined : await world?.centre.lookUp(code.value)
      const found = (atCentre?.ok === true ? atCentre.value : null) ?? here
      if (found === null || found === undefined) {
        const keptUntil = await savedUntil(code.value)
        if (keptUntil === null) {
          return fail({ kind: 'unknownCode' })
        }
        limit.giveBack()
        return fail({ kind: 'savedDraft', keptUntil })
      }
      limit.giveBack()
      const { officialCode, state } = found
      return ok({ trackingCode: groupTrackingCode(code.value), officialCode, state })
    },
  }
}
