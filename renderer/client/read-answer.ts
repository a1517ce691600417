import type { Contract, MethodName } from '../../shared/contract/contract.ts'
import type { MethodResult } from '../../shared/contract/method.ts'
import type { Wire } from '../../shared/contract/wire.ts'

/** What a call ends in when the shell gave no answer that can be read. */
export const unreachable = { ok: false, failure: { kind: 'unreachable' } } as const

/** A call that main would refuse to read; it is not sent at all, so that the reason is told instead of a cut line. */
export const tooLarge = { ok: false, failure: { kind: 'badRequest', detail: 'tooLarge' } } as const

/** Reads the wire text of an answer. Its shape is trusted beyond being a Result: main checked it against the contract. */
export function readAnswer<Name extends MethodName>(wire: Wire, text: string): MethodResult<Contract[Name]> {
  const decoded = wire.decode(text)
  if (!decoded.ok || !isResult(decoded.value)) return unreachable as MethodResult<Contract[Name]>
  return decoded.value as MethodResult<Contract[Name]>
}

function isResult(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false
  return (value.ok === true && 'value' in value) || (value.ok === false && 'failure' in value)
}
