import { loadConfig } from '../config/load-config.ts'
import type { CommandContext } from './command-context.ts'

/** Whether this kiosk delivers to the Centre in its own data folder; settings that don't hold say nothing else. */
export function centreIsEmbedded(context: Pick<CommandContext, 'dataFolder' | 'environment' | 'configFile'>): boolean {
  const config = loadConfig(context)
  return !config.ok || config.value.centre.url === null
}
