import type { KioskBridge } from '../../shared/contract/bridge.ts'
import type { KioskClient } from '../../shared/contract/client.ts'
import type { Contract, MethodName } from '../../shared/contract/contract.ts'
import type { KioskEvent } from '../../shared/contract/events.ts'
import type { CommonFailure, MethodInput, MethodResult } from '../../shared/contract/method.ts'
import { maxWireLength, type Wire } from '../../shared/contract/wire.ts'
import { fail } from '../../shared/result.ts'

/** The contract over a bridge of either shell. */
export function createKioskClient({
  bridge,
  wire,
}: {
  readonly bridge: KioskBridge
  readonly wire: Wire
}): KioskClient {
  async function call<Name extends MethodName>(
    name: Name,
    input: MethodInput<Contract[Name]>,
  ): Promise<MethodResult<Contract[Name]>> {
    const body = wire.encode(input)
    // Not sent at all, so that the reason is told instead of a cut line.
    if (body.length > maxWireLength) return refused({ kind: 'badRequest', detail: 'tooLarge' })
    try {
      const answer = wire.decode(await bridge.call(name, body))
      // Beyond being a Result its shape is trusted: main checked it against the contract.
      if (answer.ok && isResult(answer.value)) return answer.value as MethodResult<Contract[Name]>
    } catch {
      // The bridge rejects when nobody answers, which is what is said below.
    }
    return refused({ kind: 'unreachable' })
  }

  function listen(onEvent: (event: KioskEvent) => void): () => void {
    return bridge.listen((body) => {
      const event = wire.decode(body)
      if (event.ok) onEvent(event.value as KioskEvent)
    })
  }

  return { call, listen }
}

function refused<Name extends MethodName>(failure: CommonFailure): MethodResult<Contract[Name]> {
  return fail(failure) as MethodResult<Contract[Name]>
}

function isResult(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false
  return (value.ok === true && 'value' in value) || (value.ok === false && 'failure' in value)
}
