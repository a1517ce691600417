import type { OfficeCatalogue } from '../../publishing/office-catalogue.ts'
import type { CommandContext, ExitCode } from '../command-context.ts'

/** One thing that `motcua catalogue` does. */
export interface CatalogueAction {
  /** The words behind `motcua catalogue`, for the usage. */
  readonly usage: string
  run(call: CatalogueCall): ExitCode | Promise<ExitCode>
}

export interface CatalogueCall {
  readonly context: CommandContext
  readonly office: OfficeCatalogue
  /** Words behind the action, and options. */
  readonly words: readonly string[]
  readonly options: {
    readonly take: boolean
    readonly whole: boolean
    readonly all: boolean
    readonly json: boolean
    readonly from: string | undefined
    readonly note: string | undefined
  }
  /** Who does it, by the PIN that is asked for; null when nobody has it, which has been said then. */
  signedIn(role: 'officer' | 'head'): Promise<{ readonly name: string } | null>
}
