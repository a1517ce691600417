import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deleteLetter } from './delete-letter.ts'
import type { Edit } from './edit.ts'
import type { Tone } from './letter.ts'
import type { TonePlace } from './syllable.ts'
import { typeTelex } from './telex.ts'
import { applyTone } from './tone.ts'
import { typeLetter } from './type-letter.ts'
import { typeVni } from './vni.ts'

type Step = (edit: Edit, place: TonePlace) => Edit

const tones: readonly Exclude<Tone, 'level'>[] = ['acute', 'grave', 'hook', 'tilde', 'dot']
const telex = Array.from('aeiouydsfrxjzwgnhtcqkmAwD').map<Step>((key) => (edit, place) => typeTelex(edit, key, place))
const vni = Array.from('aeiouydgnhqt0123456789AD').map<Step>((key) => (edit, place) => typeVni(edit, key, place))
const direct = Array.from('ăâêôơưđĐ 1-ae').map<Step>((key) => (edit, place) => typeLetter(edit, key, place))
const toneKeys = tones.map<Step>((tone) => (edit, place) => applyTone(edit, tone, place))
const others: readonly Step[] = [
  deleteLetter,
  ({ text, caret }) => ({ text, caret: Math.max(0, caret - 1) }),
  ({ text, caret }) => ({ text, caret: Math.min(text.length, caret + 1) }),
]

describe.each(['old', 'new'] as const)('any keys, tone the %s way', (place) => {
  it.each([
    ['Telex', telex],
    ['VNI', vni],
  ])('%s mixed with letters, tones, deleting and moving keeps the text composed and the caret inside', (_, method) => {
    const steps = constantFrom(...method, ...direct, ...toneKeys, ...others)
    assert(
      property(array(steps, { maxLength: 40 }), (keys) => {
        let edit: Edit = { text: '', caret: 0 }
        for (const key of keys) {
          edit = key(edit, place)
          expect(edit.text).toBe(edit.text.normalize('NFC'))
          expect(edit.caret).toBeGreaterThanOrEqual(0)
          expect(edit.caret).toBeLessThanOrEqual(edit.text.length)
        }
      }),
    )
  })
})

describe('deleteLetter', () => {
  it.each([
    ['hoàn', 'hòa'],
    ['người', 'ngườ'],
    ['Thị ', 'Thị'],
    ['a', ''],
    ['Tổ 12', 'Tổ 1'],
  ])('%s → %s', (text, left) => {
    expect(deleteLetter({ text, caret: text.length }).text).toBe(left)
  })
})

describe('typeLetter', () => {
  it.each([
    ['a', 'â', 'â'],
    ['â', 'ă', 'ă'],
    ['á', 'â', 'ấ'],
    ['D', 'đ', 'Đ'],
    ['ư', 'ư', 'ư'],
    ['u', 'ơ', 'uơ'],
    ['mua', 'ư', 'muaư'],
  ])('%s, then %s, is %s', (text, letter, whole) => {
    expect(typeLetter({ text, caret: text.length }, letter).text).toBe(whole)
  })
})
