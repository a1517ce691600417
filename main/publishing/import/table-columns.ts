import { fold } from '../../../shared/text/fold.ts'

/** Columns of a table: the heading that the product writes, and others under which it is known, folded. */
const columns = {
  code: ['Mã thủ tục', 'code', 'ma', 'ma tthc'],
  nameVi: ['Tên thủ tục', 'namevi', 'name', 'ten', 'ten tthc'],
  fieldVi: ['Lĩnh vực', 'fieldvi', 'field'],
  departmentVi: ['Cơ quan', 'departmentvi', 'department', 'co quan thuc hien', 'don vi'],
  departmentNowVi: ['Cơ quan hiện nay', 'departmentnowvi'],
  agencyLevel: ['Cấp', 'agencylevel', 'cap thuc hien'],
  level: ['Mức độ', 'level', 'muc do dich vu'],
  days: ['Số ngày', 'days', 'thoi han', 'thoi han giai quyet'],
  daysUnit: ['Loại ngày', 'daysunit', 'don vi ngay'],
  feeVnd: ['Phí', 'feevnd', 'fee', 'le phi', 'phi le phi'],
  feeNote: ['Ghi chú phí', 'feenote'],
  documents: ['Giấy tờ', 'documents', 'thanh phan', 'thanh phan ho so'],
  queryHints: ['Từ khóa', 'queryhints', 'cach goi'],
  source: ['Nguồn', 'source'],
  notes: ['Ghi chú', 'notes'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>

export type Column = keyof typeof columns

export const columnNames = Object.keys(columns) as readonly Column[]

/** The heading that the product writes above a value; a value that no table has goes by its own name. */
export function headingOf(value: string): string {
  return Object.hasOwn(columns, value) ? columns[value as Column][0] : value
}

/** The column that a heading stands for, with or without marks; null for one that is not read. */
export function columnOf(heading: string): Column | null {
  const folded = fold(heading).trim()
  return columnNames.find((column) => columns[column].some((name) => fold(name) === folded)) ?? null
}
