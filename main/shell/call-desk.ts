import type { CommonFailure } from '../../shared/contract/method.ts'
import type { Wire, WireFault } from '../../shared/contract/wire.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'

/** The contract, implemented: checks the name and the input by itself, and never rejects. */
export interface Callable {
  call(name: string, input: unknown): Promise<Result<unknown, unknown>>
}

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
  onScreenRenewed,
}: {
  readonly kiosk: Callable
  readonly wire: Wire
  readonly log: Effects['log']
  /** The journey goes back to its first screen: the shell now forgets the page that served the last visitor. */
  readonly onScreenRenewed: () => void
}): (name: string, body: string) => Promise<string> {
  let atWork = 0

  async function answer(name: string, body: string): Promise<string> {
    if (atWork >= maxCallsAtOnce) return refuse('tooManyCalls')
    const input = wire.decode(body)
    if (!input.ok) return refuse(input.failure)
    atWork += 1
    const result = await kiosk.call(name, input.value)
    atWork -= 1
    if (name === 'screen.renew' && result.ok) onScreenRenewed()
    const text = wire.encode(result)
    // Pictures of a person's papers; whoever keeps one has made a copy of their own.
    overwriteBytes(input.value)
    return text
  }

  function refuse(detail: WireFault | 'tooManyCalls'): string {
    log({ event: 'call.refused', method: '(unread)', kind: detail })
    return wire.encode(fail({ kind: 'badRequest', detail } satisfies CommonFailure))
  }

  return answer
}

/** Overwrites every binary value in what came over the wire, however deep; strings can only be dropped. */
function overwriteBytes(value: unknown): void {
  if (value instanceof Uint8Array) value.fill(0)
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(overwriteBytes)
}
