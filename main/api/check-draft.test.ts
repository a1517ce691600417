import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Answers } from '../../shared/procedure/answer.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { sampleDraft } from '../kiosk-fixture.ts'
import { checkDraft } from './check-draft.ts'

const loaded = loadCatalogue(join(import.meta.dirname, '../resources'), 'demo')
const procedure = loaded.ok ? loaded.value.procedure(sampleDraft([]).procedureCode) : null
if (procedure === null) throw new Error('no birth registration')
const context = { procedure, assisted: false, today: '2026-11-23', partOfPage: () => 'birth-notice' }
const draft = sampleDraft(['page'])
const paths = (answers: Answers) => checkDraft({ ...draft, answers }, context).map(({ path }) => path)

test('what a card rules out is not received: the number of the applicant for somebody else, a mother who is a man', () => {
  expect(paths(draft.answers)).toEqual([])
  const home = draft.answers['birthPlace'] ?? ''
  const father = {
    fatherName: 'Nguyễn Văn Thử',
    fatherBirth: '1985',
    fatherNationality: 'vietnamese',
    fatherHome: home,
  }
  const named = { ...draft.answers, ...father, fatherKnown: true, fatherEthnicity: 'hre', married: true }
  expect(paths({ ...named, fatherId: draft.applicant.idNumber })).toEqual(['answers.fatherId'])
  expect(paths({ ...named, fatherId: '051085000003' })).toEqual([])
  const man = { ...draft, applicant: { ...draft.applicant, sex: 'male' as const } }
  expect(checkDraft(man, context).map(({ path }) => path)).toEqual(['answers.relation'])
})
