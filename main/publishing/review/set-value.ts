import { fail, ok, type Result } from '../../../shared/result.ts'
import { entriesFileSchema, type Entry, type Facts, factsFileSchema } from '../../catalogue/resource-schemas.ts'
import type { DescribedProcedure } from '../described-procedures.ts'
import { shapeProblems } from '../../catalogue/shape-problems.ts'

const factNames = ['nameVi', 'fieldVi', 'departmentNowVi', 'level', 'days', 'daysUnit', 'feeVnd', 'feeNote'] as const
const entryNames = ['nameEn', 'plainName.vi', 'plainName.en', 'feeNote.vi', 'feeNote.en', 'form', 'parts'] as const

/** What a reviewer may set by name; papers are changed one by one (`change-paper.ts`). */
export const settableNames: readonly string[] = [...factNames, ...entryNames]

/**
 * A procedure with one value mended, or why it can't be. Numbers, `null` (a fee that the province sets) and `parts` are
 * read as JSON, everything else as the words that they are.
 */
export function setValue(
  facts: Facts,
  entry: Entry,
  name: string,
  value: string,
): Result<{ readonly facts: Facts; readonly entry: Entry }, string> {
  if (!settableNames.includes(name)) return fail(`"${name}" cannot be set. There are: ${settableNames.join(', ')}`)
  if (name === 'feeNote.en' && value.trim() !== '' && entry.feeNote === undefined) {
    return fail('There are no words about the fee in Vietnamese (feeNote.vi); write those first.')
  }
  const asJson = ['level', 'days', 'feeVnd', 'parts'].includes(name)
  const read = asJson ? parsed(value) : value
  if (read === undefined) return fail(`"${value}" is neither a number nor JSON.`)
  if (factNames.some((one) => one === name)) {
    const next = factsFileSchema.element.safeParse({ ...facts, [name]: read })
    return next.success ? ok({ facts: next.data, entry }) : fail(why(next.error, factsFileSchema.element))
  }
  const next = entriesFileSchema.element.safeParse(withoutEmptyWords(withValue(entry, name.split('.'), read)))
  return next.success ? ok({ facts, entry: next.data }) : fail(why(next.error, entriesFileSchema.element))
}

/**
 * Words about the fee are there in both languages or not at all: whoever empties the Vietnamese drops both, and where
 * English is missing it repeats the Vietnamese until somebody has translated it.
 */
function withoutEmptyWords(entry: object): object {
  if (!('feeNote' in entry)) return entry
  const { feeNote, ...rest } = entry
  const { vi, en } = { vi: '', en: '', ...(typeof feeNote === 'object' ? feeNote : {}) }
  return vi === '' ? rest : { ...rest, feeNote: { vi, en: en === '' ? vi : en } }
}

/**
 * Several values at once, all of them or none, in the order of their names whatever the order they were typed in; a
 * failure names the one that does not fit.
 */
export function setValues(
  procedure: DescribedProcedure,
  changes: readonly { readonly name: string; readonly value: string }[],
): Result<DescribedProcedure, { readonly name: string; readonly why: string }> {
  let now = procedure
  const inOrder = changes.toSorted((one, other) => settableNames.indexOf(one.name) - settableNames.indexOf(other.name))
  for (const { name, value } of inOrder) {
    const set = setValue(now.facts, now.entry, name, value)
    // English about the fee does not fit for want of the Vietnamese beside it.
    const isAlone = name === 'feeNote.en' && now.entry.feeNote === undefined
    if (!set.ok) return fail({ name: isAlone ? 'feeNote.vi' : name, why: set.failure })
    now = set.value
  }
  return ok(now)
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value) as unknown
  } catch {
    return undefined
  }
}

function withValue(holder: object, [name = '', ...rest]: readonly string[], value: unknown): object {
  if (rest.length === 0) return { ...holder, [name]: value }
  const inner = (holder as Readonly<Record<string, unknown>>)[name]
  return { ...holder, [name]: withValue(typeof inner === 'object' && inner !== null ? inner : {}, rest, value) }
}

function why(...[error, schema]: Parameters<typeof shapeProblems>): string {
  return shapeProblems(error, schema)
    .map(({ path, mend }) => `${path}: ${mend}`)
    .join('\n')
}
