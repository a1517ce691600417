import { logTable } from '../log/log-table.ts'
import { type Command, exitCodes } from './command-context.ts'

/** `motcua log`: what the log may hold, event by event. */
export const logCommand: Command = async (context) => {
  if (context.args.length > 0) {
    context.complain('Usage: motcua log')
    return exitCodes.misused
  }
  context.say(logTable())
  return exitCodes.done
}
