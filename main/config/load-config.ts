import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { centreFaults } from './centre-faults.ts'
import type { ConfigFault } from './config-fault.ts'
import { centreKeys, configKeys } from './config-keys.ts'
import { productionFaults } from './production-faults.ts'
import type { Environment } from './read-environment.ts'
import { readSettings } from './read-settings.ts'
import { configSchema, type KioskConfig, settleDevices } from './schema.ts'

/** The configuration file that a data folder holds. */
export const configFileName = 'motcua.json'

/** Names with our prefix that are no settings of a kiosk: read before or beside them, or by a Centre. */
const otherVariables: ReadonlySet<string> = new Set([
  'MOTCUA_DATA',
  'MOTCUA_CONFIG',
  'MOTCUA_CHROMIUM',
  'MOTCUA_TEST_RUN',
  'MOTCUA_FAULTS',
  'MOTCUA_FAULTS_KILLS',
  'MOTCUA_FAULTS_SEED',
  'MOTCUA_CENTRE_DATA',
  'MOTCUA_CENTRE_CONFIG',
  ...centreKeys.map(({ variable }) => variable),
])

/**
 * Loads the settings of a kiosk: the environment over the file over the defaults.
 *
 * The file is `configFile`, else `MOTCUA_CONFIG`, else `motcua.json` in the data folder. The last may be absent, a named
 * one may not. All faults come back at once, unknown keys among them.
 */
export function loadConfig({
  dataFolder,
  environment,
  configFile,
}: {
  readonly dataFolder: string
  readonly environment: Environment
  readonly configFile?: string | undefined
}): Result<KioskConfig, readonly ConfigFault[]> {
  const named = configFile ?? environment['MOTCUA_CONFIG']
  const path = named ?? join(dataFolder, configFileName)
  const read = readSettings({
    schema: configSchema,
    variables: { prefix: 'MOTCUA_', keys: configKeys, others: otherVariables },
    environment,
    file: { path, mustExist: named !== undefined },
  })
  if (!read.ok) {
    return read
  }
  const faults = [...productionFaults(read.value, path), ...centreFaults(read.value, path)]
  return faults.length > 0 ? fail(faults) : ok(settleDevices(read.value))
}
