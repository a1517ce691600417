import { type OperationName, operations } from './centre-contract.ts'

/** The operation that a request asks for, with the parameters of its path as they stand there. */
export interface Route {
  readonly name: OperationName
  readonly parameters: Readonly<Record<string, string>>
}

const patterns = (Object.keys(operations) as OperationName[]).map((name) => {
  const { method, path } = operations[name]
  return { name, method, pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/?]+)')}$`) }
})

/** Null for a path or method that the contract does not know. A query is part of no path of ours. */
export function findRoute(method: string, path: string): Route | null {
  for (const each of patterns) {
    const found = each.method === method ? each.pattern.exec(path) : null
    if (found !== null) return { name: each.name, parameters: { ...found.groups } }
  }
  return null
}

/** The path of an operation with its parameters filled in. */
export function pathOf(name: OperationName, parameters: Readonly<Record<string, string | number>> = {}): string {
  return operations[name].path.replace(/\{(\w+)\}/g, (_, parameter: string) => String(parameters[parameter]))
}
