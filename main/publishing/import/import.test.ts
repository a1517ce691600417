import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { resourcesFolder } from '../../kiosk-fixture.ts'
import { createTestOffices, sampleFacts } from '../publishing-fixture.ts'
import type { Facts } from '../../catalogue/resource-schemas.ts'
import { checkRows } from './check-rows.ts'
import type { ImportRow } from './import-row.ts'
import { planImport, takeForm, takeImport } from './take-import.ts'

const offices = createTestOffices()
afterEach(() => offices.closeAll())

const shippedText = (name: string) => readFileSync(join(resourcesFolder, 'catalogue', name), 'utf8')

const row = (number: number) => ({ kind: 'row', number }) as const
const entry = (number: number) => ({ kind: 'entry', number }) as const

describe('an import', () => {
  test('shows what is new, changed, as it is, and gone; taken, it stands in the working copy', () => {
    const { office } = offices.open()
    const shipped = JSON.parse(shippedText('procedures.json')) as Record<string, unknown>[]
    const rows = [sampleFacts, { ...shipped[0], days: 9 }, ...shipped.slice(1, 90)].map((value, index) => ({
      at: entry(index + 1),
      value: value as Record<string, unknown>,
    }))
    const plan = planImport(office, rows, { whole: true })
    expect(plan).toMatchObject({ problems: [], changed: [{ fields: ['days'] }] })
    expect(plan.same).toHaveLength(89)
    expect(plan.fresh.map(({ code }) => code)).toEqual([sampleFacts.code])
    expect(plan.others).toHaveLength(7)

    takeImport(office, plan, 'Lê Thị Quầy', 'a.json')
    const one = office.working.find(sampleFacts.code)
    expect(one).toMatchObject({ origin: 'imported', reviewed: false, retired: false })
    expect(one?.entry.parts.map(({ kind, required }) => [kind, required])).toEqual([
      ['form', true],
      ['present', true],
      ['paper', false],
    ])
    expect(office.working.all()).toHaveLength(98)
    const again = planImport(office, rows, { whole: true })
    expect([again.fresh, again.changed, again.same.length]).toEqual([[], [], 91])
  })

  test('a file of a few procedures calls no other gone, and a whole list those that it does not name', () => {
    const { office } = offices.open()
    const [first, ...others] = (JSON.parse(shippedText('procedures.json')) as Facts[]).map((value, index) => ({
      at: entry(index + 1),
      value: value as unknown as Record<string, unknown>,
    }))
    const take = (rows: readonly ImportRow[], whole: boolean) =>
      takeImport(office, planImport(office, rows, { whole }), 'Lê Thị Quầy', 'a.json')
    const missing = () => office.working.all().filter(({ missingFrom }) => missingFrom !== null)
    take(first === undefined ? [] : [first], false)
    expect(missing()).toEqual([])
    take(others, true)
    expect(missing().map(({ facts }) => facts.code)).toEqual([first?.value['code']])
    take(others.slice(0, 3), false)
    expect(missing()).toHaveLength(1)
    // In this file it is there again.
    take(first === undefined ? [] : [first], false)
    expect(missing()).toEqual([])
    expect(office.record().map(({ subject }) => subject)).toEqual([
      'a.json: 0 new, 0 changed',
      'a.json: 0 new, 0 changed, 1 gone',
      'a.json: 0 new, 0 changed',
      'a.json: 0 new, 0 changed',
    ])
  })

  test('a paper that stays keeps what people have described of it', () => {
    const { office } = offices.open()
    const [shipped] = JSON.parse(shippedText('procedures.json')) as { code: string; documents: object[] }[]
    const before = office.working.find(shipped?.code ?? '')?.entry.parts.at(0)
    const value = {
      ...shipped,
      documents: [...(shipped?.documents ?? []), { nameVi: 'Giấy mới', copies: 1, original: true }],
    }
    takeImport(office, planImport(office, [{ at: entry(1), value }], { whole: false }), 'Lê Thị Quầy', 'a.json')
    const after = office.working.find(shipped?.code ?? '')?.entry.parts
    expect(after?.at(0)).toEqual(before)
    expect(after?.at(-1)).toMatchObject({ document: 'Giấy mới', kind: 'paper', required: true })
  })

  test('nothing that a file says of itself counts as reviewed', () => {
    const { office } = offices.open()
    takeImport(
      office,
      planImport(office, [{ at: entry(1), value: { ...sampleFacts, reviewed: true } }], { whole: false }),
      'x',
      'a.json',
    )
    expect(office.working.find(sampleFacts.code)?.reviewed).toBe(false)
  })

  test('a form is taken when nothing is wrong with it and its version was raised', () => {
    const { office } = offices.open()
    const form = JSON.parse(shippedText('forms/certified-copy.json')) as { version: number; title: object }
    const changed = { ...form, title: { vi: 'Phiếu mới', en: 'New sheet' } }
    expect(takeForm(office, { ...form, sections: [] }, 'x')).toMatchObject([{ path: 'sections' }])
    expect(takeForm(office, changed, 'x')).toMatchObject([{ path: 'version' }])
    expect(takeForm(office, { ...changed, version: form.version + 1 }, null)).toEqual([])
    expect(office.working.files()).toEqual({})
    expect(takeForm(office, { ...changed, version: form.version + 1 }, 'x')).toEqual([])
    expect(Object.keys(office.working.files())).toEqual(['forms/certified-copy.json'])
  })
})

describe('every fault of a broken file is named with its row', () => {
  const office = {
    departments: [{ name: { vi: 'UBND xã, phường', en: 'Commune' }, writtenAs: ['UBND cấp xã'] }],
    fields: ['Hộ tịch'],
  }
  const document = { nameVi: 'Giấy thử', copies: 1, original: true }
  /** One change to a right row, and where its fault is said to be. */
  const faults: readonly (readonly [change: object, path: string])[] = [
    [{ code: '' }, 'code'],
    [{ code: 1.001193 }, 'code'],
    [{ code: '1.1193' }, 'code'],
    [{ code: '1,001193' }, 'code'],
    [{ code: ' 1.001193' }, 'code'],
    [{ code: '1.001193.H4' }, 'code'],
    [{ code: undefined }, 'code'],
    [{ nameVi: '' }, 'nameVi'],
    [{ nameVi: undefined }, 'nameVi'],
    [{ nameVi: 7 }, 'nameVi'],
    [{ nameVi: ' Thủ tục' }, 'nameVi'],
    [{ nameVi: 'Thủ tục\u0007' }, 'nameVi'],
    [{ nameVi: 'Thủ tục\u202e' }, 'nameVi'],
    [{ nameVi: 'Thá»§ tá»¥c ÄÄng kÃ½' }, 'nameVi'],
    [{ nameVi: 'Th\ufffd tục' }, 'nameVi'],
    [{ nameVi: 'Thñ tôc ®¨ng ký' }, 'nameVi'],
    [{ nameVi: 'Thuû tuïc' }, 'nameVi'],
    [{ feeNote: 'mỗi\u001b[2J bản' }, 'feeNote'],
    [{ queryHints: ['giấy\u0000'] }, 'queryHints'],
    [{ nameVi: 'x'.repeat(601) }, 'nameVi'],
    [{ fieldVi: 'Hộ tich lạ' }, 'fieldVi'],
    [{ fieldVi: '' }, 'fieldVi'],
    [{ fieldVi: undefined }, 'fieldVi'],
    [{ departmentNowVi: 'Sở Lạ' }, 'departmentNowVi'],
    [{ departmentNowVi: 3 }, 'departmentNowVi'],
    [{ departmentVi: undefined }, 'departmentVi'],
    [{ level: 0 }, 'level'],
    [{ level: 5 }, 'level'],
    [{ level: '4' }, 'level'],
    [{ level: undefined }, 'level'],
    [{ days: -1 }, 'days'],
    [{ days: 3.5 }, 'days'],
    [{ days: 3650 }, 'days'],
    [{ days: '3 ngày' }, 'days'],
    [{ days: undefined }, 'days'],
    [{ daysUnit: undefined }, 'daysUnit'],
    [{ daysUnit: 'tháng' }, 'daysUnit'],
    [{ feeVnd: -15_000 }, 'feeVnd'],
    [{ feeVnd: 15.5 }, 'feeVnd'],
    [{ feeVnd: 700 }, 'feeVnd'],
    [{ feeVnd: 15_000_000_000 }, 'feeVnd'],
    [{ feeVnd: 'miễn phí' }, 'feeVnd'],
    [{ feeVnd: undefined }, 'feeVnd'],
    [{ documents: [] }, 'documents'],
    [{ documents: undefined }, 'documents'],
    [{ documents: 'Tờ khai' }, 'documents'],
    [{ documents: [{ ...document, nameVi: '' }] }, 'documents.0.nameVi'],
    [{ documents: [{ ...document, copies: -1 }] }, 'documents.0.copies'],
    [{ documents: [{ ...document, copies: 99 }] }, 'documents.0'],
    [{ documents: [{ ...document, original: 'bản chính' }] }, 'documents.0.original'],
    [{ documents: [document, document] }, 'documents.1'],
    [{ documents: [{ ...document, nameVi: 'Giấy\u0000' }] }, 'documents.0'],
    [{ queryHints: 'giấy thử' }, 'queryHints'],
    [{ confidence: 'sure' }, 'confidence'],
    [{ feeVND: 3 }, ''],
  ]
  const rows = faults.map(([change], index) => ({
    at: row(index + 2),
    value: { ...sampleFacts, code: `9.${String(index).padStart(6, '0')}`, ...change },
  }))

  test(`all ${faults.length} in one file, each at its place`, () => {
    expect(faults.length).toBeGreaterThanOrEqual(40)
    const { entries, problems } = checkRows(rows, office)
    expect(entries).toEqual([])
    const missed = faults.filter(
      ([, path], index) => !problems.some((problem) => problem.at.number === index + 2 && problem.path === path),
    )
    expect(missed).toEqual([])
    for (const { mend } of problems) {
      for (const words of [mend.vi, mend.en]) expect(words).toMatch(/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]{10,}$/u)
      expect(mend.vi).not.toBe(mend.en)
    }
  })

  test('what is empty is called empty, not too short by one', () => {
    const { problems } = checkRows([{ at: row(2), value: { ...sampleFacts, nameVi: '' } }], office)
    expect(problems.map(({ path, mend }) => [path, mend.vi])).toEqual([['nameVi', 'còn trống; điền vào']])
  })

  test('a code that stands twice is named at the second', () => {
    const twice = [0, 1].map((index) => ({ at: row(index + 2), value: { ...sampleFacts } }))
    expect(checkRows(twice, office).problems).toEqual([
      {
        at: row(3),
        path: 'code',
        mend: {
          vi: 'mã 9.000001 đã có ở dòng 2; chỉ giữ một',
          en: '9.000001 stands at row 2 too; keep one of them',
        },
      },
    ])
  })

  test('a department and a field may be written as screens show them; entries have them as the catalogue does', () => {
    const value = { ...sampleFacts, departmentVi: 'ubnd xa, phuong', departmentNowVi: undefined, fieldVi: 'hộ tịch' }
    const { entries, problems } = checkRows([{ at: row(2), value }], office)
    expect(problems).toEqual([])
    expect(entries).toMatchObject([{ departmentVi: 'UBND cấp xã', departmentNowVi: 'UBND cấp xã', fieldVi: 'Hộ tịch' }])
  })

  test('a capital A with a tilde is a letter, and no broken mark', () => {
    const value = { ...sampleFacts, nameVi: 'THỦ TỤC CẤP XÃ', notes: 'Mã · số\ndòng hai' }
    expect(checkRows([{ at: row(2), value }], office).problems).toEqual([])
  })

  test('in a table a row without a code, or with one that nobody knows, is one fault that says what it may be', () => {
    const { office: open } = offices.open()
    const table = [
      { code: '', feeVnd: 5000 },
      { code: '1.9999', feeVnd: 5000 },
      { code: '9.000009', feeVnd: 5000 },
    ]
    const rowsOfTable = table.map((value, index) => ({ at: row(index + 2), value }))
    const { problems } = planImport(open, rowsOfTable, { whole: false, isTable: true })
    expect(problems.map(({ at, path }) => [at.number, path])).toEqual([
      [2, ''],
      [3, 'code'],
      [4, 'code'],
    ])
    expect(problems[2]?.mend.vi).toMatch(/^danh mục chưa có mã 9.000009; .* thêm các cột: Tên thủ tục, .*, Giấy tờ$/)
  })

  test('what is right has no fault', () => {
    expect(checkRows([{ at: row(2), value: sampleFacts }], office)).toEqual({ entries: [sampleFacts], problems: [] })
  })

  test('whatever a row holds, it is an entry or has a fault', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(sampleFacts)))
    const change = fc.dictionary(fc.constantFrom(...Object.keys(sampleFacts), 'lạ'), value, { maxKeys: 4 })
    fc.assert(
      fc.property(change, (changed) => {
        const { entries, problems } = checkRows([{ at: row(2), value: { ...sampleFacts, ...changed } }], office)
        expect(entries.length === 1).toBe(problems.length === 0)
      }),
    )
  })

  test('with one broken row nothing of the file can be taken over', () => {
    const { office: open } = offices.open()
    const plan = planImport(open, [{ at: row(2), value: sampleFacts }, ...rows.slice(0, 1)], { whole: false })
    expect(plan.problems).not.toEqual([])
  })
})
