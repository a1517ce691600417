import { writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Facts } from '../../catalogue/resource-schemas.ts'
import { writeTable } from '../../publishing/import/write-table.ts'
import { exitCodes } from '../command-context.ts'
import type { CatalogueAction } from './catalogue-action.ts'
import { misusedAction } from './misused-action.ts'

/** Writes a table to fill in: of the procedures that are named as they are now, or of one that is made up. */
export const sampleAction: CatalogueAction = {
  usage: 'sample FILE.csv [CODE…]              a table to fill in, of these procedures as they are or of a made-up one',
  run(call) {
    const [file, ...codes] = call.words
    const { context, office } = call
    if (file === undefined) return misusedAction(call, sampleAction)
    if (!file.toLowerCase().endsWith('.csv')) {
      context.complain(`The table is written as CSV: give it a name that ends in .csv, not "${file}".`)
      return exitCodes.misused
    }
    const known = office.working.all().map(({ facts }) => facts)
    const unknown = codes.filter((code) => !known.some((one) => one.code === code))
    if (unknown.length > 0) {
      context.complain(`There is no procedure ${unknown.join(', ')}. See: motcua catalogue list --all`)
      return exitCodes.failed
    }
    const [like] = known
    const rows =
      codes.length > 0 ? known.filter(({ code }) => codes.includes(code)) : like === undefined ? [] : [madeUp(like)]
    const why = writeNew(file, writeTable(rows))
    if (why !== null) {
      context.complain(why)
      return exitCodes.failed
    }
    context.say(
      `${file} has ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}. Fill it in, then: motcua catalogue import ${file}`,
    )
    return exitCodes.done
  },
}

/** A made-up procedure of a field and a department that this office has, so that the sample itself is taken. */
function madeUp({ fieldVi, departmentNowVi, agencyLevel }: Facts): Facts {
  return {
    code: '9.000001',
    nameVi: 'Thủ tục cấp giấy thử (dòng mẫu, xóa trước khi nhập)',
    fieldVi,
    departmentVi: departmentNowVi,
    departmentNowVi,
    agencyLevel,
    level: 4,
    days: 3,
    daysUnit: 'working',
    feeVnd: 15_000,
    feeNote: '15.000 đồng',
    documents: [
      { nameVi: 'Tờ khai theo mẫu', copies: 1, original: true },
      { nameVi: 'Giấy thử', copies: 2, original: false },
    ],
    queryHints: ['giấy thử', 'xin giấy thử'],
    codeVerified: false,
    source: 'Quyết định mẫu số 01/QĐ-UBND',
    confidence: 'partial',
    fromMemory: [],
    notes: '',
    reviewed: false,
  }
}

/** Writes a file that was not there; else, why not. What somebody has filled in is never written over. */
function writeNew(file: string, text: string): string | null {
  try {
    writeFileSync(file, text, { flag: 'wx' })
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EEXIST') return `${file} is there already. Choose another name.`
    return code === 'ENOENT'
      ? `${file} cannot be written: there is no folder ${dirname(resolve(file))}.`
      : `${file} cannot be written. Choose another folder.`
  }
}
