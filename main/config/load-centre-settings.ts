import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type CentreSettings, centreSettingsSchema } from './centre-settings-schema.ts'
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
  const faults = settingsFaults(read.value, path)
  return faults.length > 0 ? fail(faults) : ok(read.value)
}

function settingsFaults({ host, tls, portal }: CentreSettings, where: string): readonly ConfigFault[] {
  const portalUrl = portal.url === null ? null : new URL(portal.url)
  const account = portal.username !== null && portal.passwordFile !== null
  const checks: readonly (readonly [wrong: boolean, key: string, problem: string, mend: string])[] = [
    [
      (tls.certFile === null) !== (tls.keyFile === null),
      'tls',
      'only one of the two files is named',
      'Name both the certificate and its key, or neither.',
    ],
    [
      tls.certFile === null && !isLoopback(host),
      'tls.certFile',
      `${host} is reached from other machines`,
      'Name a certificate and its key: an answer that anyone on the way can write is no receipt.',
    ],
    [
      portalUrl !== null && !account,
      'portal.username',
      'a portal is named without an account',
      'Write username and passwordFile.',
    ],
    [
      portalUrl?.protocol === 'http:' && !isLoopback(portalUrl.hostname),
      'portal.url',
      'the line to the portal is not protected',
      'Write https://: names and ID numbers go over it.',
    ],
  ]
  return checks.filter(([wrong]) => wrong).map(([, key, problem, mend]) => ({ where, key, problem, mend }))
}
