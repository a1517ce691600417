import { fail, ok, type Result } from '../../shared/result.ts'
import { closestWord } from '../../shared/text/closest-word.ts'
import type { ConfigFault } from './config-fault.ts'
import type { ConfigKey } from './config-keys.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Which variables a program reads. */
export interface ReadVariables {
  readonly prefix: string
  readonly keys: readonly ConfigKey[]
  /** Names with the prefix that are no settings of this program: read before or beside them, or by another program. */
  readonly others: ReadonlySet<string>
}

/** One value from the environment and the setting it is for. */
export interface EnvironmentSetting {
  readonly key: ConfigKey
  readonly value: unknown
}

/** Takes the settings of a program. A misspelt name is a fault: a setting that silently does nothing is worse. */
export function readEnvironment(
  environment: Environment,
  variables: ReadVariables,
): Result<readonly EnvironmentSetting[], readonly ConfigFault[]> {
  const faults: ConfigFault[] = []
  const settings: EnvironmentSetting[] = []
  for (const [name, text] of Object.entries(environment)) {
    const key = variables.keys.find(({ variable }) => variable === name)
    const others = !name.startsWith(variables.prefix) || variables.others.has(name)
    if (text === undefined || (key === undefined && others)) {
      continue
    }
    const value = key === undefined ? unreadable : valueOf(key, text)
    if (key === undefined) {
      faults.push(unknownVariable(name, variables))
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

function unknownVariable(name: string, { keys, others }: ReadVariables): ConfigFault {
  const near = closestWord(name, [...keys.map(({ variable }) => variable), ...others])
  const mend = near === null ? 'Remove it; `motcua config --keys` lists all settings.' : `Did you mean ${near}?`
  return { where: name, key: '', problem: 'there is no such setting', mend }
}
