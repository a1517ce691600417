import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { CentreSettings } from './centre-settings-schema.ts'
import { centreSettingsSchema } from './centre-settings-schema.ts'
import type { ConfigFault } from './config-fault.ts'
import { centreKeys, configKeys } from './config-keys.ts'
import { isLoopback } from './is-loopback.ts'
import type { Environment } from './read-environment.ts'
import { readSettings } from './read-settings.ts'

/** The file of settings that a Centre's data folder holds. */
export const centreConfigFileName = 'motcua-centre.json'

const otherVariables: ReadonlySet<string> = new Set([
  'MOTCUA_CENTRE_DATA',
  'MOTCUA_CENTRE_CONFIG',
  ...configKeys.map(({ variable }) => variable),
])

/** Loads the settings of a Centre, by the same rules as those of a kiosk; the file is named by `MOTCUA_CENTRE_CONFIG`. */
export function loadCentreSettings({
  dataFolder,
  environment,
}: {
  readonly dataFolder: string
  readonly environment: Environment
}): Result<CentreSettings, readonly ConfigFault[]> {
  const named = environment['MOTCUA_CENTRE_CONFIG']
  const path = named ?? join(dataFolder, centreConfigFileName)
  const read = readSettings({
    schema: centreSettingsSchema,
    variables: { prefix: 'MOTCUA_CENTRE_', keys: centreKeys, others: otherVariables },
    environment,
    file: { path, mustExist: named !== undefined },
  })
  if (!read.ok) {
    return read
  }
  const { host, tls } = read.value
  const half = (tls.certFile === null) !== (tls.keyFile === null)
  if (half) {
    const mend = 'Name both the certificate and its key, or neither.'
    return fail([{ where: path, key: 'tls', problem: 'only one of the two files is named', mend }])
  }
  if (tls.certFile === null && !isLoopback(host)) {
    const mend = 'Name a certificate and its key: an answer that anyone on the way can write is no receipt.'
    return fail([{ where: path, key: 'tls.certFile', problem: `${host} is reached from other machines`, mend }])
  }
  return ok(read.value)
}
