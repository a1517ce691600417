import { readFileSync, statSync } from 'node:fs'
import readXlsx from 'read-excel-file/node'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { readCsv } from '../../centre/read-csv.ts'
import { listIn } from '../../finding/list-in.ts'
import type { ImportRow, UnreadableFile } from './import-row.ts'
import { readTable } from './read-table.ts'

/** The whole national list takes 1 MB as JSON; what is far larger is another file. */
const largestBytes = 20 * 1024 * 1024

/** Procedures, of a table or of a list. */
export interface ProcedureImport {
  readonly kind: 'procedures'
  readonly rows: readonly ImportRow[]
  /** The columns of a table that are read: the heading of each value. Null where the file is no table. */
  readonly headings: ReadonlyMap<string, string> | null
  readonly unknownColumns: readonly string[]
}

/** What a file turned out to be. */
export type Import =
  | ProcedureImport
  /** The national list: what can be asked for anywhere, without papers, days or fees. */
  | { readonly kind: 'national'; readonly rows: readonly ImportRow[] }
  | { readonly kind: 'form'; readonly form: unknown }

/** Reads a file by its ending: `.json` (a list of procedures, the national list, or one form), `.csv`, `.xlsx`. */
export async function readImport(path: string): Promise<Result<Import, UnreadableFile>> {
  const bytes = bytesOf(path)
  if (bytes === null) return unreadable('it is not there, may not be read, or is larger than 20 MB')
  const ending = path.toLowerCase().split('.').at(-1)
  if (ending === 'json') return readJson(new TextDecoder().decode(bytes))
  if (ending === 'csv') {
    const read = readCsv(new TextDecoder().decode(bytes))
    if (!read.ok) return unreadable('a quotation mark is opened and never closed')
    const [head, ...rows] = read.value
    const table = readTable([head?.cells ?? [], ...rows.map(({ cells }) => cells)], 1)
    // A line of the file, not of the table: empty lines and line breaks inside a cell count for whoever looks for it.
    const lines = rows.map(({ line }) => line)
    return ok({
      kind: 'procedures',
      rows: table.rows.map((row, index) => ({ ...row, at: { kind: 'row', number: lines[index] ?? index + 2 } })),
      headings: table.headings,
      unknownColumns: table.unknown,
    })
  }
  if (ending === 'xlsx') {
    const table = await sheetOf(bytes)
    if (table === null) return unreadable('this is no workbook that a spreadsheet has saved as .xlsx')
    const { rows, headings, unknown } = readTable(table, 1)
    return ok({ kind: 'procedures', rows, headings, unknownColumns: unknown })
  }
  return unreadable('only .json, .csv and .xlsx are read')
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return statSync(path).size > largestBytes ? null : readFileSync(path)
  } catch {
    return null
  }
}

const unreadable = (why: string) => fail({ kind: 'unreadableFile', why } as const)

type Cell = string | number | boolean | null

async function sheetOf(bytes: Uint8Array): Promise<readonly (readonly Cell[])[] | null> {
  try {
    const [sheet] = await readXlsx(Buffer.from(bytes))
    return (sheet?.data ?? []).map((row) =>
      row.map((cell) =>
        typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null,
      ),
    )
  } catch {
    // The reader throws whatever its zip and XML parsers throw; to the person all of it says the same.
    return null
  }
}

function readJson(text: string): Result<Import, UnreadableFile> {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return fail({ kind: 'unreadableFile', why: `this is not JSON: ${error instanceof Error ? error.message : ''}` })
  }
  if (typeof json === 'object' && json !== null && 'sections' in json) return ok({ kind: 'form', form: json })
  const list = listIn(json)
  if (list === null) return fail({ kind: 'unreadableFile', why: 'a list of procedures is expected, or one form' })
  const rows = list.map((value, index): ImportRow => {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return { at: { kind: 'entry', number: index + 1 }, value: isObject ? (value as Record<string, unknown>) : {} }
  })
  // Most of them tell: a broken row must not make a list of procedures with thousands of faults of the national one.
  const nationalRows = rows.filter(({ value }) => 'agencyLevelVi' in value || 'audienceVi' in value)
  const national = nationalRows.length > rows.length / 2
  return ok(national ? { kind: 'national', rows } : { kind: 'procedures', rows, headings: null, unknownColumns: [] })
}
