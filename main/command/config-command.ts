import { explainFault } from '../config/config-fault.ts'
import { centreKeys, configKeys } from '../config/config-keys.ts'
import { configTable } from '../config/config-table.ts'
import { loadCentreSettings } from '../config/load-centre-settings.ts'
import { loadConfig } from '../config/load-config.ts'
import { type Command, exitCodes } from './command-context.ts'
import { readOptions } from './read-options.ts'

/**
 * `motcua config`: the settings in force, or what is wrong with them. `--keys` lists all that exist, `--centre` means
 * those of a Centre in a process of its own.
 */
export const configCommand: Command = (context) => {
  const options = readOptions(context.args, {
    keys: { type: 'boolean', default: false },
    centre: { type: 'boolean', default: false },
  })
  if (!options.ok || options.value.positionals.length > 0) {
    context.complain(options.ok ? 'Usage: motcua config [--centre] [--keys]' : options.failure)
    return exitCodes.misused
  }
  const { keys, centre } = options.value.values
  if (keys) {
    context.say(configTable(centre ? centreKeys : configKeys))
    return exitCodes.done
  }
  const { environment, centreDataFolder: dataFolder } = context
  const config = centre ? loadCentreSettings({ dataFolder, environment }) : loadConfig(context)
  if (!config.ok) {
    context.complain(config.failure.map(explainFault).join('\n'))
    return exitCodes.failed
  }
  context.say(JSON.stringify(config.value, null, 2))
  return exitCodes.done
}
