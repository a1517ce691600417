import type { Language } from '../../shared/language.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { inTurn } from '../in-turn.ts'
import { runCommand } from './run-command.ts'

/** A sentence is ready in well under a second; a machine that takes longer had better stay silent. */
const timeoutMs = 5_000
/** A minute of speech at 22 kHz in 16 bits. */
const maxSound = 3 * 1024 * 1024
/** Words a minute; the program's own default is 175, too fast for somebody who hears such a voice for the first time. */
const paces = { usual: 150, slow: 105 } as const

/** Speech out of text, on this machine and without a network. */
export interface Voice {
  /** The sentence as a WAV file. */
  say(sentence: {
    readonly text: string
    readonly language: Language
    readonly pace: keyof typeof paces
  }): Promise<Result<Uint8Array, { readonly kind: 'noVoice' }>>
}

/**
 * Speech by `espeak-ng`, which has Vietnamese and is in Debian: a plain voice, but one that every machine can have.
 *
 * The words go in by its input, never as an argument: arguments stand in the list of processes for all to read.
 */
export function createEspeakVoice(program: string): Voice {
  const turn = inTurn()
  return {
    say: ({ text, language, pace }) =>
      turn(async () => {
        const args = ['-v', language === 'vi' ? 'vi' : 'en-gb', '-s', String(paces[pace]), '--stdin', '--stdout']
        const input = new TextEncoder().encode(text)
        const { code, output } = await runCommand(program, args, { input, timeoutMs, maxOutput: maxSound })
        return code === 0 && output.length > 0 ? ok(output) : fail({ kind: 'noVoice' })
      }),
  }
}
