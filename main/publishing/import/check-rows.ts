import { z } from 'zod'
import type { Text } from '../../../shared/language.ts'
import { fold } from '../../../shared/text/fold.ts'
import { type Facts, factsFileSchema } from '../../catalogue/resource-schemas.ts'
import type { ImportRow } from './import-row.ts'
import { faultText, placeText, type RowProblem } from './row-fault.ts'
import { rowShapeFaults } from './row-shape.ts'
import { codeMends, nameMends, printable, wordMends } from './text-mends.ts'

/** What the catalogue knows of the office, which an entry has to meet. */
export interface Office {
  /** Each as screens show it, and as entries may write it. */
  readonly departments: readonly { readonly name: Text; readonly writtenAs: readonly string[] }[]
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
const paperNames = ['nameVi', 'copies', 'original']
const names = [...Object.keys(rowSchema.shape), ...paperNames]

/**
 * Sorts rows into entries that may be looked at and problems that have to be mended first; a row may have several.
 *
 * Nothing that comes from a file counts as reviewed, whatever the file says. Departments and fields may be written as
 * screens show them, without marks too: entries have them as the catalogue writes them.
 */
export function checkRows(
  rows: readonly ImportRow[],
  office: Office,
): { readonly entries: readonly Facts[]; readonly problems: readonly RowProblem[] } {
  const entries: Facts[] = []
  const problems: RowProblem[] = []
  const seen = new Map<string, Text>()
  for (const { at, value } of rows) {
    const own: Omit<RowProblem, 'at'>[] = []
    const parsed = rowSchema.safeParse(value)
    if (!parsed.success) own.push(...rowShapeFaults(parsed.error, names, value))
    own.push(...ruleProblems(value, office))
    const code = value['code']
    if (typeof code === 'string' && code !== '') {
      const first = seen.get(code)
      if (first === undefined) seen.set(code, placeText(at))
      else own.push({ path: 'code', mend: faultText('twice', { code: printable(code), first }) })
    }
    problems.push(...own.map((problem) => ({ at, ...problem })))
    if (own.length === 0 && parsed.success) {
      const { departmentNowVi, ...facts } = parsed.data
      entries.push({
        ...facts,
        fieldVi: fieldOf(facts.fieldVi, office) ?? facts.fieldVi,
        departmentVi: departmentOf(facts.departmentVi, office) ?? facts.departmentVi,
        departmentNowVi: departmentOf(departmentNowVi ?? facts.departmentVi, office) ?? facts.departmentVi,
        reviewed: false,
      })
    }
  }
  return { entries, problems }
}

function fieldOf(written: string, { fields }: Office): string | undefined {
  return fields.find((one) => fold(one) === fold(written))
}

/** A department as entries write it, where it is written like that or as screens show it; the former goes first. */
function departmentOf(written: string, { departments }: Pick<Office, 'departments'>): string | undefined {
  const all = departments.flatMap(({ writtenAs }) => writtenAs)
  if (all.includes(written)) return written
  const folded = fold(written)
  return (
    all.find((one) => fold(one) === folded) ??
    departments.find(({ name }) => fold(name.vi) === folded || fold(name.en) === folded)?.writtenAs[0]
  )
}

/** Whether two spellings name one department. */
export function isSameDepartment(one: string, other: string, { departments }: Pick<Office, 'departments'>): boolean {
  const named = (written: string) => {
    const known = departmentOf(written, { departments })
    return departments.findIndex(({ writtenAs }) => known !== undefined && writtenAs.includes(known))
  }
  return fold(one) === fold(other) || (named(one) >= 0 && named(one) === named(other))
}

/** Rules beyond the shape. Looks at raw values, so that a row with a misshapen field still hears of all its faults. */
function ruleProblems(value: Readonly<Record<string, unknown>>, office: Office): Omit<RowProblem, 'at'>[] {
  const { code, nameVi, fieldVi, departmentVi, departmentNowVi, days, feeVnd, documents } = value
  const problems: Omit<RowProblem, 'at'>[] = []
  const say = (path: string, mend: Text) => problems.push({ path, mend })
  for (const mend of codeMends(code)) say('code', mend)
  for (const mend of nameMends(nameVi, longestName)) say('nameVi', mend)
  for (const path of ['feeNote', 'source', 'notes', 'agencyLevel']) {
    for (const mend of wordMends(value[path])) say(path, mend)
  }
  const hints = Array.isArray(value['queryHints']) ? value['queryHints'] : []
  for (const mend of hints.flatMap(wordMends)) say('queryHints', mend)
  if (typeof fieldVi === 'string' && fieldOf(fieldVi, office) === undefined) {
    say('fieldVi', faultText('noField', { field: printable(fieldVi) }))
  }
  const department = departmentNowVi ?? departmentVi
  if (typeof department === 'string' && departmentOf(department, office) === undefined) {
    const shown = office.departments.map(({ name }) => name.vi).join('; ')
    say(
      departmentNowVi === undefined ? 'departmentVi' : 'departmentNowVi',
      faultText('noDepartment', { department: printable(department), names: shown }),
    )
  }
  if (typeof days === 'number' && days > mostDays) say('days', faultText('manyDays', { days: String(days) }))
  if (typeof feeVnd === 'number') {
    const fee = String(feeVnd)
    if (feeVnd > largestFeeVnd) say('feeVnd', faultText('largeFee', { fee }))
    if (feeVnd > 0 && feeVnd < 1000) say('feeVnd', faultText('noughtsLost', { fee, full: inFull(fee) }))
  }
  if (Array.isArray(documents)) problems.push(...documentProblems(documents))
  return problems
}

/** A fee with its three noughts: as people write it, and as JSON does, where a full stop would make it small again. */
function inFull(fee: string): Text {
  return { vi: `${fee}.000`, en: `${fee}000` }
}

function documentProblems(documents: readonly unknown[]): Omit<RowProblem, 'at'>[] {
  const papers = documents.map((one) =>
    typeof one === 'object' && one !== null && 'nameVi' in one && typeof one.nameVi === 'string' ? one.nameVi : '',
  )
  return papers.flatMap((paper, at) => {
    const path = `documents.${at}`
    const copies = (documents[at] as { readonly copies?: unknown } | null)?.copies
    return [
      ...(paper !== '' && papers.indexOf(paper) < at
        ? [{ path, mend: faultText('paperTwice', { paper: printable(paper) }) }]
        : []),
      ...wordMends(paper).map((mend) => ({ path, mend })),
      ...(typeof copies === 'number' && copies > 20
        ? [{ path, mend: faultText('manyCopies', { copies: String(copies) }) }]
        : []),
    ]
  })
}
