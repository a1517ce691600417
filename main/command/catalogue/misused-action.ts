import { type ExitCode, exitCodes } from '../command-context.ts'
import type { CatalogueAction, CatalogueCall } from './catalogue-action.ts'

/** What an action says when its words are not as its usage asks. */
export function misusedAction({ context }: Pick<CatalogueCall, 'context'>, action: CatalogueAction): ExitCode {
  context.complain(`Usage: motcua catalogue ${action.usage}`)
  return exitCodes.misused
}
