import type { Facts } from '../../catalogue/resource-schemas.ts'
import { isSameDepartment, type Office } from './check-rows.ts'
import type { ImportRow } from './import-row.ts'
import { faultText, type RowProblem } from './row-fault.ts'
import { type Column, headingOf } from './table-columns.ts'
import { codeMends, printable } from './text-mends.ts'

/** What a table has to say of a procedure that nobody knows yet, beside its code. */
const neededForNew = [
  'nameVi',
  'fieldVi',
  'departmentVi',
  'level',
  'days',
  'daysUnit',
  'feeVnd',
  'documents',
] as const satisfies readonly Column[]

/**
 * Rows of a table with what it has no column for, from the procedures that are `known`.
 *
 * A row without a code, or with one that nobody knows in a table of a few columns, is one problem: what else it lacks
 * would only hide that its code is mistyped, or that it is a title.
 */
export function fillInRows(
  rows: readonly ImportRow[],
  known: (code: string) => Facts | undefined,
  office: Pick<Office, 'departments'>,
): { readonly filled: readonly ImportRow[]; readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = []
  const filled = rows.flatMap((row) => {
    const given = row.value['code']
    const code = typeof given === 'string' ? given : ''
    const facts = known(code)
    if (facts !== undefined) return [filledIn(row, facts, office)]
    const say = (path: string, mend: RowProblem['mend']) => void problems.push({ at: row.at, path, mend })
    const absent = neededForNew.filter((column) => !Object.hasOwn(row.value, column))
    if (code === '') {
      say('', faultText('noCodeHere'))
      return []
    }
    if (absent.length === 0) return [row]
    const mends = codeMends(code)
    const headings = absent.map(headingOf).join(', ')
    for (const mend of mends) say('code', mend)
    if (mends.length === 0) say('code', faultText('newNeeds', { code: printable(code), headings }))
    return []
  })
  return { filled, problems }
}

/**
 * Where the department of a row, however it is spelled, is the one in charge now or the one of the law that named another
 * before, both stay. Any other is in charge itself.
 */
function filledIn(row: ImportRow, known: Facts, office: Pick<Office, 'departments'>): ImportRow {
  const { departmentVi, departmentNowVi, ...others } = known
  const cell = row.value['departmentVi'] ?? departmentNowVi
  const isEither =
    typeof cell === 'string' && [departmentVi, departmentNowVi].some((one) => isSameDepartment(one, cell, office))
  const kept = { departmentVi, departmentNowVi: row.value['departmentNowVi'] ?? departmentNowVi }
  return { ...row, value: { ...others, ...row.value, ...(isEither ? kept : {}) } }
}
