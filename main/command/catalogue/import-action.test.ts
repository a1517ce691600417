import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { resourcesFolder } from '../../kiosk-fixture.ts'
import { sampleFacts } from '../../publishing/publishing-fixture.ts'
import { samplePin } from '../../staff/pin.ts'
import { createCatalogueFixture } from './catalogue-fixture.ts'

const { catalogue, file, pathOf, withOffice } = createCatalogueFixture()

test('a broken file is refused whole, with every fault and its row', async () => {
  const path = file('bad.json', [sampleFacts, { ...sampleFacts, code: '9.000002', days: -1, level: 9, feeVnd: 700 }])
  const refused = await catalogue(['import', path, '--take'])
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('Nothing of bad.json was taken over. To mend (3):')
  expect(refused.err).toContain('entry 2, days: this is too small; at least 0')
  // In JSON 700.000 would be seven hundred once more.
  expect(refused.err).toMatch(/entry 2, feeVnd: 700 đồng: .* 700000$/m)
  expect((await catalogue(['list', '--all'])).out).not.toContain(sampleFacts.code)
})

test('a table hears of all its faults in Vietnamese, by row and by its own headings', async () => {
  const head = ['Mã TTHC', 'Tên thủ tục', 'Lĩnh vực', 'Cơ quan', 'Mức độ', 'Số ngày', 'Loại ngày', 'Lệ phí', 'Giấy tờ']
  const right = ['9.0000', 'Thủ tục thử', 'Hộ tịch', 'UBND cấp xã', '4', '3', 'ngày làm việc', '15000', 'Tờ khai | 1']
  /** What stands in a column of its own row, and what is said of it. */
  const faults: readonly (readonly [column: number, cell: string, said: string])[] = [
    [0, '1.12', 'cột "Mã TTHC": "1.12" không phải mã thủ tục'],
    [1, 'Thá»§ tá»¥c', 'cột "Tên thủ tục": hỏng dấu tiếng Việt'],
    [2, 'Lĩnh vực lạ', 'cột "Lĩnh vực": không có lĩnh vực "Lĩnh vực lạ"'],
    [3, 'Sở Lạ', 'cột "Cơ quan": không có cơ quan "Sở Lạ"; ghi tên như trên màn hình: UBND xã, phường, đặc khu; '],
    [4, '9', 'cột "Mức độ": lớn quá; nhiều nhất là 4'],
    [5, '', 'cột "Số ngày": còn thiếu; điền vào'],
    [6, 'tuần', 'cột "Loại ngày": phải ghi "ngày làm việc" hoặc "ngày lịch"'],
    [7, '700', 'cột "Lệ phí": 700 đồng: hình như mất ba số 0; ghi đủ, ví dụ 700.000'],
    [8, 'Tờ khai | 99', 'cột "Giấy tờ", giấy tờ thứ 1: 99 bản nhiều hơn'],
  ]
  const all = Array.from({ length: 5 }).flatMap(() => faults)
  const rows = all.map(([column, cell], at) =>
    right
      .with(0, `9.0000${10 + at}`)
      .with(column, cell)
      .map((one) => `"${one}"`)
      .join(';'),
  )
  const path = file('hong.csv', [head.join(';'), ...rows].join('\n'))
  const { code, err } = await catalogue(['import', path, '--take'])
  const [heading, ...lines] = err.split('\n')
  expect([code, heading]).toEqual([1, `Chưa nhập gì từ hong.csv: ${lines.length} lỗi cần sửa.`])
  expect(all.length).toBeGreaterThanOrEqual(40)
  const missed = all.filter(([, , said], at) => !lines.some((line) => line.includes(`dòng ${at + 2}, ${said}`)))
  expect(missed).toEqual([])
})

test('a table says in Vietnamese what it would change, from what to what, and what it has no word of', async () => {
  const path = pathOf('phi.csv')
  const lines = [
    'Mã thủ tục;Lệ phí;Giấy tờ;Cột lạ',
    '1.000894;30.000đ;"Tờ khai đăng ký kết hôn theo mẫu | 2 | bản chính\nGiấy thử";x',
  ]
  writeFileSync(path, lines.join('\n'))
  const { code, out } = await catalogue(['import', path, '--take'])
  expect(code).toBe(0)
  expect(out).toContain('Cột không đọc: Cột lạ\n1 thủ tục: 0 mới, 1 thay đổi, 0 như cũ.')
  expect(out).toContain('1.000894  Thủ tục đăng ký kết hôn\n')
  expect(out).toMatch(/^ {6}Lệ phí: .+ → 30\.000 đồng$/m)
  expect(out).toMatch(/^ {6}Giấy tờ: .*thêm "Giấy thử" \(1 bản chính\); bỏ "/m)
  expect(out).toContain('96 thủ tục khác giữ nguyên.')
  const again = await catalogue([
    'import',
    file('gia.json', [{ ...withOffice((o) => o.working.find('1.000894')?.facts), feeVnd: 5000 }]),
  ])
  expect(again.out).toMatch(/^ {6}feeVnd: 30,000 VND → 5,000 VND$/m)
})

test('a file is not taken over when somebody has changed what it would change while the PIN was typed', async () => {
  const path = file('phi.csv', 'Mã thủ tục;Phí\n1.000894;30.000')
  const taken = await catalogue(['import', path, '--take'], () => {
    withOffice((office) =>
      office.change({ by: '', code: '1.000894', seen: [], changes: [{ name: 'days', value: '8' }] }),
    )
    return samplePin
  })
  expect(taken).toMatchObject({ code: 1, err: expect.stringContaining('vừa có người khác sửa') })
  expect(withOffice(({ working }) => working.find('1.000894'))?.facts.days).toBe(8)
})

test('a sample is taken as it is written, and writes over nothing', async () => {
  const path = pathOf('mau.csv')
  expect(await catalogue(['sample', path])).toMatchObject({ code: 0 })
  expect((await catalogue(['import', path])).out).toContain('1 thủ tục: 1 mới, 0 thay đổi, 0 như cũ.')
  expect(await catalogue(['sample', path])).toMatchObject({ code: 1, err: expect.stringContaining('is there already') })
  const known = pathOf('hai.csv')
  expect(await catalogue(['sample', known, '1.001193', '1.000656'])).toMatchObject({ code: 0 })
  expect((await catalogue(['import', known])).out).toContain('2 thủ tục: 0 mới, 0 thay đổi, 2 như cũ.')
  expect(await catalogue(['sample', pathOf('x.csv'), '9.9'])).toMatchObject({ code: 1 })
  expect(await catalogue(['sample', 'x.xlsx'])).toEqual({
    code: 2,
    out: '',
    err: 'The table is written as CSV: give it a name that ends in .csv, not "x.xlsx".',
  })
  const missing = await catalogue(['sample', pathOf('khong-co/x.csv')])
  expect(missing).toMatchObject({ code: 1, err: expect.stringContaining(`there is no folder ${pathOf('khong-co')}.`) })
})

test('a form is checked, and taken with its version raised', async () => {
  const form = JSON.parse(readFileSync(join(resourcesFolder, 'catalogue/forms/certified-copy.json'), 'utf8')) as {
    version: number
    sections: readonly unknown[]
  }
  const next = { ...form, version: form.version + 1 }
  expect((await catalogue(['import', file('form.json', next)])).out).toContain('Nothing is wrong with this form')
  expect(await catalogue(['import', file('form.json', next), '--take'])).toMatchObject({ code: 0 })
  expect((await catalogue(['check'])).out).toBe('Nothing is wrong with it.')
  const broken = file('form.json', { ...next, version: 9, titel: 1 })
  const misshapen = (await catalogue(['import', broken])).err
  expect(misshapen).toContain('"titel" is not known here; did you mean "title"?')
  expect(misshapen).toMatch(/\nOther mistakes may show once these are mended\.$/)
  const text = JSON.stringify(next).replace('"type":"choice"', '"type":"choise"')
  const typed = file('form.json', JSON.parse(text))
  expect((await catalogue(['import', typed])).err).toMatch(
    / {2}sections\.0\.questions\.\S+\.type, in "\w+": this must be one of/,
  )
  const [section] = form.sections
  const twice = await catalogue(['import', file('form.json', { ...next, sections: [section, section] })])
  expect(twice).toMatchObject({ code: 1 })
  expect(twice.err).not.toContain('Other mistakes')
})

test('a form that a procedure does not fit any more is taken, and says what to mend first', async () => {
  const path = join(resourcesFolder, 'catalogue/forms/birth-registration.json')
  const form = JSON.parse(readFileSync(path, 'utf8')) as {
    version: number
    sections: { questions: { id: string; type: string }[] }[]
  }
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((one) => (one.id === 'authorisation' ? { ...one, id: 'mandate' } : one)),
  }))
  const taken = await catalogue([
    'import',
    file('form.json', { ...form, version: form.version + 1, sections }),
    '--take',
  ])
  expect(taken).toMatchObject({
    code: 0,
    out: expect.stringContaining('Once its field is confirmed, nothing can be published before'),
  })
  expect(taken.out).toContain(
    '  entries.json 1.001193.parts.authorisation: forms/birth-registration.json asks for no file',
  )
  expect(await catalogue(['check'])).toMatchObject({ code: 1 })
})

test('the national list: shown first, taken whole, and confirmed when somebody has looked it through', async () => {
  const list = join(resourcesFolder, 'catalogue/national-procedures.json')
  const shown = await catalogue(['import', list])
  expect(shown).toMatchObject({ code: 0, err: '' })
  expect(shown.out).toContain('2642 procedures of the national list: 0 new, 0 changed, 0 others stay.')
  expect(shown.out).toContain('Nothing was taken over yet')
  expect((await catalogue(['import', list, '--take'])).out).toContain('motcua catalogue confirm national')
  expect((await catalogue(['confirm', 'national'])).out).toContain('The national list is reviewed')
  expect((await catalogue(['record'])).out).toContain('confirmed  national list, 2642 procedures')
})
