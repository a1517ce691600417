import { expect, it } from 'vitest'
import type { Answers } from './answer.ts'
import { formSchema } from './form.ts'
import { isLikelySame, knownAddresses } from './known-addresses.ts'

const text = (words: string) => ({ vi: words, en: words })
const address = (id: string) => ({ id, type: 'address', label: text(id) })
const form = formSchema.parse({
  id: 'known',
  version: 1,
  title: text('Đơn'),
  source: 'fictional',
  sections: [
    {
      id: 'all',
      title: text('Chung'),
      questions: [
        { id: 'bornAtHome', type: 'yesNo', label: text('Sinh ở nhà?') },
        { ...address('birthPlace'), likelySame: { question: 'bornAtHome', is: true } },
        { ...address('office'), likelySame: false },
        ...['motherHome', 'fatherHome', 'home', 'work'].map(address),
        { id: 'childName', type: 'name', label: text('Tên') },
        { id: 'none', type: 'text', label: text('Không') },
        {
          id: 'owners',
          type: 'group',
          label: text('Chủ'),
          itemTitle: text('Chủ'),
          questions: [{ id: 'name', type: 'name', label: text('Tên') }, address('ownerHome')],
        },
      ],
    },
  ],
})
const [, birthPlace, office, motherHome] = form.sections[0]?.questions ?? []
const onCard = 'Thôn Gò Re, Ba Tơ, Ba Tơ, Quảng Ngãi'
const home = { commune: 'nghia-lo', detail: 'Tổ 1' }
const lines = (answers: Answers, card = onCard, limit = 3) =>
  knownAddresses(form, answers, card, limit).map(({ line }) => line)

it('offers the last address given first, then the card, each once', () => {
  const other = { commune: 'elsewhere', detail: '12 Lê Lợi, Huế' }
  expect(lines({ work: other, motherHome: home, fatherHome: home })).toEqual([
    'Tổ 1, phường Nghĩa Lộ',
    '12 Lê Lợi, Huế',
    'Thôn Gò Re, xã Ba Tơ',
  ])
  expect(lines({ motherHome: home }, onCard, 1)).toEqual(['Tổ 1, phường Nghĩa Lộ'])
})

it('hands back the very address, with its former name', () => {
  const former = { ...home, formerName: 'Phường Trần Phú' }
  expect(knownAddresses(form, { motherHome: former }, '', 2)).toEqual([
    { line: 'Tổ 1, phường Nghĩa Lộ', address: former },
  ])
})

it('offers nothing for a hospital, and a hospital for nothing', () => {
  const likely = (question: typeof birthPlace, answers: Answers) =>
    question !== undefined && question.type !== 'group' && isLikelySame(question, answers)
  expect(likely(motherHome, {})).toBe(true)
  expect(likely(office, {})).toBe(false)
  expect(likely(birthPlace, { bornAtHome: true })).toBe(true)
  expect(likely(birthPlace, { bornAtHome: false })).toBe(false)
  expect(lines({ bornAtHome: false, birthPlace: home, office: home }, '')).toEqual([])
  expect(lines({ bornAtHome: true, birthPlace: home }, '')).toEqual(['Tổ 1, phường Nghĩa Lộ'])
})

it('finds addresses of repeated items, and leaves out half ones and whatever is no address', () => {
  expect(lines({ owners: [{ name: 'Lê An', ownerHome: home }], childName: 'Lê Bình' }, '')).toEqual([
    'Tổ 1, phường Nghĩa Lộ',
  ])
  expect(lines({ home: { commune: '', detail: 'Tổ 1' }, work: { commune: 'nghia-lo', detail: ' ' } }, '')).toEqual([])
  expect(lines({ home: { commune: 'Nghĩa L', detail: 'Tổ 1' } }, '')).toEqual([])
  expect(lines({ none: 'a', unknown: home }, '')).toEqual([])
})
