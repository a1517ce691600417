import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from './edit.ts'
import type { TonePlace } from './syllable.ts'
import { typeTelex } from './telex.ts'

function type(keys: string, place: TonePlace = 'old'): string {
  let edit: Edit = { text: '', caret: 0 }
  for (const key of keys) edit = typeTelex(edit, key, place)
  return edit.text
}

describe('typeTelex', () => {
  it.each([
    ['Tuaans', 'Tuấn'],
    ['Thuowng', 'Thương'],
    ['Dduowng', 'Đương'],
    ['Duowng', 'Dương'],
    ['DDuwowng', 'Đương'],
    ['ddaats', 'đất'],
    ['hoaf', 'hòa'],
    ['hoafn', 'hoàn'],
    ['thuyr', 'thủy'],
    ['quas', 'quá'],
    ['quys', 'quý'],
    ['quooc', 'quôc'],
    ['quoocs', 'quốc'],
    ['giaf', 'già'],
    ['gif', 'gì'],
    ['gieengs', 'giếng'],
    ['nguowif', 'người'],
    ['nguoiwf', 'người'],
    ['thuowr', 'thuở'],
    ['nguyeenx', 'nguyễn'],
    ['Nguyenex', 'Nguyễn'],
    ['vieetj', 'việt'],
    ['khuyru', 'khuỷu'],
    ['ngoaif', 'ngoài'],
    ['huuw', 'hưu'],
    ['muaw', 'mưa'],
    ['muwa', 'mưa'],
    ['hoawcj', 'hoặc'],
    ['tuaanf', 'tuần'],
    ['caauf', 'cầu'],
    ['DDawks', 'Đắk'],
    ['Hree', 'Hrê'],
    ['Krooong', 'Kroong'],
    ['Krong', 'Krong'],
    ['yeeu', 'yêu'],
    ['Ys', 'Ý'],
    ['TRAANF', 'TRẦN'],
    ['duongwd', 'đương'],
    ['caan', 'cân'],
    ['cawns', 'cắn'],
    ['caanw', 'căn'],
    ['luowuj', 'lượu'],
    ['ruowuj', 'rượu'],
    ['muoons', 'muốn'],
    ['muoonw', 'mươn'],
    ['hoas hoef', 'hóa hòe'],
  ])('%s → %s', (keys, word) => {
    expect(type(keys)).toBe(word)
  })

  it('undoes a key typed twice', () => {
    expect(type('hoass')).toBe('hoas')
    expect(type('aaa')).toBe('aa')
    expect(type('ooo')).toBe('oo')
    expect(type('ddd')).toBe('dd')
    expect(type('aww')).toBe('aw')
    expect(type('uww')).toBe('uw')
    expect(type('hoaff')).toBe('hoaf')
  })

  it('clears the tone with z and replaces one tone by another', () => {
    expect(type('hoafz')).toBe('hoa')
    expect(type('hoafs')).toBe('hóa')
  })

  it('puts the tone the new way when asked', () => {
    expect(type('hoaf', 'new')).toBe('hoà')
    expect(type('thuyr', 'new')).toBe('thuỷ')
    expect(type('hoafn', 'new')).toBe('hoàn')
    expect(type('muaf', 'new')).toBe('mùa')
  })

  it('leaves foreign words and anything that is no syllable alone', () => {
    for (const word of ['Smith', 'Christ', 'Wang', 'Schwarz', 'x', 'w', 'String']) expect(type(word)).toBe(word)
  })

  it('works in the middle of a text', () => {
    expect(typeTelex({ text: 'Tran Thi', caret: 4 }, 'f')).toEqual({ text: 'Tràn Thi', caret: 4 })
  })

  it('always leaves composed text and the caret inside it', () => {
    const keys = string({ unit: constantFrom(...'aeiouydsfrxjzwgnhtcqkm Aw1'.split('')), maxLength: 24 })
    assert(
      property(keys, (typed) => {
        let edit: Edit = { text: '', caret: 0 }
        for (const key of typed) {
          edit = typeTelex(edit, key)
          expect(edit.text).toBe(edit.text.normalize('NFC'))
          expect(edit.caret).toBe(edit.text.length)
        }
      }),
    )
  })
})
