import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import writeXlsx from 'write-excel-file/node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { resourcesFolder } from '../../kiosk-fixture.ts'
import { readImport } from './read-import.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-import-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function rowsOf(path: string) {
  const read = await readImport(path)
  if (!read.ok) throw new Error(read.failure.why.en)
  if (read.value.kind === 'form') throw new Error('a form')
  return read.value.rows
}

/** A row that is right, in the words of a spreadsheet. */
const heading = [
  'Mã thủ tục',
  'Tên thủ tục',
  'Lĩnh vực',
  'Cơ quan',
  'Mức độ',
  'Số ngày',
  'Loại ngày',
  'Phí',
  'Giấy tờ',
  'Cột lạ',
]
const cells = [
  '9.000001',
  'Thủ tục cấp giấy thử',
  'Hộ tịch',
  'UBND cấp xã',
  '4',
  '3',
  'ngày làm việc',
  '15.000 đồng',
  'Tờ khai theo mẫu | 1 | bản chính\nGiấy thử | 2 | bản sao',
  'x',
]
const asFacts = {
  code: '9.000001',
  nameVi: 'Thủ tục cấp giấy thử',
  days: 3,
  daysUnit: 'working',
  feeVnd: 15_000,
  documents: [
    { nameVi: 'Tờ khai theo mẫu', copies: 1, original: true },
    { nameVi: 'Giấy thử', copies: 2, original: false },
  ],
}

const row = (number: number) => ({ kind: 'row', number }) as const
const quoted = (line: readonly string[]) => line.map((cell) => `"${cell}"`).join(';')

test('a file is read as CSV with semicolons and line breaks in a cell', async () => {
  const read = await readImport(file('a.csv', `\uFEFF${quoted(heading)}\n\n${quoted(cells)}\n`))
  expect(read).toMatchObject({ value: { unknownColumns: ['Cột lạ'], rows: [{ at: row(3), value: asFacts }] } })
})

test('a paper is a photocopy by any of its names, and what is neither stays to be asked about', async () => {
  const papers = ['phô tô', 'bản sao', 'photocopy', 'bản gốc', '', 'xuất trình']
  const cell = papers.map((kind) => `Giấy | 1${kind === '' ? '' : ` | ${kind}`}`).join('\n')
  const rows = await rowsOf(file('papers.csv', `Mã thủ tục;Giấy tờ\n9.000001;"${cell}"`))
  const documents = rows.flatMap(({ value }) => value['documents'] as { original: unknown }[])
  expect(documents.map(({ original }) => original)).toEqual([false, false, false, true, true, 'xuất trình'])
})

test('a file is read as a workbook', async () => {
  const sheet = [heading, cells].map((row) => row.map((value) => ({ value, type: String })))
  const buffer = await writeXlsx(sheet).toBuffer()
  expect(await rowsOf(file('a.xlsx', buffer))).toMatchObject([{ at: row(2), value: asFacts }])
})

test('a file is read as the JSON that ships', async () => {
  expect(await rowsOf(join(resourcesFolder, 'catalogue', 'procedures.json'))).toHaveLength(97)
})

test.each([
  ['a.json', '[{', /ends too early/],
  ['a.json', 'Mã;Phí', /this is not JSON; if it is a table/],
  ['a.json', '{"a":1}', /a list of procedures .* is expected/],
  ['a.json', '[]', /the list is empty/],
  ['a.json', ' \n', /the file is empty/],
  ['a.csv', '', /the file is empty/],
  ['a.csv', 'Mã thủ tục;Phí\n1;2\n1.001193;"5.000', /from line 3 on a quotation mark/],
  ['a.csv', 'A;B\n1;2', /none of the first 30 rows has the heading "Mã thủ tục"/],
  ['a.csv', 'Mã thủ tục;Phí\n;\n', /nothing stands below the headings/],
  ['a.csv', 'Mã thủ tục;Phí;Lệ phí\n1.001193;1;2', /the columns "Phí", "Lệ phí" are all "Phí"/],
  ['a.csv', 'M· thñ tôc;PhÝ\n1.001193;5.000', /a font from before Unicode/],
  ['a.csv', 'Maõ thuû tuïc;Phí\n1.001193;5.000', /a font from before Unicode/],
  ['a.csv', new Uint8Array([0x4d, 0xe3, 0x3b, 0x50, 0x68, 0xed]), /this is not UTF-8/],
  ['a.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]), /this is no text file/],
  ['a.xlsx', 'PK no zip', /no workbook/],
  ['a.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /a workbook of old .* or has a password/],
  ['a.pdf', 'x', /only .json, .csv and .xlsx/],
  ['a', 'x', /only .json, .csv and .xlsx/],
])('%s %j: says why it cannot be, and what to do', async (name, content, why) => {
  const read = await readImport(file(name, content))
  expect(read).toMatchObject({ failure: { why: { en: expect.stringMatching(why) } } })
})

test.each([
  ['[\n{"code": "1.001193",\n "nameVi": "x",}\n]', 'from line 3, column 16 on, near'],
  ['[{"code": "1.001193" "nameVi": "x"}]', 'from line 1, column 22 on'],
  [`[${'1,\n'.repeat(40)}x, ${'1, '.repeat(40)}1]`, 'from line 41, column 1 on'],
])('JSON that breaks off in the middle says where: %#', async (text, where) => {
  expect(await readImport(file('a.json', text))).toMatchObject({
    failure: { why: { en: expect.stringContaining(where) } },
  })
})

test('a folder and a file that is not there are told apart', async () => {
  expect(await readImport(folder)).toMatchObject({ failure: { why: { en: expect.stringContaining('a folder') } } })
  const none = await readImport(join(folder, 'none.json'))
  expect(none).toMatchObject({ failure: { why: { en: expect.stringContaining('no such file') } } })
})

test.each([
  ['with marks', '\uFEFF', 'utf8'],
  ['without', '', 'utf8'],
  ['in UTF-16 with its mark', '\uFEFF', 'utf16le'],
  ['in UTF-16 without', '', 'utf16le'],
] as const)('a table is read %s', async (_, mark, encoding) => {
  const table = `${mark}Mã thủ tục\tGhi chú phí\n1.001193\tMỗi bản\n`
  const rows = await rowsOf(file('a.csv', Buffer.from(table, encoding)))
  expect(rows).toEqual([{ at: row(2), value: { code: '1.001193', feeNote: 'Mỗi bản' } }])
})

test('letters whose marks were typed apart are those of the catalogue', async () => {
  const rows = await rowsOf(file('a.csv', 'Mã thủ tục;Ghi chú phí\n1.001193;Mỗi bản\n'.normalize('NFD')))
  expect(rows).toMatchObject([{ value: { feeNote: 'Mỗi bản' } }])
})

test('headings are found below titles, over two lines, and above a line of numbers', async () => {
  const sheet = [
    ['ỦY BAN NHÂN DÂN TỈNH, VĂN PHÒNG, TRUNG TÂM', '', '', ''],
    [],
    ['Mã thủ tục', 'Tên thủ tục', 'Phí, lệ phí', ''],
    [],
    ['', '', 'Phí', 'Ghi chú phí'],
    [],
    ['(1)', '(2)', '(3)', '(4)'],
    [],
    ['1.001193', 'Khai sinh', '8.000đ', 'mỗi bản'],
  ]
  const read = { code: '1.001193', nameVi: 'Khai sinh', feeVnd: 8000, feeNote: 'mỗi bản' }
  const cells = sheet.map((line) => line.map((value) => ({ value, type: String })))
  expect(await rowsOf(file('a.xlsx', await writeXlsx(cells).toBuffer()))).toEqual([{ at: row(9), value: read }])
  const text = sheet.map((line) => line.join(';')).join('\n')
  expect(await rowsOf(file('a.csv', text))).toEqual([{ at: row(9), value: read }])
})

test('of a workbook the sheet with the headings is read, and the others are named', async () => {
  const sheets = [['Bìa'], ['Mã thủ tục'], ['Ghi chép']].map(([word = ''], at) => ({
    data: [[{ value: word, type: String }], [{ value: '1.001193', type: String }]],
    sheet: `Trang ${at + 1}`,
  }))
  const read = await readImport(file('a.xlsx', await writeXlsx(sheets).toBuffer()))
  expect(read).toMatchObject({
    value: { rows: [{ value: { code: '1.001193' } }], otherSheets: ['Trang 1', 'Trang 3'] },
  })
})

test('a day that a spreadsheet has made of a number stays in its cell', async () => {
  const sheet = [
    [
      { value: 'Mã thủ tục', type: String },
      { value: 'Phí', type: String },
    ],
    [
      { value: '1.001193', type: String },
      { value: new Date('2026-01-15'), type: Date, format: 'dd/mm/yyyy' },
    ],
  ]
  const rows = await rowsOf(file('a.xlsx', await writeXlsx(sheet).toBuffer()))
  expect(rows).toMatchObject([{ value: { feeVnd: '2026-01-15' } }])
})

test.each([
  ['15 ngày làm việc', '', { days: 15, daysUnit: 'working' }],
  ['15 ngày', 'ngày lịch', { days: 15, daysUnit: 'calendar' }],
  ['15 ngày lịch', 'ngày lịch', { days: 15, daysUnit: 'calendar' }],
  // Two units contradict each other, and days alone are none.
  ['15 ngày làm việc', 'ngày lịch', { days: '15 ngày làm việc', daysUnit: 'calendar' }],
  ['15 ngày', 'ngày', { days: 15, daysUnit: 'ngày' }],
])('%j days beside %j', async (days, unit, value) => {
  const rows = await rowsOf(file('a.csv', `Mã thủ tục;Số ngày;Loại ngày\n1.001193;${days};${unit}`))
  expect(rows).toMatchObject([{ value }])
})

test('a row with more cells than headings is a fault', async () => {
  const read = await readImport(file('a.csv', 'Mã thủ tục;Ghi chú phí\n1.001193;mỗi bản; mỗi trang\n'))
  expect(read).toMatchObject({ value: { problems: [{ at: row(2), path: '' }] } })
})

test('whatever lies in a file, it is read or refused with a sentence in both languages', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...heading, '1.001193', '"', '""', ';', '=1', '15 ngày làm việc', 'x|2|bản sao\ny'),
  )
  const table = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 })
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    table.map((rows) => Buffer.from(rows.map((cells) => cells.join(';')).join('\n'))),
    fc.json().map((text) => Buffer.from(text)),
    fc.json().chain((text) => fc.nat(text.length).map((end) => Buffer.from(text.slice(0, end)))),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes])),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('a.csv', 'a.json', 'a.xlsx'), content, async (name, bytes) => {
      const read = await readImport(file(name, bytes))
      const says = read.ok ? ['', ''] : [read.failure.why.vi, read.failure.why.en]
      expect(read.ok || says.every((words) => words.length > 10)).toBe(true)
    }),
  )
})
