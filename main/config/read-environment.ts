import { fail, ok, type Result } from '../../shared/result.ts'
import { closestWord } from './closest-word.ts'
import type { ConfigFault } from './config-fault.ts'
import { type ConfigKey, configKeys } from './config-keys.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Names with our prefix that are no settings: they are read before, or beside, the configuration. */
const otherVariables: ReadonlySet<string> = new Set([
  'MOTCUA_DATA',
  'MOTCUA_CONFIG',
  'MOTCUA_CHROMIUM',
  'MOTCUA_TEST_RUN',
  'MOTCUA_FAULTS',
  'MOTCUA_FAULTS_SEED',
])

/** One value from the environment and the setting it is for. */
export interface EnvironmentSetting {
  readonly key: ConfigKey
  readonly value: unknown
}

/** Takes the `MOTCUA_*` settings. A misspelt name is a fault: a setting that silently does nothing is worse. */
export function readEnvironment(
  environment: Environment,
): Result<readonly EnvironmentSetting[], readonly ConfigFault[]> {
  const faults: ConfigFault[] = []
  const settings: EnvironmentSetting[] = []
  for (const [name, text] of Object.entries(environment)) {
    if (!name.startsWith('MOTCUA_') || otherVariables.has(name) || text === undefined) {
      continue
    }
    const key = configKeys.find(({ variable }) => variable === name)
    const value = key === undefined ? unreadable : valueOf(key, text)
    if (key === undefined) {
      faults.push(unknownVariable(name))
    } else if (value === unreadable) {
      const mend = `Write it as JSON, e.g. ${JSON.stringify(key.defaultValue ?? { kind: 'none' })}.`
      faults.push({ where: name, key: key.path.join('.'), problem: 'the value is not JSON', mend })
    } else {
      settings.push({ key, value })
    }
  }
  return faults.length > 0 ? fail(faults) : ok(settings)
}

const unreadable = Symbol('unreadable')

function valueOf(key: ConfigKey, text: string): unknown {
  if (key.isText) {
    return text
  }
  try {
    return JSON.parse(text)
  } catch {
    return unreadable
  }
}

function unknownVariable(name: string): ConfigFault {
  const near = closestWord(name, [...configKeys.map(({ variable }) => variable), ...otherVariables])
  const mend = near === null ? 'Remove it; `motcua config --keys` lists all settings.' : `Did you mean ${near}?`
  return { where: name, key: '', problem: 'there is no such setting', mend }
}
