import type { Text } from '../../../shared/language.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { readCsv } from '../../centre/read-csv.ts'
import { listIn } from '../../finding/list-in.ts'
import { fileText } from './file-text.ts'
import { knownColumns, type TableRow } from './find-headings.ts'
import type { ImportRow, UnreadableFile } from './import-row.ts'
import { parseJson } from './parse-json.ts'
import { readBytes } from './read-bytes.ts'
import { readTable } from './read-table.ts'
import { readWorkbook } from './read-workbook.ts'
import { faultText, type RowProblem } from './row-fault.ts'

/** Procedures, of a table or of a list. */
export interface ProcedureImport {
  readonly kind: 'procedures'
  readonly rows: readonly ImportRow[]
  /** The columns of a table that are read: the heading of each value. Null where the file is no table. */
  readonly headings: ReadonlyMap<string, string> | null
  readonly unknownColumns: readonly string[]
  /** Sheets of a workbook beside the one that was read. */
  readonly otherSheets: readonly string[]
  /** What is wrong with rows before anything of them is read. */
  readonly problems: readonly RowProblem[]
}

/** What a file turned out to be. */
export type Import =
  | ProcedureImport
  /** The national list: what can be asked for anywhere, without papers, days or fees. */
  | { readonly kind: 'national'; readonly rows: readonly ImportRow[] }
  | { readonly kind: 'form'; readonly form: unknown }

/** Reads a file by its ending: `.json` (a list of procedures, the national list, or one form), `.csv`, `.xlsx`. */
export async function readImport(path: string): Promise<Result<Import, UnreadableFile>> {
  const ending = /\.(\w+)$/.exec(path.toLowerCase())?.[1] ?? ''
  const bytes = readBytes(path)
  const read = bytes.ok ? await readAs(ending, bytes.value) : bytes
  return read.ok ? read : fail({ kind: 'unreadableFile', why: read.failure })
}

async function readAs(ending: string, bytes: Uint8Array): Promise<Result<Import, Text>> {
  switch (ending) {
    case 'json': {
      const text = textIn(bytes)
      return text.ok ? importOfJson(text.value) : text
    }
    case 'csv': {
      const text = textIn(bytes)
      return text.ok ? importOfCsv(text.value) : text
    }
    case 'xlsx': {
      const read = await readWorkbook(bytes)
      return read.ok ? importOfTable(read.value.table, read.value.otherSheets) : read
    }
    default:
      return fail(faultText('otherEnding'))
  }
}

function textIn(bytes: Uint8Array): Result<string, Text> {
  const text = fileText(bytes)
  if (!text.ok) return fail(faultText(text.failure))
  // Some keyboards write a letter and its marks apart; the catalogue has them in one.
  return text.value.trim() === '' ? fail(faultText('fileEmpty')) : ok(text.value.normalize('NFC'))
}

function importOfTable(table: readonly TableRow[], otherSheets: readonly string[]): Result<Import, Text> {
  const read = readTable(table)
  if (!read.ok) return read
  const { rows, headings, unknown, problems } = read.value
  return ok({ kind: 'procedures', rows, headings, unknownColumns: unknown, otherSheets, problems })
}

/** Whichever separator makes headings of its lines is that of the file; a title above them may hold any. */
function importOfCsv(text: string): Result<Import, Text> {
  const reads = [undefined, ';', ',', '\t'].map((separator) => readCsv(text, separator))
  const tables = reads.flatMap((read) => (read.ok ? [read.value] : []))
  const [brokenAt] = reads.flatMap((read) => (read.ok ? [] : [read.failure.line]))
  const most = Math.max(0, ...tables.map(knownColumns))
  const table = tables.find((one) => knownColumns(one) === most)
  if (brokenAt !== undefined && most === 0) return fail(faultText('unclosedQuote', { line: String(brokenAt) }))
  return importOfTable(table ?? [], [])
}

function importOfJson(text: string): Result<Import, Text> {
  const json = parseJson(text)
  if (!json.ok) return json
  const { value } = json
  if (typeof value === 'object' && value !== null && 'sections' in value) return ok({ kind: 'form', form: value })
  const list = listIn(value)
  if (list === null) return fail(faultText('noList'))
  if (list.length === 0) return fail(faultText('emptyList'))
  const rows = list.map((one, index): ImportRow => {
    const isObject = typeof one === 'object' && one !== null && !Array.isArray(one)
    return { at: { kind: 'entry', number: index + 1 }, value: isObject ? (one as Record<string, unknown>) : {} }
  })
  // Most of them tell: a broken row must not make a list of procedures with thousands of faults of the national one.
  const nationalRows = rows.filter((row) => 'agencyLevelVi' in row.value || 'audienceVi' in row.value)
  const national = nationalRows.length > rows.length / 2
  return ok(
    national
      ? { kind: 'national', rows }
      : { kind: 'procedures', rows, headings: null, unknownColumns: [], otherSheets: [], problems: [] },
  )
}
