import { expect, it } from 'vitest'
import { familyNames, givenNames } from './name-words.ts'
import { suggestNames } from './suggest-names.ts'

const labels = (text: string, caret = text.length) => suggestNames({ text, caret }, 4).map(({ label }) => label)
const taken = (text: string, caret = text.length) => suggestNames({ text, caret }, 4)[0]?.edit

it('offers family names for the first word and given names behind it', () => {
  expect(labels('Ng')).toEqual(['Nguyễn', 'Ngô', 'Nghiêm'])
  expect(labels('Nguyễn Thi').slice(0, 2)).toEqual(['Thị', 'Thiện'])
})

it('lets marks come that were not typed, and none go that were', () => {
  expect(labels('Nguyên')).toEqual([])
  expect(labels('Nguye')).toEqual(['Nguyễn'])
  expect(labels('Lê Thủ')).toEqual(['Thủy'])
  expect(labels('Đ')).toEqual(['Đặng', 'Đỗ', 'Đinh', 'Đoàn'])
})

it('puts the name in place of what was begun, with a space behind', () => {
  expect(taken('Ngu')).toEqual({ text: 'Nguyễn ', caret: 7 })
  expect(taken('Ngu Văn An', 3)).toEqual({ text: 'Nguyễn Văn An', caret: 7 })
  expect(taken('TRẦN TH')).toEqual({ text: 'TRẦN THỊ ', caret: 9 })
})

it('offers nothing without a word, inside one, and for a whole one', () => {
  expect(labels('')).toEqual([])
  expect(labels('Trần ')).toEqual([])
  expect(labels('Trần', 2)).toEqual([])
  expect(labels('Trần')).toEqual([])
})

it('knows every name once and composed', () => {
  for (const names of [familyNames, givenNames]) {
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toBe(name.normalize('NFC'))
  }
})
