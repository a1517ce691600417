import { isMethodName, type MethodName } from '../../shared/contract/contract.ts'
import type { CommonFailure } from '../../shared/contract/method.ts'
import type { Wire } from '../../shared/contract/wire.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'

/** The part of the kiosk that answers calls. */
export interface Callable {
  call(name: MethodName, input: unknown): Promise<Result<unknown, unknown>>
}

/** Calls that may be at work at once; a person's screen makes one or two. */
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
  onVisitEnded,
}: {
  readonly kiosk: Callable
  readonly wire: Wire
  readonly log: Effects['log']
  /** The visit's data is gone in main; the shell now forgets what the page held. */
  readonly onVisitEnded: () => void
}): (name: string, body: string) => Promise<string> {
  let atWork = 0

  async function answer(name: string, body: string): Promise<Result<unknown, unknown>> {
    if (!isMethodName(name)) return refuse('(unknown)', 'unknownMethod')
    if (atWork >= maxCallsAtOnce) return refuse(name, 'tooManyCalls')
    const input = wire.decode(body)
    if (!input.ok) return refuse(name, input.failure)
    atWork += 1
    try {
      const result = await kiosk.call(name, input.value)
      if (name === 'visit.end' && result.ok) onVisitEnded()
      return result
    } catch (error) {
      // A bug in one call must not take the kiosk down. Only the error's class is logged: its text may hold a person's words.
      log({ event: 'bug', where: name, name: error instanceof Error ? error.name : typeof error })
      return fail({ kind: 'unreachable' } satisfies CommonFailure)
    } finally {
      atWork -= 1
    }
  }

  function refuse(method: string, detail: string): Result<never, CommonFailure> {
    log({ event: 'call.refused', method, kind: detail })
    return fail({ kind: 'badRequest', detail })
  }

  return async (name, body) => wire.encode(await answer(name, body))
}
