import type { Contract, MethodName } from '../../shared/contract/contract.ts'
import type { MethodParsed, MethodResult } from '../../shared/contract/method.ts'

/** Every method of the contract as a function from its checked input to its result. */
export type Handlers = {
  readonly [Name in MethodName]: (input: MethodParsed<Contract[Name]>) => Promise<MethodResult<Contract[Name]>>
}

/** The methods of one area. */
export type HandlersOf<Name extends MethodName> = Pick<Handlers, Name>
