import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fail, ok } from '../../../shared/result.ts'
import { resourcesFolder } from '../../kiosk-fixture.ts'
import { createTestOffices } from '../publishing-fixture.ts'
import { readImport } from './read-import.ts'
import { compareNational, confirmNational, nationalDigest, nationalIn, takeNational } from './take-national.ts'

const offices = createTestOffices()
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-national-'))
})
afterEach(() => {
  offices.closeAll()
  rmSync(folder, { recursive: true, force: true })
})

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function nationalRows(path: string) {
  const read = await readImport(path)
  if (!read.ok || read.value.kind !== 'national') throw new Error('no national list')
  return read.value.rows
}
const entry = (number: number) => ({ kind: 'entry', number }) as const
const shippedList = join(resourcesFolder, 'catalogue/national-procedures.json')

test('the national list is taken whole, or not at all', async () => {
  const { office } = offices.open()
  const row = {
    code: '1.000005',
    nameVi: 'Thủ tục thử',
    fieldVi: 'Thử',
    agencyLevelVi: 'Cấp xã',
    audienceVi: 'Công dân',
  }
  const list = Array.from({ length: 2642 }, (_, index) => ({ ...row, code: `1.${String(index).padStart(6, '0')}` }))
  const rows = await nationalRows(file('national.json', JSON.stringify(list)))
  const order = { by: 'Lê Thị Quầy', fileName: 'national.json', take: true, whole: true }
  expect(takeNational(office, [...rows, { at: entry(2643), value: row }], order)).toEqual([
    {
      at: entry(2643),
      path: 'code',
      mend: {
        vi: 'mã 1.000005 đã có ở mục 6; chỉ giữ một',
        en: '1.000005 stands at entry 6 too; keep one of them',
      },
    },
  ])
  expect(office.working.files()).toEqual({})
  expect(takeNational(office, rows, order)).toEqual([])
  const kept = JSON.parse(office.working.files()['national-procedures.json'] ?? '') as { procedures: object[] }
  expect(kept.procedures).toHaveLength(2642)

  // A few entries go into the list and leave the others where they are.
  const few = [rows[5], rows[0]].map((one) => ({ at: entry(1), value: { ...one?.value, nameVi: 'Thủ tục khác' } }))
  const added = { at: entry(1), value: { ...row, code: '9.000001' } }
  expect(takeNational(office, [...few, added], { ...order, whole: false })).toEqual([])
  const now = nationalIn(office.draft()).procedures
  expect(now).toHaveLength(2643)
  expect([0, 5, 6, 2642].map((at) => [now[at]?.code, now[at]?.nameVi])).toEqual([
    ['1.000000', 'Thủ tục khác'],
    ['1.000005', 'Thủ tục khác'],
    ['1.000006', 'Thủ tục thử'],
    ['9.000001', 'Thủ tục thử'],
  ])
})

test('the national list that ships is read as one, compared, taken and confirmed', async () => {
  const { office } = offices.open()
  const [first, ...rows] = await nationalRows(shippedList)
  expect([first?.value['code'], rows.length]).toEqual(['1.000005', 2641])
  const added = { at: entry(2643), value: { ...rows[0]?.value, code: '9.000001' } }
  const renamed = { at: entry(3), value: { ...rows[1]?.value, nameVi: 'Thủ tục thử' } }
  expect(compareNational(office, [...rows.with(1, renamed), added])).toEqual({
    fresh: ['9.000001'],
    changed: [rows[1]?.value['code']],
    others: ['1.000005'],
  })
  expect(
    takeNational(office, [...rows, added], { by: 'Lê Thị Quầy', fileName: 'x.json', take: true, whole: true }),
  ).toEqual([])
  const list = () =>
    JSON.parse(office.draft()['national-procedures.json'] ?? '') as {
      readonly reviewed: boolean
      readonly procedures: readonly object[]
    }
  expect([list().reviewed, list().procedures.length]).toEqual([false, 2642])
  const seen = nationalDigest(nationalIn(office.draft()))
  expect(confirmNational(office, 'Lê Thị Quầy', 'of a list before')).toEqual(fail({ kind: 'changedSince' }))
  expect(list().reviewed).toBe(false)
  expect(confirmNational(office, 'Lê Thị Quầy', seen)).toEqual(ok(null))
  expect([list().reviewed, list().procedures.length]).toEqual([true, 2642])
  expect(office.record().map(({ action, by }) => [action, by])).toEqual([
    ['nationalImported', 'Lê Thị Quầy'],
    ['confirmed', 'Lê Thị Quầy'],
  ])
})

test('every fault of a broken national list is named with its entry, and none of the right ones', async () => {
  const { office } = offices.open()
  const shipped = await nationalRows(shippedList)
  const breaks: readonly (readonly [change: object, path: string])[] = [
    [{ code: '' }, 'code'],
    [{ code: undefined }, 'code'],
    [{ code: 1.000005 }, 'code'],
    [{ code: '1.0005' }, 'code'],
    [{ code: '1.000005' }, 'code'],
    [{ nameVi: '' }, 'nameVi'],
    [{ nameVi: undefined }, 'nameVi'],
    [{ nameVi: 'Thá»§ tá»¥c' }, 'nameVi'],
    [{ nameVi: 'Thủ tục\u0007' }, 'nameVi'],
    [{ nameVi: ' Thủ tục' }, 'nameVi'],
    [{ nameVi: 'x'.repeat(3001) }, 'nameVi'],
    [{ fieldVi: '' }, 'fieldVi'],
    [{ fieldVi: undefined }, 'fieldVi'],
    [{ fieldVi: 'Thuế\u202e' }, 'fieldVi'],
    [{ agencyLevelVi: undefined }, 'agencyLevelVi'],
    [{ agencyLevelVi: 'Cấp huyện' }, 'agencyLevelVi'],
    [{ agencyLevelVi: 'Cấp xã; Cấp tỉnh' }, 'agencyLevelVi'],
    [{ agencyLevelVi: 3 }, 'agencyLevelVi'],
    [{ audienceVi: undefined }, 'audienceVi'],
    [{ audienceVi: ['Công dân'] }, 'audienceVi'],
    [{ agencyLevelVi: undefined, audienceVi: undefined }, 'agencyLevelVi'],
    [{ feeVnd: 0 }, ''],
  ]
  // Twice each, far from each other.
  const all = [...breaks, ...breaks]
  const list = shipped.map(({ value }, at) => ({ ...value, ...(at % 50 === 10 ? all[(at - 10) / 50]?.[0] : {}) }))
  const rows = await nationalRows(file('broken.json', JSON.stringify(list)))
  const problems = takeNational(office, rows, { by: 'Lê Thị Quầy', fileName: 'broken.json', take: true, whole: true })
  expect(all.length).toBeGreaterThanOrEqual(40)
  const expected = all.map(([, path], index) => `entry ${index * 50 + 11} ${path}`)
  const named = problems.map(({ at, path }) => `${at.kind} ${at.number} ${path}`)
  expect(expected.filter((one) => !named.includes(one))).toEqual([])
  const broken = new Set(expected.map((one) => one.split(' ')[1]))
  expect(named.filter((one) => !broken.has(one.split(' ')[1]))).toEqual([])
  expect(office.working.files()).toEqual({})
})
