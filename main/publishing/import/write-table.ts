import { assertNever } from '../../../shared/assert-never.ts'
import type { Facts } from '../../catalogue/resource-schemas.ts'
import { type Column, columnNames, headingOf } from './table-columns.ts'

/** One department for whoever keeps the table: the one in charge now. Which law named another one stays as it is known. */
const written = columnNames.filter((column) => column !== 'departmentNowVi')

/**
 * Procedures as a table that an import reads back: CSV with semicolons and a mark for UTF-8, as a spreadsheet set to
 * Vietnamese opens it.
 */
export function writeTable(procedures: readonly Facts[]): string {
  const rows = [
    written.map((column) => headingOf(column)),
    ...procedures.map((facts) => written.map((column) => cellOf(facts, column))),
  ]
  return `\uFEFF${rows.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`
}

/** What a spreadsheet takes for a formula, behind apostrophes that stand there already; its wide signs count too. */
export const formulaBeginning = /^\s*'*[=+\-@＝＋－＠]/u

/**
 * What begins like a formula would be reckoned by whatever opens the table, and may reach out of it: an apostrophe
 * before it makes it words again, and `read-table.ts` takes it away.
 */
function quoted(cell: string): string {
  const words = formulaBeginning.test(cell) ? `'${cell}` : cell
  return `"${words.replaceAll('"', '""')}"`
}

/** A value in the words of a table. */
export function cellOf(facts: Facts, column: Column): string {
  switch (column) {
    case 'daysUnit':
      return facts.daysUnit === 'working' ? 'ngày làm việc' : 'ngày lịch'
    case 'feeVnd':
      return facts.feeVnd === null ? 'theo quy định' : String(facts.feeVnd)
    case 'departmentVi':
      return facts.departmentNowVi
    case 'documents':
      return facts.documents
        .map(({ nameVi, copies, original }) => `${nameVi} | ${copies} | ${original ? 'bản chính' : 'bản sao'}`)
        .join('\n')
    case 'queryHints':
      return facts.queryHints.join('; ')
    case 'code':
    case 'nameVi':
    case 'fieldVi':
    case 'departmentNowVi':
    case 'agencyLevel':
    case 'level':
    case 'days':
    case 'feeNote':
    case 'source':
    case 'notes':
      return String(facts[column])
    default:
      return assertNever(column)
  }
}
