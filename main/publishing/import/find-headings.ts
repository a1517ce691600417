import type { Text } from '../../../shared/language.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { isOldFont } from './broken-marks.ts'
import { faultText } from './row-fault.ts'
import { type Column, columnOf, headingOf } from './table-columns.ts'

export type Cell = string | number | boolean | null

/** A row as it lies in its file: `line` is where whoever opens it finds it, counted from 1. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly Cell[]
}

export interface Headings {
  /** What each column is, in their order; null where it is not read. */
  readonly columns: readonly (Column | null)[]
  /** As they are written. */
  readonly words: readonly string[]
  /** What stands below them. */
  readonly rows: readonly TableRow[]
}

/** Above its headings a table of an office has the office, a title, a date and the like; never that much. */
const mostAbove = 30

/**
 * The headings of a table, wherever they stand among its first rows, and what stands below; or what keeps it from
 * being read. Without one for codes nothing in it can be told.
 *
 * A second line of headings, below one that spans several columns, counts for its columns; a line that only numbers the
 * columns counts for nothing.
 */
export function findHeadings(all: readonly TableRow[]): Result<Headings, Text> {
  const table = all.filter(({ cells }) => !isBlank(cells))
  const at = bestOf(table.slice(0, mostAbove))
  const head = at === null ? undefined : table[at]
  if (at === null || head === undefined) {
    const oldFont = table.slice(0, mostAbove).some(({ cells }) => isOldFont(cells.map(textOf).join(' ')))
    return fail(oldFont ? faultText('oldFont') : faultText('noHeadings', { heading: headingOf('code') }))
  }
  const second = table[at + 1]
  const isSecond = second !== undefined && goesOn(head, second)
  const words = head.cells.map((cell, index) => (isSecond ? textOf(second.cells[index]) : '') || textOf(cell))
  const columns = words.map(columnOf)
  const twice = columns.find((column, index) => column !== null && columns.indexOf(column) < index)
  if (twice !== undefined && twice !== null) {
    const two = words.filter((_, index) => columns[index] === twice).map((word) => `"${word}"`)
    return fail(faultText('headingTwice', { headings: two.join(', '), heading: headingOf(twice) }))
  }
  const below = table.slice(at + (isSecond ? 2 : 1))
  const [first] = below
  const rows = first !== undefined && onlyNumbers(first) ? below.slice(1) : below
  return rows.length === 0 ? fail(faultText('noRows')) : ok({ columns, words, rows })
}

/** How many columns are known by the headings of a table; 0 where none of its first rows are headings. */
export function knownColumns(table: readonly TableRow[]): number {
  const at = bestOf(table.slice(0, mostAbove))
  return at === null ? 0 : countOf(table[at])
}

function bestOf(rows: readonly TableRow[]): number | null {
  const counts = rows.map((row) => (row.cells.some((cell) => columnOf(textOf(cell)) === 'code') ? countOf(row) : 0))
  const most = Math.max(0, ...counts)
  return most === 0 ? null : counts.indexOf(most)
}

function countOf(row: TableRow | undefined): number {
  return new Set(row?.cells.map((cell) => columnOf(textOf(cell))).filter((column) => column !== null)).size
}

function goesOn(head: TableRow, row: TableRow): boolean {
  const code = head.cells.findIndex((cell) => columnOf(textOf(cell)) === 'code')
  const filled = row.cells.filter((cell) => textOf(cell) !== '')
  return textOf(row.cells[code]) === '' && filled.length > 0 && filled.every((cell) => columnOf(textOf(cell)) !== null)
}

function onlyNumbers({ cells }: TableRow): boolean {
  const filled = cells.map(textOf).filter((text) => text !== '')
  return filled.length > 1 && filled.every((text, at) => text.replace(/^\((.*)\)$/, '$1') === String(at + 1))
}

function isBlank(cells: readonly Cell[]): boolean {
  return cells.every((cell) => textOf(cell) === '')
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim()
}
