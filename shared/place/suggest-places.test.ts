import { expect, it } from 'vitest'
import { suggestPlaces } from './suggest-places.ts'

const labels = (text: string) => suggestPlaces({ text, caret: text.length }, 4).map(({ label }) => label)

it('offers units of today and former ones for the last part of an address', () => {
  expect(labels('Tổ 1, Nghĩa L')).toContain('phường Nghĩa Lộ')
  expect(labels('Thôn 2, nghia ha')).toContain('Xã Nghĩa Hà')
})

it('writes it behind the comma and keeps what follows', () => {
  const text = 'Thôn Gò Re, ba tơ, Quảng Ngãi'
  const [first] = suggestPlaces({ text, caret: 'Thôn Gò Re, ba tơ'.length }, 1)
  expect(first?.edit).toEqual({ text: 'Thôn Gò Re, xã Ba Tơ, Quảng Ngãi', caret: 'Thôn Gò Re, xã Ba Tơ'.length })
})

it('offers nothing for a number, a letter and in the middle of a part', () => {
  expect(labels('Tổ 1')).toEqual([])
  expect(labels('Thôn Gò Re, b')).toEqual([])
  expect(suggestPlaces({ text: 'Ba Tơ', caret: 2 }, 4)).toEqual([])
})
