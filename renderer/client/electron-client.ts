import type { KioskBridge } from '../../shared/contract/bridge.ts'
import type { KioskClient } from '../../shared/contract/client.ts'
import type { Contract, MethodName } from '../../shared/contract/contract.ts'
import type { KioskEvent } from '../../shared/contract/events.ts'
import type { MethodInput, MethodResult } from '../../shared/contract/method.ts'
import { maxWireLength, type Wire } from '../../shared/contract/wire.ts'
import { readAnswer, tooLarge, unreachable } from './read-answer.ts'

/** The contract over the bridge that Electron's preload exposes. */
export function createElectronClient({
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
    if (body.length > maxWireLength) return tooLarge as MethodResult<Contract[Name]>
    try {
      return readAnswer<Name>(wire, await bridge.call(name, body))
    } catch {
      return unreachable as MethodResult<Contract[Name]>
    }
  }

  function listen(onEvent: (event: KioskEvent) => void): () => void {
    return bridge.listen((body) => {
      const event = wire.decode(body)
      if (event.ok) onEvent(event.value as KioskEvent)
    })
  }

  return { call, listen }
}
