import { describe, expect, it } from 'vitest'
import { deleteBack, type Edit } from './edit.ts'
import { everySyllable, withTone } from './every-syllable-fixture.ts'
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
    ['tw', 'tư'],
    ['nhwngx', 'những'],
    ['DDwowcj', 'Được'],
    ['quawngr', 'quẳng'],
    ['ngoeoj', 'ngoẹo'],
    ['xooong', 'xoong'],
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
    expect(type('tww')).toBe('tw')
  })

  it('undoes any tone and any mark of any syllable by its key', () => {
    const keys: Record<string, string> = { acute: 's', grave: 'f', hook: 'r', tilde: 'x', dot: 'j' }
    const wrong = everySyllable().flatMap(({ letters, tones }) =>
      tones
        .filter((tone) => tone !== 'level')
        .map((tone) => ({ letters, key: keys[tone] ?? '', written: withTone(letters, tone, 'old') }))
        .filter(({ letters: bare, key, written }) => {
          const { text } = typeTelex({ text: written, caret: written.length }, key)
          return text !== bare + key
        }),
    )
    expect(wrong).toEqual([])
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
    for (const word of ['Smith', 'Christ', 'Wang', 'Schwarz', 'x', 'w', 'String', 'Facebook']) {
      expect(type(word)).toBe(word)
    }
  })

  it('puts the keys back when a word turns out to be foreign', () => {
    for (const word of ['Karaoke', 'Google', 'Coopmart', 'Twitter', 'Tasman', 'Alaska']) {
      expect([word, type(word)]).toEqual([word, word])
    }
  })

  it('takes a slip back with one delete', () => {
    const slipped = Array.from('Nguyeenxk').reduce((edit: Edit, key) => typeTelex(edit, key), { text: '', caret: 0 })
    expect(slipped.text).toBe('Nguyeenxk')
    expect(deleteBack(slipped).text).toBe('Nguyễn')
    expect(typeTelex(deleteBack(slipped), 'j').text).toBe('Nguyện')
  })

  it('works in the middle of a text', () => {
    expect(typeTelex({ text: 'Tran Thi', caret: 4 }, 'f')).toMatchObject({ text: 'Tràn Thi', caret: 4 })
  })
})
