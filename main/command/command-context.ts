import type { Disk } from '../doctor/check-folder.ts'
import type { Effects } from '../effects.ts'

/** What a command of the `motcua` line works with. */
export interface CommandContext {
  readonly args: readonly string[]
  readonly dataFolder: string
  /** Whether somebody named it (`--data`, `MOTCUA_DATA`), and may have mistyped it. */
  readonly dataFolderNamed: boolean
  /** The data folder of a Centre in a process of its own. */
  readonly centreDataFolder: string
  readonly configFile: string | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly resourcesFolder: string
  readonly effects: Effects
  /** The disk that a folder lies on. */
  readonly diskOf: (folder: string) => Disk
  /** Writes an answer: one or more lines, the last one ended for it. */
  readonly say: (text: string) => void
  /** Writes why there is no answer. */
  readonly complain: (text: string) => void
  /** Asks for a secret without showing it; from a pipe, takes the next line. */
  readonly askSecret: (question: string) => Promise<string>
  /**
   * Aborted by Ctrl+C and by the signals that end a process. Whoever asks for it ends by itself from then on: only a
   * command that has to leave things in order does.
   */
  readonly askedToEnd: () => AbortSignal
}

/** How a command ended, as its process tells the shell. `warned`: done, and something should be seen to. */
export const exitCodes = { done: 0, failed: 1, misused: 2, warned: 3 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export type Command = (context: CommandContext) => ExitCode | Promise<ExitCode>
