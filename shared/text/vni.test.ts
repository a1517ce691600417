import { expect, it } from 'vitest'
import type { Edit } from './edit.ts'
import { typeVni } from './vni.ts'

function type(keys: string): string {
  let edit: Edit = { text: '', caret: 0 }
  for (const key of keys) edit = typeVni(edit, key)
  return edit.text
}

it.each([
  ['Tua6n1', 'Tuấn'],
  ['Nguye64n', 'Nguyễn'],
  ['D9u7o7ng', 'Đương'],
  ['nguoi72', 'người'],
  ['ho2a', 'hòa'],
  ['thuy3', 'thủy'],
  ['D9a8k1', 'Đắk'],
  ['a11', 'a1'],
  ['To63 12', 'Tổ 12'],
  ['90', '90'],
  ['A1b2', 'A1b2'],
  ['Thu7o7ng', 'Thương'],
  ['Tuan61', 'Tuấn'],
  ['qua1', 'quá'],
  ['gia2', 'già'],
])('%s → %s', (keys, word) => {
  expect(type(keys)).toBe(word)
})
