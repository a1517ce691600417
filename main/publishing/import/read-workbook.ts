import readXlsx from 'read-excel-file/node'
import type { Text } from '../../../shared/language.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { type Cell, knownColumns, type TableRow } from './find-headings.ts'
import { faultText } from './row-fault.ts'

/** A workbook of old, and a new one with a password, lie in this container. */
const oldContainer = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * The sheet of a workbook whose headings are known best, as it lies there, and the names of the others with something
 * in them; or why there is none.
 */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<Result<{ readonly table: readonly TableRow[]; readonly otherSheets: readonly string[] }, Text>> {
  if (oldContainer.every((byte, at) => bytes[at] === byte)) return fail(faultText('oldWorkbook'))
  const sheets = await sheetsIn(bytes)
  if (sheets === null) return fail(faultText('noWorkbook'))
  const filled = sheets.filter(({ table }) => table.length > 0)
  const [best] = filled.toSorted((one, other) => knownColumns(other.table) - knownColumns(one.table))
  if (best === undefined) return fail(faultText('fileEmpty'))
  return ok({ table: best.table, otherSheets: filled.filter((one) => one !== best).map(({ name }) => name) })
}

async function sheetsIn(bytes: Uint8Array) {
  try {
    const sheets = await readXlsx(Buffer.from(bytes))
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      table: data.map((cells, at): TableRow => ({ line: at + 1, cells: cells.map((cell) => cellOf(cell)) })),
    }))
  } catch {
    // The reader throws whatever its zip and XML parsers throw; to the person all of it says the same.
    return null
  }
}

/** A day stays one in words: a spreadsheet makes days of numbers that look like it, and dropping one would empty its cell. */
function cellOf(cell: unknown): Cell {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '?' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'string') return cell.normalize('NFC')
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : null
}
