import { fold } from '../../../shared/text/fold.ts'
import type { ImportRow } from './import-row.ts'
import { columnOf } from './table-columns.ts'

type Cell = string | number | boolean | null

/**
 * Rows of a table under one line of headings, as entries of the shape of `data/procedures.json`.
 *
 * A cell of papers holds one a line: `name | copies | original` (or `copy`, or `bản chính`, `bản sao`); hints are parted by semicolons. What can't
 * be read stays text, so that the check names it with its row. `headings` are those that are read, by the value that
 * stands below; the others come back in `unknown`.
 */
export function readTable(table: readonly (readonly Cell[])[], firstRow: number) {
  const [head = [], ...rows] = table
  const fields = head.map((cell) => columnOf(String(cell ?? '')))
  const unknown = head.filter((cell, at) => cell !== null && cell !== '' && fields[at] === null).map(String)
  const read = rows.flatMap((cells, index): ImportRow[] => {
    if (cells.every((cell) => cell === null || cell === '')) return []
    const value = Object.fromEntries(
      fields.flatMap((field, at) => (field === null ? [] : [[field, valueOf(field, cells[at] ?? null)] as const])),
    )
    return [{ at: { kind: 'row', number: firstRow + 1 + index }, value }]
  })
  const headings = new Map(
    fields.flatMap((field, at) => (field === null ? [] : [[field as string, String(head[at])] as const])),
  )
  return { rows: read, headings, unknown }
}

function valueOf(field: string, cell: Cell): unknown {
  const text = cell === null ? '' : String(cell).trim()
  switch (field) {
    case 'level':
    case 'days':
      return text === '' ? undefined : numberOf(text)
    case 'feeVnd':
      return /^(theo quy dinh|do tinh|hdnd|null|-)$/.test(fold(text)) || text === '' ? null : numberOf(text)
    case 'daysUnit':
      return unitOf(text)
    case 'documents':
      return text === '' ? [] : text.split('\n').map(documentOf)
    case 'queryHints':
      return text
        .split(';')
        .map((hint) => hint.trim())
        .filter((hint) => hint !== '')
    default:
      return text
  }
}

/** Digits with the marks of Vietnamese (`1.500.000`, `50.000 đồng`) or of a spreadsheet; anything else stays text. */
function numberOf(text: string): number | string {
  const bare = text.replace(/\s*(đồng|đ|vnđ|vnd|ngày)$/iu, '').replaceAll(' ', '')
  if (/^-?\d{1,3}(\.\d{3})+$/.test(bare)) return Number(bare.replaceAll('.', ''))
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : text
}

function unitOf(text: string): string {
  const folded = fold(text)
  if (/lam viec|working/.test(folded)) return 'working'
  return /lich|calendar|ngay/.test(folded) ? 'calendar' : text
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
