import { z } from 'zod'
import { contract, isMethodName, type MethodName } from '../../shared/contract/contract.ts'
import { commonFailureSchema, type CommonFailure } from '../../shared/contract/method.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { bugIn } from '../log/bug-in.ts'
import type { Handlers } from './handlers.ts'

/** The contract, implemented: the one way into main, whichever shell asks. */
export interface Api {
  /** Never rejects. */
  call(name: string, input: unknown): Promise<Result<unknown, unknown>>
}

/** What went wrong inside; the words of an error may be a person's, so that only its class is ever written down. */
class ContractBroken extends Error {
  override readonly name = 'ContractBroken'
}

const answerSchemas: ReadonlyMap<MethodName, { output: z.ZodType; failure: z.ZodType }> = new Map(
  Object.entries(contract).map(([name, { output, failure }]) => [
    name as MethodName,
    { output, failure: z.union([commonFailureSchema, failure]) },
  ]),
)

/**
 * Checks, parses and answers every call the same way.
 *
 * The answer is checked against the contract too: its schemas are strict, so a field that does not belong there (and
 * might be a person's) is a bug that stops here. A thrown error is logged by its class alone.
 */
export function createApi(parts: { readonly handlers: Handlers; readonly log: Effects['log'] }): Api {
  const { handlers, log } = parts

  function refuse(method: MethodName | '(unknown)', detail: string): Result<never, CommonFailure> {
    log({ event: 'call.refused', method, kind: 'badRequest' })
    return fail({ kind: 'badRequest', detail })
  }

  async function run(name: MethodName, input: unknown): Promise<Result<unknown, unknown>> {
    // The map of handlers is typed method by method; this is the one place where the name is only known at run time.
    const handle = handlers[name] as (input: unknown) => Promise<Result<unknown, unknown>>
    const result = await handle(input)
    const schemas = answerSchemas.get(name)
    if (schemas === undefined) {
      throw new ContractBroken()
    }
    if (result.ok) {
      const output = schemas.output.safeParse(result.value)
      if (!output.success) {
        throw new ContractBroken()
      }
      return ok(output.data)
    }
    const failure = schemas.failure.safeParse(result.failure)
    if (!failure.success) {
      throw new ContractBroken()
    }
    return fail(failure.data)
  }

  return {
    async call(name, input) {
      if (!isMethodName(name)) {
        return refuse('(unknown)', 'no such method')
      }
      const parsed = contract[name].input.safeParse(input)
      if (!parsed.success) {
        return refuse(name, describeIssue(parsed.error))
      }
      try {
        return await run(name, parsed.data)
      } catch (error) {
        log(bugIn(name, error))
        return fail({ kind: 'unreachable' } satisfies CommonFailure)
      }
    },
  }
}

/** Where and how an input does not fit, without a word of what it held: only fields of the contract are named. */
function describeIssue(error: z.ZodError): string {
  const [issue] = error.issues
  const path = (issue?.path ?? [])
    .slice(0, 2)
    .filter((step) => typeof step === 'string' && /^[a-z][A-Za-z]{0,30}$/.test(step))
    .join('.')
  return `${path === '' ? 'input' : path}: ${issue?.code ?? 'does not fit'}`
}
