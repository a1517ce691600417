import { explainFault } from '../config/config-fault.ts'
import { configTable } from '../config/config-table.ts'
import { loadConfig } from '../config/load-config.ts'
import { type Command, exitCodes } from './command-context.ts'
import { readOptions } from './read-options.ts'

/** `motcua config`: the settings in force, or what is wrong with them. `--keys` lists all that exist. */
export const configCommand: Command = (context) => {
  const options = readOptions(context.args, { keys: { type: 'boolean', default: false } })
  if (!options.ok || options.value.positionals.length > 0) {
    context.complain(options.ok ? 'Usage: motcua config [--keys]' : options.failure)
    return exitCodes.misused
  }
  if (options.value.values.keys) {
    context.say(configTable())
    return exitCodes.done
  }
  const config = loadConfig(context)
  if (!config.ok) {
    context.complain(config.failure.map(explainFault).join('\n'))
    return exitCodes.failed
  }
  context.say(JSON.stringify(config.value, null, 2))
  return exitCodes.done
}
