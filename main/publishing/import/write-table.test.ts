import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createTestOffices, type TestOffice } from '../publishing-fixture.ts'
import { readImport } from './read-import.ts'
import { planImport } from './take-import.ts'
import { writeTable } from './write-table.ts'

const offices = createTestOffices()
afterEach(() => offices.closeAll())

async function readBack({ dataFolder }: TestOffice, table: string) {
  const path = join(dataFolder, 'table.csv')
  writeFileSync(path, table)
  const read = await readImport(path)
  if (!read.ok || read.value.kind !== 'procedures') throw new Error('no procedures')
  return read.value
}

test('a table of all that is known is read back as it was written', async () => {
  const opened = offices.open()
  const known = opened.office.working.all().map(({ facts }) => facts)
  const { rows, unknownColumns } = await readBack(opened, writeTable(known))
  expect(unknownColumns).toEqual([])
  const plan = planImport(opened.office, rows, { whole: true, isTable: true })
  expect([plan.problems, plan.fresh, plan.changed, plan.others]).toEqual([[], [], [], []])
  expect(plan.same).toHaveLength(97)
})

test('words that begin like a formula are none in a spreadsheet, and come back as they were', async () => {
  const opened = offices.open()
  const [first] = opened.office.working.all().map(({ facts }) => facts)
  if (first === undefined) throw new Error('no procedures')
  const notes = ['=1+2', '+84', '-5 đồng', '@SUM(A1)', '=HYPERLINK("http://a";"b")', "'=x", '＝1', "'thường"]
  const table = writeTable(notes.map((feeNote) => ({ ...first, feeNote })))
  expect(table.match(/(?<=[;\n]")\s*[=+\-@＝＋－＠]/g)).toBeNull()
  const { rows } = await readBack(opened, table)
  expect(rows.map(({ value }) => value['feeNote'])).toEqual(notes)
})

test('a table of two columns mends what they say and keeps the rest', async () => {
  const opened = offices.open()
  const before = opened.office.working.find('1.001193')?.facts
  const { rows } = await readBack(opened, 'Mã thủ tục;Lệ phí\n1.001193;8.000 đồng\n')
  const plan = planImport(opened.office, rows, { whole: false, isTable: true })
  expect(plan.problems).toEqual([])
  expect(plan.changed).toMatchObject([
    { facts: { ...before, feeVnd: 8000, reviewed: false }, before, fields: ['feeVnd'] },
  ])
})

test('a table that names another department names who is in charge now', async () => {
  const opened = offices.open()
  const { rows } = await readBack(opened, 'Mã thủ tục;Cơ quan\n1.001193;Sở Tư pháp\n')
  expect(planImport(opened.office, rows, { whole: false, isTable: true }).changed).toMatchObject([
    { facts: { departmentVi: 'Sở Tư pháp', departmentNowVi: 'Sở Tư pháp' } },
  ])
})
