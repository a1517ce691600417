import { z } from 'zod'
import { fold } from '../../../shared/text/fold.ts'
import { hasUnprintable } from '../../../shared/text/has-unprintable.ts'
import { type Facts, factsFileSchema } from '../../catalogue/resource-schemas.ts'
import { shapeProblems } from '../../catalogue/shape-problems.ts'
import type { ImportRow } from './import-row.ts'
import { codeMends, nameMends, printable } from './text-mends.ts'

/** What is wrong with one row, in words for the person who mends the file. */
export interface RowProblem {
  /** The row or entry; empty where the file is one form. */
  readonly at: string
  readonly path: string
  readonly mend: string
}

/** What the catalogue knows of the office, which an entry has to meet. */
export interface Office {
  /** Departments as entries may write them. */
  readonly departments: readonly string[]
  readonly fields: readonly string[]
}

/** No procedure of the national list takes longer; a larger number is a slip. */
const mostDays = 730
/** The dearest of the national list costs less; more is a sum with three noughts too many. */
const largestFeeVnd = 500_000_000
const longestName = 600

const rowSchema = factsFileSchema.element.extend({
  departmentNowVi: z.string().optional(),
  agencyLevel: z.string().default(''),
  feeNote: z.string().default(''),
  queryHints: z.array(z.string()).default([]),
  codeVerified: z.boolean().default(false),
  source: z.string().default(''),
  confidence: z.enum(['verified', 'partial']).default('partial'),
  fromMemory: z.array(z.string()).default([]),
  notes: z.string().default(''),
  reviewed: z.boolean().default(false),
})

/**
 * Sorts rows into entries that may be looked at and problems that have to be mended first; a row may have several.
 *
 * Nothing that comes from a file counts as reviewed, whatever the file says.
 */
export function checkRows(
  rows: readonly ImportRow[],
  office: Office,
): { readonly entries: readonly Facts[]; readonly problems: readonly RowProblem[] } {
  const entries: Facts[] = []
  const problems: RowProblem[] = []
  const seen = new Map<string, string>()
  for (const { at, value } of rows) {
    const own: Omit<RowProblem, 'at'>[] = []
    const parsed = rowSchema.safeParse(value)
    if (!parsed.success) own.push(...shapeProblems(parsed.error, rowSchema))
    own.push(...ruleProblems(value, office))
    const code = value['code']
    if (typeof code === 'string' && code !== '') {
      const first = seen.get(code)
      if (first === undefined) seen.set(code, at)
      else own.push({ path: 'code', mend: `${code} stands at ${first} too; keep one of them` })
    }
    problems.push(...own.map((problem) => ({ at, ...problem })))
    if (own.length === 0 && parsed.success) {
      const { departmentNowVi, ...facts } = parsed.data
      entries.push({ ...facts, departmentNowVi: departmentNowVi ?? facts.departmentVi, reviewed: false })
    }
  }
  return { entries, problems }
}

/** Rules beyond the shape. Looks at raw values, so that a row with a misshapen field still hears of all its faults. */
function ruleProblems(value: Readonly<Record<string, unknown>>, office: Office): Omit<RowProblem, 'at'>[] {
  const { code, nameVi, fieldVi, departmentVi, departmentNowVi, days, feeVnd, documents } = value
  const problems: Omit<RowProblem, 'at'>[] = []
  const say = (path: string, mend: string) => problems.push({ path, mend })
  for (const mend of codeMends(code)) say('code', mend)
  for (const mend of nameMends(nameVi, longestName)) say('nameVi', mend)
  if (typeof fieldVi === 'string' && !office.fields.some((one) => fold(one) === fold(fieldVi))) {
    say('fieldVi', `the field "${printable(fieldVi)}" is not in fields.json; mend it, or add the field first`)
  }
  const department = departmentNowVi ?? departmentVi
  if (typeof department === 'string' && !office.departments.includes(department)) {
    say(
      'departmentNowVi',
      `no department is written as "${printable(department)}"; mend it, or add it to departments.json`,
    )
  }
  if (typeof days === 'number' && days > mostDays) say('days', `${days} days are more than any procedure takes`)
  if (typeof feeVnd === 'number') {
    if (feeVnd > largestFeeVnd) say('feeVnd', `${feeVnd} đồng are more than any fee`)
    if (feeVnd > 0 && feeVnd < 1000) say('feeVnd', `${feeVnd} đồng: three noughts seem to be lost`)
  }
  if (Array.isArray(documents)) problems.push(...documentProblems(documents))
  return problems
}

function documentProblems(documents: readonly unknown[]): Omit<RowProblem, 'at'>[] {
  const names = documents.map((one) =>
    typeof one === 'object' && one !== null && 'nameVi' in one && typeof one.nameVi === 'string' ? one.nameVi : '',
  )
  return names.flatMap((name, at) => {
    const path = `documents.${at}`
    const copies = (documents[at] as { readonly copies?: unknown } | null)?.copies
    return [
      ...(name !== '' && names.indexOf(name) < at ? [{ path, mend: `"${printable(name)}" is listed twice` }] : []),
      ...(hasUnprintable(name) ? [{ path, mend: 'it holds signs that cannot be printed; type it anew' }] : []),
      ...(typeof copies === 'number' && copies > 20
        ? [{ path, mend: `${copies} copies are more than anyone asks for` }]
        : []),
    ]
  })
}
