import { expect, test } from 'vitest'
import type { PaperChange } from '../../../shared/procedure/paper-change.ts'
import { defaultEntry } from '../default-entry.ts'
import { sampleFacts } from '../publishing-fixture.ts'
import { changePaper } from './change-paper.ts'

const procedure = { facts: sampleFacts, entry: defaultEntry(sampleFacts) }
const card = 'Căn cước (xuất trình)'

function changed(change: PaperChange, of = procedure) {
  const done = changePaper(of, change)
  if (!done.ok) throw new Error(done.failure.kind)
  return done.value
}

/** Every paper with its part, as the whole catalogue is checked: none without the other. */
function pairs({ facts, entry }: typeof procedure) {
  expect(entry.parts.map(({ document }) => document).toSorted()).toEqual(
    facts.documents.map(({ nameVi }) => nameVi).toSorted(),
  )
  return facts.documents.map(({ nameVi, copies, original }) => {
    const part = entry.parts.find(({ document }) => document === nameVi)
    return [nameVi, copies, original, part?.id, part?.name.vi, part?.kind, part?.required]
  })
}

test('a paper that is added gets a part of its own, and leaves the others as they are', () => {
  const before = pairs(procedure)
  const once = changed({ kind: 'add', nameVi: ' Tờ khai theo mẫu mới ', copies: 2, original: false })
  expect(pairs(once).slice(0, -1)).toEqual(before)
  expect(pairs(once).at(-1)).toEqual([
    'Tờ khai theo mẫu mới',
    2,
    false,
    'to-khai-theo-mau-moi',
    'Tờ khai theo mẫu mới',
    'form',
    true,
  ])
  const twice = changed({ kind: 'add', nameVi: 'Tờ khai theo mẫu mới (bản 2)', copies: 1, original: true }, once)
  expect(new Set(twice.entry.parts.map(({ id }) => id)).size).toBe(twice.entry.parts.length)
})

test('a paper that gets another name keeps its part and what people have written about it', () => {
  const described = changed({
    kind: 'describe',
    was: card,
    name: { vi: 'Thẻ căn cước', en: 'ID card' },
    way: 'paper',
    condition: { vi: 'Nếu nộp thay', en: 'If handed in for somebody else' },
  })
  const renamed = changed(
    { kind: 'change', was: card, nameVi: 'Thẻ căn cước gắn chip', copies: 1, original: false },
    described,
  )
  expect(pairs(renamed)[1]).toEqual([
    'Thẻ căn cước gắn chip',
    1,
    false,
    'can-cuoc-xuat-trinh',
    'Thẻ căn cước',
    'paper',
    false,
  ])
  expect(renamed.entry.parts[1]?.condition?.vi).toBe('Nếu nộp thay')
  // A name that only repeated the official one goes on doing so.
  expect(pairs(changed({ kind: 'change', was: card, nameVi: 'Thẻ', copies: 1, original: true }))[1]?.[4]).toBe('Thẻ')
})

test('a paper that everybody needs has no condition any more', () => {
  const was = 'Văn bản ủy quyền (nếu ủy quyền)'
  const { entry } = changed({
    kind: 'describe',
    was,
    name: { vi: 'Ủy quyền', en: 'Proxy' },
    way: 'paper',
    condition: null,
  })
  expect(entry.parts[2]).toMatchObject({ required: true, name: { vi: 'Ủy quyền' } })
  expect(entry.parts[2]).not.toHaveProperty('condition')
})

test('a paper that the form asks for gets other words and no other way', () => {
  const [form, other, last] = procedure.entry.parts
  if (form === undefined || other === undefined || last === undefined) throw new Error('three papers')
  const asked = {
    ...procedure,
    entry: { ...procedure.entry, parts: [form, other, { ...last, kind: 'called' as const }] },
  }
  const name = { vi: 'Ủy quyền', en: 'Proxy' }
  const words = { vi: 'Nếu nộp thay', en: 'If for another' }
  const described = { kind: 'describe', was: last.document, name, way: 'paper' } as const
  expect(changed({ ...described, condition: words }, asked).entry.parts[2]).toEqual({
    ...last,
    kind: 'called',
    name,
    condition: words,
  })
  expect(changed({ ...described, condition: null }, asked).entry.parts[2]).toEqual({ ...last, kind: 'called', name })
})

test('a paper goes with its part, all but the last', () => {
  const two = changed({ kind: 'remove', was: card })
  expect(pairs(two).map(([name]) => name)).toEqual(['Tờ khai theo mẫu', 'Văn bản ủy quyền (nếu ủy quyền)'])
  const one = changed({ kind: 'remove', was: 'Tờ khai theo mẫu' }, two)
  expect(changePaper(one, { kind: 'remove', was: 'Văn bản ủy quyền (nếu ủy quyền)' })).toMatchObject({
    failure: { kind: 'lastPaper' },
  })
})

const paper = { copies: 1, original: true }
test.each([
  [{ kind: 'add', nameVi: card, ...paper }, 'paperTwice'],
  [{ kind: 'change', was: 'Tờ khai theo mẫu', nameVi: card, ...paper }, 'paperTwice'],
  [{ kind: 'add', nameVi: '  ', ...paper }, 'paperUnnamed'],
  [{ kind: 'add', nameVi: 'Giấy\u202e', ...paper }, 'paperUnnamed'],
  [{ kind: 'change', was: 'Giấy lạ', nameVi: 'Giấy', ...paper }, 'unknownPaper'],
  [{ kind: 'remove', was: 'Giấy lạ' }, 'unknownPaper'],
  [
    { kind: 'describe', was: card, name: { vi: 'Thẻ\u0007', en: 'Card' }, way: 'paper', condition: null },
    'paperUnnamed',
  ],
] as const)('%j is refused: %s', (change, kind) => {
  expect(changePaper(procedure, change)).toEqual({ ok: false, failure: { kind } })
})

test('a paper keeps its name when only its number changes', () => {
  expect(
    pairs(changed({ kind: 'change', was: card, nameVi: card, copies: 3, original: true }))[1]?.slice(0, 2),
  ).toEqual([card, 3])
})
