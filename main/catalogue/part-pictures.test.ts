import { join } from 'node:path'
import { expect, test } from 'vitest'
import { everyPart } from '../../shared/procedure/form-papers.ts'
import type { Part } from '../../shared/procedure/procedure.ts'
import { loadCatalogue } from './load-catalogue.ts'

/** What a name says that its drawing must show, in the order in which it is looked for. */
const drawn: readonly (readonly [RegExp, readonly Part['picture'][]])[] = [
  [/chứng sinh/iu, ['birth-notice']],
  [/báo tử|sức khỏe/iu, ['medical']],
  [/ủy quyền/iu, ['letter']],
  [/giấy khai sinh|quan hệ/iu, ['birth-certificate']],
  [/^(bằng|văn bằng)/iu, ['degree']],
  [/^(căn cước|cccd|hộ chiếu)/iu, ['id-card']],
  [/sổ đỏ|giấy chứng nhận quyền sử dụng đất/iu, ['land-book']],
  [/^(\d+ )?ảnh/iu, ['photo', 'boat']],
  [/^(danh sách|bảng kê|bản kê)/iu, ['list']],
  [/^(báo cáo|bản thuyết minh|đề xuất)/iu, ['report', 'form', 'list']],
  [/^(dự thảo )?điều lệ/iu, ['booklet']],
  [/^biên lai/iu, ['money']],
  [/^(tờ khai|đơn)\b/iu, ['form', 'certificate', 'letter']],
]

const loaded = loadCatalogue(join(import.meta.dirname, '../resources'), 'demo')
if (!loaded.ok) throw new Error('the shipped catalogue does not load')
const catalogue = loaded.value
const parts = catalogue.overview().procedures.flatMap(({ code }) => {
  const procedure = catalogue.procedure(code)
  return procedure === null ? [] : everyPart(procedure)
})

test('every paper is drawn as what it is', () => {
  const wrong = parts.flatMap((part) => {
    const rule = drawn.find(([words]) => words.test(part.name.vi))
    return rule === undefined || rule[1].includes(part.picture) ? [] : [`${part.name.vi}: ${part.picture}`]
  })
  expect(wrong).toEqual([])
})

test('a child is on no paper but those of a birth or a family', () => {
  const wrong = parts.filter(
    ({ name, picture }) => picture.startsWith('birth-') && !/chứng sinh|khai sinh|quan hệ/iu.test(name.vi),
  )
  expect(wrong).toEqual([])
})

test('a plain sheet stands only for papers that may be any paper', () => {
  const plain = parts.filter(({ picture }) => picture === 'paper').map(({ name }) => name.vi)
  expect(plain.length).toBeLessThanOrEqual(4)
})
