import { expect, it } from 'vitest'
import { leavesNothingOpen } from './leaves-nothing-open.ts'
import { fixtureProcedure } from './session-fixture.ts'

const context = {
  procedure: fixtureProcedure,
  assistance: null,
  applicant: null,
  checklist: { 'land-book': true },
  pages: { 'land-book': ['page-1'] },
}
const plots = [{ area: 100 }]

it.each([
  ['all is answered', context, { reason: 'split', plots }, true],
  ['the change has opened a question', context, { reason: 'join', plots }, false],
  ['that one is answered as well', context, { reason: 'join', detail: 'Hợp hai thửa', plots }, true],
  ['the answers call for a paper', context, { reason: 'join', detail: 'Hợp hai thửa', plan: true, plots }, false],
  ['a paper of the list has no page', { ...context, pages: {} }, { reason: 'split', plots }, false],
])('a change leads back to the review, or not: %s', (_, visit, answers, leadsBack) => {
  expect(leavesNothingOpen(visit, answers)).toBe(leadsBack)
})
