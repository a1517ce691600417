import { expect, test } from 'vitest'
import { codeOfFound } from '../../shared/procedure/code-of-found.ts'
import { resourcesFolder } from '../kiosk-fixture.ts'
import { loadCatalogue } from './load-catalogue.ts'

const loaded = loadCatalogue(resourcesFolder, 'demo')
if (!loaded.ok) throw new Error('the shipped catalogue is invalid')
const catalogue = loaded.value
const search = (question: string) => catalogue.search(question)

test('what this kiosk takes is shown as such, what it does not take with where to go', () => {
  expect(search('tách thửa').hits[0]).toMatchObject({ kind: 'here', procedure: { code: '1.012784' } })
  expect(search('mất hộ chiếu').hits[0]).toMatchObject({
    kind: 'elsewhere',
    code: '1.010386',
    where: { vi: 'Công an xã, phường nơi ở' },
  })
})

test('procedures of one name and one place to go are shown once', () => {
  const { hits } = search('hỗ trợ phát triển sản xuất cộng đồng')
  const names = hits.flatMap((hit) => (hit.kind === 'elsewhere' ? [hit.name] : []))
  expect(names.filter((name) => name.startsWith('Hỗ trợ phát triển sản xuất cộng đồng'))).toHaveLength(1)
})

test('a question that leaves open what is to be done is asked back, and every way leads to a hit', () => {
  const { hits, ask } = search('bằng lái xe')
  expect(ask.map(({ action }) => action)).toEqual(expect.arrayContaining(['first', 'reissue', 'exchange']))
  const codes = hits.map(codeOfFound)
  expect(ask.filter((way) => !way.codes.some((code) => codes.includes(code)))).toEqual([])
  expect(search('mất bằng lái xe').ask).toEqual([])
})

test.each([
  ['xe máy', ['first', 'reissue', 'exchange', 'transfer'], 'transfer', '1.013076'],
  ['giấy tờ xe', ['first', 'reissue', 'exchange', 'transfer'], 'reissue', '1.013080'],
  ['sổ đỏ', ['first', 'reissue', 'exchange', 'amend', 'transfer'], 'transfer', '1.013831'],
  ['giấy tờ nhà', ['first', 'reissue', 'exchange', 'transfer'], 'reissue', '1.012786'],
  ['căn cước', ['first', 'reissue', 'exchange'], 'exchange', '1.014063'],
  ['khai sinh', ['first', 'reissue', 'amend'], 'amend', '1.004859'],
  ['kết hôn', ['first', 'reissue'], 'first', '1.000894'],
  ['hộ chiếu', ['first', 'reissue'], 'first', '1.001456'],
  ['tạm trú', ['first', 'extend', 'end'], 'extend', '1.002755'],
  ['quán ăn', ['first', 'amend', 'pause', 'end'], 'pause', '1.001570'],
  ['công ty', ['first', 'amend', 'end'], 'end', '2.002023'],
  ['bảo hiểm', ['first', 'reissue'], 'reissue', '1.002759'],
] as const)('"%s" is asked back, and "%s" of it leads to the right one', (question, actions, action, code) => {
  const { ask, hits } = search(question)
  expect(ask.map((way) => way.action)).toEqual(expect.arrayContaining([...actions]))
  expect(ask.find((way) => way.action === action)?.codes).toContain(code)
  expect(hits.map(codeOfFound)).toContain(code)
})

test.each(['đất', 'thuế', 'chứng chỉ', 'lương hưu', 'trợ cấp', 'rửa xe', 'khuyết tật', 'đăng ký nhãn hiệu'])(
  '"%s" is not asked back, because no answer would tell',
  (question) => {
    expect(search(question).ask).toEqual([])
  },
)

test('nothing found is an answer without hits and without a question back', () => {
  expect(search('xyzzy qqqq')).toEqual({ hits: [], ask: [], certainty: 'distant' })
})
