import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { closestWord } from '../../shared/text/closest-word.ts'
import type { ConfigFault } from './config-fault.ts'
import type { ConfigKey } from './config-keys.ts'
import { type Environment, type ReadVariables, readEnvironment } from './read-environment.ts'

/**
 * Reads the settings of a program: the environment over the file over the defaults of the schema.
 *
 * @param file where the settings stand, and whether it must be there. All faults come back at once, unknown keys among
 * them.
 */
export function readSettings<Schema extends z.ZodObject>(parts: {
  readonly schema: Schema
  readonly variables: ReadVariables
  readonly environment: Environment
  readonly file: { readonly path: string; readonly mustExist: boolean }
}): Result<z.output<Schema>, readonly ConfigFault[]> {
  const { schema, environment } = parts
  const { path, mustExist } = parts.file
  const file = readFile(path, mustExist)
  const variables = readEnvironment(environment, parts.variables)
  if (!file.ok || !variables.ok) {
    return fail([...(file.ok ? [] : file.failure), ...(variables.ok ? [] : variables.failure)])
  }

  const merged = structuredClone(file.value)
  for (const { key, value } of variables.value) {
    setAt(merged, key.path, value)
  }
  const read = schema.safeParse(merged)
  if (!read.success) {
    return fail(
      read.error.issues.map((issue) => {
        const variable = variables.value.find(({ key }) => startsWith(issue.path, key.path))?.key.variable
        return faultOfIssue(issue, variable ?? path, parts.variables.keys)
      }),
    )
  }
  return ok(read.data)
}

function readFile(path: string, mustExist: boolean): Result<Record<string, unknown>, readonly ConfigFault[]> {
  const text = readText(path)
  if (!text.ok) {
    const absent = text.failure === 'ENOENT'
    const problem = absent ? 'there is no such file' : `it cannot be read (${text.failure})`
    return absent && !mustExist ? ok({}) : fail([{ where: path, key: '', problem, mend: 'Check its name and rights.' }])
  }
  try {
    const value: unknown = JSON.parse(text.value.replace(/^\uFEFF/, ''))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return ok(value as Record<string, unknown>)
    }
  } catch (error) {
    const problem = `it is not JSON (${error instanceof Error ? error.message : 'unreadable'})`
    return fail([{ where: path, key: '', problem, mend: 'Look for a missing comma or quotation mark there.' }])
  }
  return fail([{ where: path, key: '', problem: 'it holds no object', mend: 'Write the settings within { }.' }])
}

function readText(path: string): Result<string, string> {
  try {
    return ok(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return fail(error.code)
    }
    throw error
  }
}

function setAt(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path
  if (rest.length === 0) {
    target[name] = value
    return
  }
  const inner = target[name]
  const child = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {}
  target[name] = child
  setAt(child, rest, value)
}

function startsWith(path: readonly PropertyKey[], prefix: readonly string[]): boolean {
  return prefix.every((name, index) => path[index] === name)
}

function faultOfIssue(issue: z.core.$ZodIssue, where: string, keys: readonly ConfigKey[]): ConfigFault {
  const key = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    const siblings = keys.filter(({ path }) => startsWith(path, issue.path.map(String)))
    const names = [...new Set(siblings.map(({ path }) => path[issue.path.length] ?? ''))]
    const near = closestWord(issue.keys[0] ?? '', names)
    const unknown = [...issue.path, issue.keys.join(', ')].join('.')
    return {
      where,
      key: unknown,
      problem: 'there is no such setting',
      mend: near === null ? 'Remove it; `motcua config --keys` lists all settings.' : `Did you mean ${near}?`,
    }
  }
  const known = keys.find(({ path }) => startsWith(issue.path, path))
  const problem = issue.message.charAt(0).toLowerCase() + issue.message.slice(1)
  const usual = known?.defaultValue === undefined ? '' : ` The default is ${JSON.stringify(known.defaultValue)}.`
  return { where, key, problem, mend: `${known?.description ?? 'See docs/operators.md.'}${usual}` }
}
