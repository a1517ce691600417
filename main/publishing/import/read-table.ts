import { assertNever } from '../../../shared/assert-never.ts'
import type { Text } from '../../../shared/language.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { fold } from '../../../shared/text/fold.ts'
import { type Cell, findHeadings, type TableRow } from './find-headings.ts'
import type { ImportRow } from './import-row.ts'
import { faultText, type RowProblem } from './row-fault.ts'
import type { Column } from './table-columns.ts'
import { printable } from './text-mends.ts'
import { formulaBeginning } from './write-table.ts'

export interface Table {
  readonly rows: readonly ImportRow[]
  /** The headings that are read, by the value that stands below. */
  readonly headings: ReadonlyMap<string, string>
  /** The other headings. */
  readonly unknown: readonly string[]
  /** Rows that are no row of this table. */
  readonly problems: readonly RowProblem[]
}

/**
 * Rows of a table under its headings, as entries of the shape of `data/procedures.json`; or what keeps it from being
 * read.
 *
 * A cell of papers holds one a line: `name | copies | original` (or `copy`, or `bản chính`, `bản sao`); hints are parted
 * by semicolons. What can't be read stays text, so that the check names it with its row.
 */
export function readTable(table: readonly TableRow[]): Result<Table, Text> {
  const found = findHeadings(table)
  if (!found.ok) return found
  const { columns, words, rows } = found.value
  return ok({
    rows: rows.map(({ line, cells }): ImportRow => {
      const texts = new Map(columns.flatMap((column, at) => (column === null ? [] : [[column, cellText(cells[at])]])))
      return { at: { kind: 'row', number: line }, value: entryOf(texts) }
    }),
    headings: new Map(columns.flatMap((column, at) => (column === null ? [] : [[column, words[at] ?? '']]))),
    unknown: words.filter((word, at) => word !== '' && columns[at] === null),
    problems: rows.flatMap(({ line, cells }): RowProblem[] => {
      const beyond = cells.slice(words.length).map(cellText).join(' ').trim()
      if (beyond === '') return []
      return [
        { at: { kind: 'row', number: line }, path: '', mend: faultText('moreCells', { words: printable(beyond) }) },
      ]
    }),
  })
}

/** A cell in words, without the apostrophe by which `write-table.ts` keeps a spreadsheet from reckoning it. */
function cellText(cell: Cell | undefined): string {
  const text = cell === null || cell === undefined ? '' : String(cell).trim()
  const inner = text.slice(1)
  return text.startsWith("'") && formulaBeginning.test(inner) ? inner : text
}

function entryOf(texts: ReadonlyMap<Column, string>): Readonly<Record<string, unknown>> {
  const value = Object.fromEntries([...texts].map(([column, text]) => [column, valueOf(column, text)]))
  const days = texts.get('days')
  return days === undefined ? value : { ...value, ...daysWithUnit(days, value['daysUnit']) }
}

function valueOf(column: Column, text: string): unknown {
  switch (column) {
    case 'level':
      return text === '' ? undefined : numberOf(text)
    case 'feeVnd':
      return /^(theo quy dinh|do tinh|hdnd|null)$/.test(fold(text)) || text === '' ? null : numberOf(text)
    case 'daysUnit':
      return unitOf(text) ?? text
    case 'documents':
      return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(documentOf)
    case 'queryHints':
      return text
        .split(';')
        .map((hint) => hint.trim())
        .filter((hint) => hint !== '')
    case 'code':
    case 'nameVi':
    case 'fieldVi':
    case 'departmentVi':
    case 'departmentNowVi':
    case 'agencyLevel':
    case 'days':
    case 'feeNote':
    case 'source':
    case 'notes':
      return text
    default:
      return assertNever(column)
  }
}

/** `15 ngày làm việc` in one cell is both, unless a cell of its own says another unit. */
function daysWithUnit(text: string, daysUnit: unknown) {
  if (text === '') return { days: undefined }
  const unit = unitOf(text)
  const days = numberOf(text.replace(/\s*(ngày|day|days)\s*(làm việc|lịch|theo lịch)?$/iu, ''))
  if (unit === null || typeof days === 'string') return { days }
  if (daysUnit === undefined || daysUnit === '') return { days, daysUnit: unit }
  return daysUnit === unit ? { days } : { days: text }
}

/** Digits with the marks of Vietnamese (`1.500.000`, `50.000 đồng`) or of a spreadsheet; anything else stays text. */
function numberOf(text: string): number | string {
  const bare = text.replace(/\s*(đồng|đ|vnđ|vnd)$/iu, '').replace(/\s/gu, '')
  if (/^-?\d{1,3}(\.\d{3})+$/.test(bare)) return Number(bare.replaceAll('.', ''))
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : text
}

/** Days alone are no unit: working days and days of the calendar are what published procedures mix up. */
function unitOf(text: string): 'working' | 'calendar' | null {
  const folded = fold(text)
  if (/lam viec|working/.test(folded)) return 'working'
  return /(^| )lich( |$)|calendar/.test(folded) ? 'calendar' : null
}

function documentOf(line: string): unknown {
  const [nameVi = '', copies = '1', kind = 'original'] = line.split('|').map((part) => part.trim())
  return { nameVi, copies: numberOf(copies), original: isOriginal(kind) }
}

/** Words for neither ("to be shown") stay text: whoever wrote them has to say which it is. */
function isOriginal(kind: string): boolean | string {
  const folded = fold(kind)
  if (/copy|sao|pho ?to/.test(folded)) return false
  return /original|chinh|goc/.test(folded) ? true : kind
}
