import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { fail, ok, type Result } from '../../shared/result.ts'

/** Reads `--options` and words; an unknown or incomplete option is a sentence for the person at the terminal. */
export function readOptions<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  type Read = ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>>
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true, strict: true })) as Result<Read, string>
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      return fail(sentenceOf(error.message)) as Result<Read, string>
    }
    throw error
  }
}

/** Node tells which option it means in quotes, and then of ways around that no command here has. */
function sentenceOf(message: string): string {
  const option = /^Unknown option '(?<name>[^']+)'/.exec(message)?.groups?.['name']
  return option === undefined ? `${message}.` : `There is no option ${option} here. See: motcua --help`
}
