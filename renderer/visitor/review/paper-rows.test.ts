import { expect, test } from 'vitest'
import { fixtureProcedure } from '../../../shared/session/session-fixture.ts'
import { paperRows } from './paper-rows.ts'

const [paper] = fixtureProcedure.parts.filter(({ kind }) => kind === 'paper')
if (paper === undefined) throw new Error('the fixture has no paper')
const { condition: _, ...always } = paper
const sometimes = { ...paper, id: 'sometimes', condition: { vi: 'Nếu nộp thay', en: 'If for somebody else' } }
const procedure = { ...fixtureProcedure, parts: [always, sometimes] }

function rows(checklist: Readonly<Record<string, boolean>>) {
  const context = {
    procedure,
    checklist,
    answers: {},
    assistance: null,
    applicant: null,
    pages: { [paper?.id ?? '']: ['p1', 'p2'] },
  }
  return paperRows(context).map(({ part, pages, state, target }) => [part.id, pages, state, target.step])
}

test('a paper that the person does not have is lacking, one that they do not need is not', () => {
  expect(rows({ [paper.id]: false, sometimes: false })).toEqual([
    [paper.id, 2, 'lacking', 'papers'],
    ['sometimes', 0, 'notNeeded', 'papers'],
  ])
})

test('a paper that the person has leads to its pages', () => {
  expect(rows({ [paper.id]: true, sometimes: true })).toEqual([
    [paper.id, 2, 'held', 'capture'],
    ['sometimes', 0, 'held', 'capture'],
  ])
})
