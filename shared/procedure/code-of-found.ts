import type { FoundProcedure } from './found-procedure.ts'

/** The code of a found procedure, wherever it is taken. */
export function codeOfFound(found: FoundProcedure): string {
  return found.kind === 'here' ? found.procedure.code : found.code
}
