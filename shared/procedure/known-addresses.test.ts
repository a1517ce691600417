import { expect, it } from 'vitest'
import { knownAddresses } from './known-addresses.ts'

const onCard = 'Thôn Gò Re, Ba Tơ, Ba Tơ, Quảng Ngãi'
const home = { commune: 'nghia-lo', detail: 'Tổ 1' }
const lines = (answers: Parameters<typeof knownAddresses>[0], card = onCard, limit = 3) =>
  knownAddresses(answers, card, limit).map(({ line }) => line)

it('offers the last address given first, then the card, each once', () => {
  const other = { commune: 'elsewhere', detail: '12 Lê Lợi, Huế' }
  expect(lines({ birthPlace: other, motherHome: home, fatherHome: home })).toEqual([
    'Tổ 1, phường Nghĩa Lộ',
    '12 Lê Lợi, Huế',
    'Thôn Gò Re, xã Ba Tơ',
  ])
  expect(lines({ motherHome: home }, onCard, 1)).toEqual(['Tổ 1, phường Nghĩa Lộ'])
})

it('hands back the very address, with its former name', () => {
  const former = { ...home, formerName: 'Phường Trần Phú' }
  expect(knownAddresses({ motherHome: former }, '', 2)).toEqual([{ line: 'Tổ 1, phường Nghĩa Lộ', address: former }])
})

it('finds addresses of repeated items, and leaves out half ones and whatever is no address', () => {
  expect(lines({ owners: [{ name: 'Lê An', home }], childName: 'Lê Bình' }, '')).toEqual(['Tổ 1, phường Nghĩa Lộ'])
  expect(lines({ home: { commune: '', detail: 'Tổ 1' }, work: { commune: 'nghia-lo', detail: ' ' } }, '')).toEqual([])
  expect(lines({ home: { commune: 'Nghĩa L', detail: 'Tổ 1' } }, '')).toEqual([])
  expect(lines({ several: ['a', 'b'], none: [] }, '')).toEqual([])
})
