import { z } from 'zod'
import type { Result } from '../result.ts'

/** One call across the boundary: what goes in, what comes back, and the failures that its caller must handle. */
export interface Method<Input extends z.ZodType, Output extends z.ZodType, Failure extends z.ZodType> {
  readonly input: Input
  readonly output: Output
  readonly failure: Failure
}

/**
 * Failures that any call may end in.
 *
 * `unreachable`: the shell did not answer · `badRequest`: the call does not fit the contract (a bug or an attack)
 * · `visitEnded`: the visit is over and its data gone · `outOfService`: the store can no longer be trusted
 * · `notAllowed`: an officer's sign-in, or demonstration mode, is needed.
 */
export const commonFailureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unreachable') }),
  z.strictObject({ kind: z.literal('badRequest'), detail: z.string() }),
  z.strictObject({ kind: z.literal('visitEnded') }),
  z.strictObject({ kind: z.literal('outOfService'), reason: z.string() }),
  z.strictObject({ kind: z.literal('notAllowed') }),
])
export type CommonFailure = z.infer<typeof commonFailureSchema>

export function method<
  Input extends z.ZodType,
  Output extends z.ZodType,
  Failure extends z.ZodType = z.ZodNever,
>(description: {
  readonly input: Input
  readonly output: Output
  readonly failure?: Failure
}): Method<Input, Output, Failure> {
  return {
    input: description.input,
    output: description.output,
    failure: description.failure ?? (z.never() as unknown as Failure),
  }
}

export type MethodInput<M> = M extends Method<infer Input, z.ZodType, z.ZodType> ? z.input<Input> : never
export type MethodParsed<M> = M extends Method<infer Input, z.ZodType, z.ZodType> ? z.output<Input> : never
export type MethodOutput<M> = M extends Method<z.ZodType, infer Output, z.ZodType> ? z.output<Output> : never
export type MethodFailure<M> =
  M extends Method<z.ZodType, z.ZodType, infer Failure> ? z.output<Failure> | CommonFailure : never
export type MethodResult<M> = Result<MethodOutput<M>, MethodFailure<M>>
