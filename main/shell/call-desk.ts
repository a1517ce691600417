import type { Contract } from '../../shared/contract/contract.ts'
import type { CommonFailure, MethodInput } from '../../shared/contract/method.ts'
import type { Wire } from '../../shared/contract/wire.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'

/** The contract, implemented: checks the name and the input by itself, and never rejects. */
export interface Callable {
  call(name: string, input: unknown): Promise<Result<unknown, unknown>>
}

/** What a call means for the visit: it began, ended well, was left, or somebody is merely at the screen. */
export type VisitChange = 'opened' | 'finished' | 'left' | 'active'

/** Calls that may be at work at once. A person's screen makes one or two; a page gone wild makes thousands. */
const maxCallsAtOnce = 64

/**
 * Answers one call that a shell has let in: wire text in, wire text of a Result out. Never rejects.
 *
 * Both shells hand every call to this function, after each has checked in its own way who is calling.
 */
export function createCallDesk({
  kiosk,
  wire,
  log,
  onVisit,
}: {
  readonly kiosk: Callable
  readonly wire: Wire
  readonly log: Effects['log']
  /** Hears of every call; a visit that ended is gone in main, and now the shell forgets what its page held. */
  readonly onVisit: (change: VisitChange) => void
}): (name: string, body: string) => Promise<string> {
  let atWork = 0

  async function answer(name: string, body: string): Promise<Result<unknown, unknown>> {
    if (atWork >= maxCallsAtOnce) return refuse('tooManyCalls')
    const input = wire.decode(body)
    if (!input.ok) return refuse(input.failure)
    atWork += 1
    const result = await kiosk.call(name, input.value)
    atWork -= 1
    onVisit(result.ok ? changeBy(name, input.value) : 'active')
    return result
  }

  function refuse(detail: string): Result<never, CommonFailure> {
    log({ event: 'call.refused', method: '(unread)', kind: detail })
    return fail({ kind: 'badRequest', detail })
  }

  return async (name, body) => wire.encode(await answer(name, body))
}

/** What an accepted call says about the visit; its input has the shape of the contract. */
function changeBy(name: string, input: unknown): VisitChange {
  if (name === 'visit.open') return 'opened'
  if (name !== 'visit.end') return 'active'
  return (input as MethodInput<Contract['visit.end']>).reason === 'finished' ? 'finished' : 'left'
}
