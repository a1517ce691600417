import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  if (!read.ok) throw new Error(read.failure.why)
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
  ['a.json', '[{', /^this is not JSON/],
  ['a.json', '{"a":1}', /a list of procedures is expected/],
  ['a.csv', '"a', /quotation mark/],
  ['a.xlsx', 'PK no zip', /no workbook/],
  ['a.pdf', '', /only .json, .csv and .xlsx/],
])('%s %j: says why it cannot be', async (name, text, why) => {
  expect(await readImport(file(name, text))).toMatchObject({ failure: { why: expect.stringMatching(why) } })
})

test('a file that is not there is said to be so', async () => {
  expect(await readImport(join(folder, 'none.json'))).toMatchObject({ ok: false })
})
