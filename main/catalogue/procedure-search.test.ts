import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadCatalogue } from './load-catalogue.ts'

const loaded = loadCatalogue(join(import.meta.dirname, '../resources'), 'demo')
if (!loaded.ok) throw new Error('the shipped catalogue is invalid')
const catalogue = loaded.value
const first = (query: string, language: 'vi' | 'en' = 'vi') => catalogue.search(query, language)[0]?.code

test.each([
  ['tách thửa', '1.012784'],
  ['tach thua', '1.012784'],
  ['tách thửa'.normalize('NFD'), '1.012784'],
  ['TÁCH THỬA', '1.012784'],
  ['taasch thuwar', '1.012784'],
  ['tach1 thu7a3', '1.012784'],
  ['chia đất cho con', '1.012784'],
  ['sổ đỏ', '1.012783'],
  ['sổ hồng bị mất', '1.012786'],
  ['sang tên', '1.013831'],
  ['cho con đất', '1.013831'],
  ['lên thổ cư', '1.013949'],
  ['con mới đẻ', '1.001193'],
  ['tôi muốn làm khai sinh cho con', '1.001193'],
  ['mở quán', '1.001612'],
  ['mo quan ca phe', '1.001612'],
  ['đóng cửa luôn', '1.001266'],
  ['giấy độc thân', '1.004873'],
  ['ba tôi mất', '1.000656'],
  ['báo tử', '1.000656'],
  ['mần giấy kết hôn ở mô', '1.000894'],
  ['xin xây nhà', '1.013225'],
  ['mất bằng lái', '3.000348'],
  ['sao y', '2.000815'],
  ['photo công chứng', '2.000815'],
  ['giấy tờ ghe', '1.003650'],
  ['gỗ keo', '1.000045'],
  ['dựng rạp', '1.013274'],
  ['án tích', '3.000333'],
  ['thẻ công chứng', '1.013859'],
  ['the cong chung vien', '1.013859'],
  ['1.004194', '1.004194'],
])('"%s" finds %s first', (query, code) => {
  expect(first(query)).toBe(code)
})

test.each([
  ['birth certificate', '1.001193'],
  ['I want to get married', '1.000894'],
  ['open a shop', '1.001612'],
  ['temporary residence', '1.004194'],
])('in English "%s" finds %s first', (query, code) => {
  expect(first(query, 'en')).toBe(code)
})

test('every procedure is found first, or next to one of the same name, by its everyday name', () => {
  const hidden = catalogue.overview().procedures.filter(({ code, plainName }) => {
    const best = catalogue.search(plainName.vi, 'vi').slice(0, 2)
    return !best.some((hit) => hit.code === code)
  })
  expect(hidden.map(({ plainName }) => plainName.vi)).toEqual([])
})

test('nothing asked and nonsense find nothing', () => {
  expect(catalogue.search('', 'vi')).toEqual([])
  expect(catalogue.search(' ?!… ', 'vi')).toEqual([])
  expect(catalogue.search('xyzzy', 'vi')).toEqual([])
})

test('any text gives at most twelve different procedures', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (query) => {
      const codes = catalogue.search(query, 'vi').map(({ code }) => code)
      expect(codes.length).toBeLessThanOrEqual(12)
      expect(new Set(codes).size).toBe(codes.length)
    }),
  )
})
