import { z } from 'zod'
import { closestWord } from '../../shared/text/closest-word.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with the shape of a file, each with its place and how to mend it, in words for whoever edits it. */
export function shapeProblems(
  error: z.ZodError,
  schema: z.ZodType,
): readonly { readonly path: string; readonly mend: string }[] {
  const words = wordsOf(schema)
  return error.issues.flatMap((issue) => mends(issue, [], words))
}

interface Problem {
  readonly path: string
  readonly mend: string
}

function mends(issue: Issue, parent: readonly PropertyKey[], words: readonly string[]): Problem[] {
  const place = [...parent, ...issue.path]
  const at = (mend: string): Problem[] => [{ path: place.map(String).join('.'), mend }]
  switch (issue.code) {
    case 'invalid_type':
      return at(
        issue.message.endsWith('received undefined')
          ? `this is missing; add it (${article(issue.expected)})`
          : `this must be ${article(issue.expected)}`,
      )
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => {
        const near = closestWord(key, words)
        return at(`"${key}" is not known here; ${near === null ? 'remove it' : `did you mean "${near}"?`}`)
      })
    case 'invalid_value':
      return at(`this must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`)
    case 'too_small':
      return at(
        `this is too ${issue.origin === 'number' || issue.origin === 'int' ? 'small' : 'short'}; at least ${issue.minimum}`,
      )
    case 'too_big':
      return at(
        `this is too ${issue.origin === 'number' || issue.origin === 'int' ? 'large' : 'long'}; at most ${issue.maximum}`,
      )
    case 'invalid_format':
      return at(
        issue.pattern !== undefined && patternMends.has(issue.pattern)
          ? (patternMends.get(issue.pattern) ?? '')
          : `this does not have the shape that is asked for${issue.pattern === undefined ? '' : ` (${issue.pattern})`}`,
      )
    case 'invalid_union':
      return issue.errors.length === 0 ? at(ofUnion(issue, words)) : mendsOfBranch(issue.errors, place, words)
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
    default:
      return at(issue.message)
  }
}

/** What the patterns of the shapes ask for, in words. */
const patternMends: ReadonlyMap<string, string> = new Map([
  ['/^[a-z][A-Za-z0-9]*$/', 'begin with a small letter and use letters and digits only, without marks'],
  ['/^[a-z0-9-]+$/', 'use small letters, digits and hyphens only, without marks'],
])

/** A word that says which of several shapes this is, e.g. the type of a question. */
function ofUnion(issue: Extract<Issue, { code: 'invalid_union' }>, words: readonly string[]): string {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : words
  return `this must be one of: ${options.join(', ')}`
}

/** Of several shapes, the one that the entry comes closest to is the one that was meant. */
function mendsOfBranch(
  branches: readonly Issue[][],
  place: readonly PropertyKey[],
  words: readonly string[],
): Problem[] {
  const weighed = branches.map((issues) => ({ issues, weight: weightOf(issues) }))
  const [best] = weighed.toSorted((one, other) => one.weight - other.weight)
  const strange = best?.issues.filter(({ code }) => code === 'unrecognized_keys') ?? []
  // A word that is not known explains what is missing beside it.
  const telling = strange.length > 0 ? strange : (best?.issues ?? [])
  return telling.flatMap((issue) => mends(issue, place, words))
}

function weightOf(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return sum + Math.min(...issue.errors.map(weightOf))
    return sum + (issue.code === 'unrecognized_keys' ? 2 * issue.keys.length : 1)
  }, 0)
}

function article(type: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text in quotes',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list in [ ]',
    tuple: 'a list in [ ]',
    object: 'an object in { }',
  }
  return names[type] ?? type
}

/** Every name that the schema knows, for "did you mean". */
function wordsOf(schema: z.ZodType): readonly string[] {
  const words = new Set<string>()
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('properties' in node && typeof node.properties === 'object' && node.properties !== null) {
      for (const name of Object.keys(node.properties)) words.add(name)
    }
    for (const inner of Object.values(node)) walk(inner)
  }
  walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  return [...words]
}
