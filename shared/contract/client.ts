import type { KioskEvent } from './events.ts'
import type { Contract, MethodName } from './contract.ts'
import type { MethodInput, MethodResult } from './method.ts'

/** The contract as the renderer calls it. Never rejects: every way a call can end is in its result. */
export interface KioskClient {
  call<Name extends MethodName>(name: Name, input: MethodInput<Contract[Name]>): Promise<MethodResult<Contract[Name]>>
  /** Hears every event until the returned function is called. */
  listen(onEvent: (event: KioskEvent) => void): () => void
}
