import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSimulatedEffects } from '../../effects-simulated.ts'
import { resourcesFolder } from '../../kiosk-fixture.ts'
import { type OfficeCatalogue, openOfficeCatalogue } from '../../publishing/office-catalogue.ts'
import { sampleFacts } from '../../publishing/publishing-fixture.ts'
import { reviewFieldNames } from '../../../shared/procedure/review-field.ts'
import { samplePin } from '../../staff/pin.ts'
import { roomyDisk } from '../command-fixture.ts'
import { runCommand } from '../run-command.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-catalogue-'))
  // As a kiosk that was started once: only an import may come before.
  const office = openOfficeCatalogue({
    dataFolder: folder,
    resourcesFolder,
    effects: createSimulatedEffects({ startsAt: new Date('2026-11-26T02:00:00Z'), seed: 3 }),
  })
  if (office.ok) office.value.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs `motcua catalogue …` in this process; `pin` is what is typed when it asks. */
async function catalogue(words: readonly string[], pin: string | (() => string) = samplePin) {
  const lines: string[] = []
  const complaints: string[] = []
  const code = await runCommand(['catalogue', ...words], {
    environment: {},
    defaultDataFolder: folder,
    defaultCentreDataFolder: join(folder, 'centre'),
    resourcesFolder,
    effects: createSimulatedEffects({ startsAt: new Date('2026-11-26T02:00:00Z'), seed: 3 }),
    say: (text) => lines.push(text),
    complain: (text) => complaints.push(text),
    diskOf: () => roomyDisk,
    askSecret: async () => (typeof pin === 'string' ? pin : pin()),
  })
  return { code, out: lines.join('\n'), err: complaints.join('\n') }
}

/** Works on the office's catalogue beside the command, as another process does. */
function withOffice<Value>(run: (office: OfficeCatalogue) => Value): Value {
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-26T02:00:00Z'), seed: 3 })
  const office = openOfficeCatalogue({ dataFolder: folder, resourcesFolder, effects })
  if (!office.ok) throw new Error(office.failure.kind)
  try {
    return run(office.value)
  } finally {
    office.value.close()
  }
}

function file(name: string, value: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}

test('from a file to what kiosks show: import, review, mend, confirm, publish, roll back, and all of it on record', async () => {
  const path = file('new.json', [{ ...sampleFacts, feeNote: '20.000 đồng' }])
  const shown = await catalogue(['import', path])
  expect(shown).toMatchObject({ code: 0, out: expect.stringContaining('1 new, 0 changed, 0 as they are') })
  expect(shown.out).toContain('97 others are not in this file and stay as they are. If this file is the whole list')
  expect(shown.out).toContain('Nothing was taken over yet')
  expect((await catalogue(['import', path, '--whole'])).out).toContain('Gone: not in this whole list')
  expect((await catalogue(['list'])).out).not.toContain(sampleFacts.code)

  expect(await catalogue(['import', path, '--take'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('97 others were left as they are.'),
  })
  expect((await catalogue(['review', sampleFacts.code])).out).toContain('! fee and note name different sums')
  expect(await catalogue(['set', sampleFacts.code, 'feeNote', ''])).toMatchObject({ code: 0 })
  expect((await catalogue(['review', sampleFacts.code])).out).not.toContain('different sums')
  expect((await catalogue(['confirm', sampleFacts.code, 'name', 'fee'])).out).toContain('Still to confirm: plainName')
  const empty = await catalogue(['publish'])
  expect(empty.out).toContain(`nobody has reviewed them to the end: ${sampleFacts.code}`)
  expect(empty).toMatchObject({ code: 1, err: expect.stringContaining('people see just this anyway') })
  await catalogue(['retire', '2.000815'])
  expect((await catalogue(['publish'])).out).toContain('Version 1 holds from 2026-11-26')
  expect((await catalogue(['confirm', sampleFacts.code, '--all'])).out).toContain('is reviewed')
  expect((await catalogue(['publish', '--note', 'phép thử'])).out).toContain('Version 2 holds from 2026-11-26')
  expect((await catalogue(['rollback', '1'])).out).toContain('Version 3 holds from today')
  expect((await catalogue(['versions'])).out).toMatch(/^\* 3 {2}from 2026-11-26/m)
  const record = (await catalogue(['record'])).out.split('\n')
  expect(record.map((line) => line.split('  ')[2])).toEqual([
    'imported',
    'changed',
    'confirmed',
    'retired',
    'published',
    'confirmed',
    'published',
    'rolledBack',
  ])
  expect(record.every((line) => line.includes('Cán bộ mẫu'))).toBe(true)
})

test('a value goes into what a procedure has become while the PIN was typed', async () => {
  const set = await catalogue(['set', '1.001193', 'days', '8'], () => {
    withOffice((office) => {
      const one = office.working.find('1.001193')
      if (one === null) return
      office.work('', 'imported', '', (at) => office.working.put({ ...one.facts, level: 2 }, one.entry, 'imported', at))
    })
    return samplePin
  })
  expect(set).toMatchObject({ code: 0 })
  expect(withOffice(({ working }) => working.find('1.001193'))).toMatchObject({
    facts: { days: 8, level: 2 },
    origin: 'imported',
  })
})

test('what was changed while the PIN was typed is not confirmed', async () => {
  const confirmed = await catalogue(['confirm', '1.001193', 'level', 'time'], () => {
    withOffice((office) =>
      office.change({ by: '', code: '1.001193', seen: [], changes: [{ name: 'days', value: '8' }] }),
    )
    return samplePin
  })
  expect(confirmed).toMatchObject({ code: 1, err: expect.stringContaining('Nothing was confirmed') })
  expect(withOffice(({ working }) => working.find('1.001193'))?.confirmed.size).toBe(0)
})

test('publishing names what was changed and not confirmed, shipped procedures among it, and nothing else', async () => {
  await catalogue(['set', '1.001193', 'days', '8'])
  await catalogue(['retire', '1.000656'])
  expect((await catalogue(['publish'])).out.split('\n')).toEqual([
    'The version from 2026-11-26, against what people would see from then on without it: 0 new, 0 changed, 1 gone.',
    'Gone: 1.000656',
    'As they were, because nobody has reviewed the change to the end: 1.001193',
    'Version 1 holds from 2026-11-26.',
  ])
})

test('publishing says what would be published before the PIN is typed, and publishes nothing else', async () => {
  await catalogue(['retire', '1.001193'])
  const published = await catalogue(['publish'], () => {
    withOffice((office) => office.work('', 'restored', '', (at) => office.working.retire('1.001193', false, at)))
    return samplePin
  })
  expect(published).toMatchObject({ code: 1, err: expect.stringContaining('has changed meanwhile') })
  expect(published.out).toMatch(/1 gone\.\nGone: 1\.001193$/)
})

test('a review shows values as people read them, beside what people see, and what the form asks for in vain', async () => {
  await catalogue(['set', '1.001193', 'feeVnd', '180000'])
  withOffice((office) => {
    const was = 'Văn bản ủy quyền (nếu ủy quyền)'
    office.changePaper({ by: '', code: '1.001193', seen: [], change: { kind: 'remove', was } })
  })
  const { out } = await catalogue(['review', '1.001193'])
  expect(out).toContain('[ ] fee: 180.000 đồng\n      people see: 0 đồng\n')
  expect(out).toContain('birth-notice: Giấy chứng sinh')
  expect(out).toMatch(/people see: [^[]*authorisation: .* · asked for in the form · only if: /)
  const inVain = 'the form goes on asking for "Văn bản ủy quyền (nếu ủy quyền)"'
  expect(out).toContain(`! ${inVain}`)
  expect((await catalogue(['publish'])).out).toContain(`! 1.001193: ${inVain}`)
})

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
  const path = join(folder, 'hong.csv')
  writeFileSync(path, [head.join(';'), ...rows].join('\n'))
  const { code, err } = await catalogue(['import', path, '--take'])
  const [heading, ...lines] = err.split('\n')
  expect([code, heading]).toEqual([1, `Chưa nhập gì từ hong.csv: ${lines.length} lỗi cần sửa.`])
  expect(all.length).toBeGreaterThanOrEqual(40)
  const missed = all.filter(([, , said], at) => !lines.some((line) => line.includes(`dòng ${at + 2}, ${said}`)))
  expect(missed).toEqual([])
})

test('a table says in Vietnamese what it would change, from what to what, and what it has no word of', async () => {
  const path = join(folder, 'phi.csv')
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
  const path = join(folder, 'phi.csv')
  writeFileSync(path, 'Mã thủ tục;Phí\n1.000894;30.000')
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
  const path = join(folder, 'mau.csv')
  expect(await catalogue(['sample', path])).toMatchObject({ code: 0 })
  expect((await catalogue(['import', path])).out).toContain('1 thủ tục: 1 mới, 0 thay đổi, 0 như cũ.')
  expect(await catalogue(['sample', path])).toMatchObject({ code: 1, err: expect.stringContaining('is there already') })
  const known = join(folder, 'hai.csv')
  expect(await catalogue(['sample', known, '1.001193', '1.000656'])).toMatchObject({ code: 0 })
  expect((await catalogue(['import', known])).out).toContain('2 thủ tục: 0 mới, 0 thay đổi, 2 như cũ.')
  expect(await catalogue(['sample', join(folder, 'x.csv'), '9.9'])).toMatchObject({ code: 1 })
  expect(await catalogue(['sample', 'x.xlsx'])).toMatchObject({ code: 2 })
})

test('nobody without a PIN changes anything', async () => {
  const path = file('new.json', [sampleFacts])
  expect(await catalogue(['import', path, '--take'], '135791')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Nobody has this PIN'),
  })
  expect(await catalogue(['retire', '1.001193'], '')).toMatchObject({ code: 1 })
  expect((await catalogue(['record'])).out).toBe('Nothing yet.')
})

test('a form is checked, and taken with its version raised', async () => {
  const form = JSON.parse(readFileSync(join(resourcesFolder, 'catalogue/forms/certified-copy.json'), 'utf8')) as {
    version: number
  }
  const next = { ...form, version: form.version + 1 }
  expect((await catalogue(['import', file('form.json', next)])).out).toContain('Nothing is wrong with this form')
  expect(await catalogue(['import', file('form.json', next), '--take'])).toMatchObject({ code: 0 })
  expect((await catalogue(['check'])).out).toBe('Nothing is wrong with it.')
  const broken = file('form.json', { ...next, version: 9, titel: 1 })
  expect((await catalogue(['import', broken])).err).toContain('"titel" is not known here; did you mean "title"?')
  const text = JSON.stringify(next).replace('"type":"choice"', '"type":"choise"')
  const typed = file('form.json', JSON.parse(text))
  expect((await catalogue(['import', typed])).err).toMatch(
    / {2}sections\.0\.questions\.\S+\.type, in "\w+": this must be one of/,
  )
})

test.each([
  ['form', 'birth-registraton', 'Did you mean "birth-registration"?'],
  ['fieldVi', 'Hộ tich', 'Did you mean "Hộ tịch"?'],
  ['departmentNowVi', 'Bộ Lạ', 'There are: '],
])('a procedure is not given a %s that the catalogue does not have', async (name, value, said) => {
  const set = await catalogue(['set', '1.001193', name, value])
  expect(set).toMatchObject({ code: 1, err: expect.stringContaining(said) })
})

test('what holds anyway is neither published nor gone back to, before anybody is asked for a PIN', async () => {
  const asked: string[] = []
  const pin = () => {
    asked.push('PIN')
    return samplePin
  }
  expect(await catalogue(['publish'], pin)).toMatchObject({
    code: 1,
    err: expect.stringContaining('Nothing was published'),
  })
  expect(asked).toEqual([])
  await catalogue(['retire', '1.001193'])
  await catalogue(['publish'])
  expect(await catalogue(['publish'])).toMatchObject({ code: 1 })
  expect(await catalogue(['rollback', '1'])).toMatchObject({ code: 1, err: expect.stringContaining('anyway') })
  expect((await catalogue(['versions'])).out.split('\n')).toHaveLength(1)
})

test('a version may be scheduled, and not for the past', async () => {
  await catalogue(['retire', '1.001193'])
  expect((await catalogue(['publish', '--from', '2027-01-01'])).out).toContain('Version 1 holds from 2027-01-01')
  expect((await catalogue(['versions'])).out).not.toContain('*')
  expect(await catalogue(['publish', '--from', '2026-11-25'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('past'),
  })
  expect(await catalogue(['publish', '--from', '2026-02-30'])).toMatchObject({ code: 2 })
})

test('a waiting version that is overtaken is named when that happens, and in the list', async () => {
  await catalogue(['retire', '1.001193'])
  await catalogue(['publish', '--from', '2027-01-01'])
  await catalogue(['retire', '1.000656'])
  expect((await catalogue(['publish', '--from', '2027-02-01'])).out).not.toContain('Overtaken')
  const again = await catalogue(['publish'])
  expect(again.out).toContain('Overtaken, so never in force: version 1, 2.')
  expect((await catalogue(['versions'])).out).toMatch(/^ {2}1 {2}from 2027-01-01, overtaken: never in force/m)
  await catalogue(['restore', '1.000656'])
  await catalogue(['publish', '--from', '2027-01-01'])
  expect((await catalogue(['rollback', '3'])).out).toContain('Overtaken, so never in force: version 4.')
})

test.each([
  [[], 'motcua catalogue import FILE'],
  [['imprt'], 'motcua catalogue import FILE'],
  [['import'], 'Usage'],
  [['review', '9.9'], 'There is no procedure'],
  [['confirm', '1.001193', 'nam'], reviewFieldNames.join(', ')],
  [['rollback', 'x'], 'Usage'],
  [['rollback', '7'], 'There is no version 7'],
  [['import', 'no-such-file.json'], 'there is no such file'],
])('%j says what would be right', async (words, said) => {
  const ended = await catalogue(words)
  expect(ended.code).not.toBe(0)
  expect(ended.err).toContain(said)
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
