import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { resourcesFolder } from '../kiosk-fixture.ts'
import { by, createTestOffices, publish } from '../publishing/publishing-fixture.ts'
import { runInProcess } from './command-fixture.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-find-'))
})
const offices = createTestOffices()
afterAll(() => {
  offices.closeAll()
  rmSync(folder, { recursive: true })
})

const find = (...args: string[]) => runInProcess(folder, ['find', ...args])
const shipped = (name: string) => join(resourcesFolder, 'catalogue', name)
const file = (name: string, value: unknown) => {
  const path = join(folder, name)
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value))
  return path
}

describe('one question', () => {
  test('is answered by the installed catalogue with codes and names, best first, as JSON and nothing else', async () => {
    const { code, out, err } = await find('con mới đẻ')
    expect([code, err]).toEqual([0, ''])
    const hits = JSON.parse(out) as { code: string }[]
    expect(hits[0]).toEqual({
      code: '1.001193',
      name: 'Thủ tục đăng ký khai sinh',
      field: 'Hộ tịch',
      levels: ['commune'],
      here: true,
    })
    expect(hits.length).toBeLessThanOrEqual(10)
  })

  test('is answered by what the office has published, where it has', async () => {
    const opened = offices.open()
    opened.office.work(by, 'retired', '1.001193', (at) => opened.office.working.retire('1.001193', true, at))
    publish(opened)
    const { out } = await runInProcess(opened.dataFolder, ['find', 'con mới đẻ'], { effects: opened.effects })
    const hits = JSON.parse(out) as { code: string; here: boolean }[]
    expect(hits.filter(({ code, here }) => code === '1.001193' && here)).toEqual([])
  })

  test('may come as several words, and be answered with fewer procedures', async () => {
    const { out } = await find('lên', 'thổ', 'cư', '--limit', '2')
    expect((JSON.parse(out) as { code: string }[]).map(({ code }) => code)).toHaveLength(2)
    expect(out).toContain('1.013949')
  })

  test('that nothing answers gives an empty list', async () => {
    expect(await find('xyzzy qqqq')).toEqual({ code: 0, out: '[]', err: '' })
  })
})

describe('another catalogue', () => {
  test('several files are one list, as a shell writes them out', async () => {
    const { out } = await find(
      'mất hộ chiếu',
      '--catalogue',
      shipped('procedures.json'),
      shipped('national-procedures.json'),
    )
    expect((JSON.parse(out) as { code: string; here: boolean }[])[0]).toMatchObject({ code: '1.010386', here: false })
  })

  test('a code that several files have is one procedure, in whatever order they come', async () => {
    const one = file('one.json', [{ code: 'X1', nameVi: 'Đăng ký thả diều' }])
    const other = file('other-list', [
      { code: 'X1', nameVi: 'Thủ tục đăng ký thả diều', fieldVi: 'Trò chơi', documents: [] },
      { code: 'X2', nameVi: 'Cấp phép bán bánh' },
    ])
    for (const files of [
      [one, other],
      [other, one],
    ]) {
      const { out } = await find('thả diều', ...files.flatMap((path) => ['--catalogue', path]))
      expect(JSON.parse(out)).toMatchObject([{ code: 'X1', name: 'Thủ tục đăng ký thả diều', here: true }])
    }
  })

  test('nothing but its own procedures is found', async () => {
    const own = file('own.json', [{ code: 'X1', nameVi: 'Đăng ký thả diều' }])
    const { out } = await find('tha dieu', '--catalogue', own)
    expect(JSON.parse(out)).toEqual([{ code: 'X1', name: 'Đăng ký thả diều', field: '', levels: [], here: false }])
  })

  test('a file of something else is named and left out, as long as another holds procedures', async () => {
    const own = file('own.json', [{ code: 'X1', nameVi: 'Đăng ký thả diều' }])
    const other = file('other.json', { total: 49_726 })
    const { code, out, err } = await find('thả diều', '--catalogue', own, other)
    expect([code, JSON.parse(out)]).toMatchObject([0, [{ code: 'X1' }]])
    expect(err).toContain(other)
    const alone = await find('thả diều', '--catalogue', other)
    expect([alone.code, alone.out]).toEqual([1, ''])
    expect(alone.err).toContain('no list of procedures')
  })

  test.each([
    ['missing', () => join(folder, 'nowhere.json')],
    ['no JSON', () => file('broken.json', '[{"code":')],
  ])('a file that is %s is an error that names it', async (_what, path) => {
    const { code, out, err } = await find('thả diều', '--catalogue', path())
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(path())
  })
})

test('a file of questions, one a line, is answered question by question', async () => {
  const questions = file('questions.txt', 'tách thửa\r\n\nmần giấy kết hôn ở mô\n')
  const { out } = await find('--questions', questions, '--limit', '1')
  const answers = JSON.parse(out) as { question: string; procedures: { code: string }[] }[]
  expect(answers.map(({ question, procedures }) => [question, procedures[0]?.code])).toEqual([
    ['tách thửa', '1.012784'],
    ['mần giấy kết hôn ở mô', '1.000894'],
  ])
})

test.each([
  ['no question', []],
  ['a question and a file of them', ['sao y', '--questions', 'x.txt']],
  ['no number of answers', ['sao y', '--limit', 'many']],
  ['a catalogue without a file', ['sao y', '--catalogue']],
])('%s is refused with the usage', async (_what, args) => {
  const { code, out, err } = await find(...args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('Usage: motcua find')
})
