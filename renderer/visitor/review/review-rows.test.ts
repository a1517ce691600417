import { expect, test } from 'vitest'
import type { Form } from '../../../shared/procedure/form.ts'
import { fixtureApplicant, fixtureProcedure } from '../../../shared/session/session-fixture.ts'
import { applicantLine } from './applicant-line.ts'
import { answerRows } from './review-rows.ts'

const father = {
  id: 'fatherId',
  type: 'idNumber',
  label: { vi: 'Số căn cước của cha', en: 'ID' },
  required: true,
} as const
const form: Form = {
  ...fixtureProcedure.form,
  sections: [
    {
      id: 'family',
      title: { vi: 'Gia đình', en: 'Family' },
      questions: [
        father,
        {
          id: 'others',
          type: 'group',
          label: { vi: 'Người khác', en: 'Others' },
          itemTitle: { vi: 'Người', en: 'Person' },
          min: 1,
          max: 3,
          required: true,
          questions: [{ ...father, id: 'otherId' }],
        },
      ],
    },
  ],
}

test('no ID number is read back in full, whoever it belongs to', () => {
  const answers = { fatherId: '051090000001', others: [{ otherId: '062185000003' }] }
  const rows = answerRows(
    { procedure: { ...fixtureProcedure, form }, answers, assistance: null, applicant: null },
    'vi',
  )
  expect(rows.map(({ value }) => value)).toEqual(['0510******01', '0621******03', '1'])
})

test('who hands in is read back with their home, written as in the form', () => {
  const applicant = { ...fixtureApplicant, address: 'Thôn Gò Re, Ba Tơ, Quảng Ngãi' }
  expect(applicantLine(applicant)).toMatch(/ · Thôn Gò Re, xã Ba Tơ, tỉnh Quảng Ngãi$/)
  expect(applicantLine(applicant)).not.toContain(applicant.idNumber)
  expect(applicantLine({ ...applicant, address: '' })).not.toMatch(/ · $/)
})

test('what is asked of two people under the same words is told apart by its section', () => {
  const which = {
    type: 'text',
    label: { vi: 'Dân tộc nào?', en: 'Which?' },
    required: true,
    maxLength: 60,
    lines: 1,
  } as const
  const sections = [
    {
      id: 'mother',
      title: { vi: 'Về mẹ', en: 'Mother' },
      questions: [
        { ...which, id: 'one' },
        { ...which, id: 'job', label: { vi: 'Nghề', en: 'Job' } },
      ],
    },
    { id: 'father', title: { vi: 'Về cha', en: 'Father' }, questions: [{ ...which, id: 'two' }] },
  ]
  const procedure = { ...fixtureProcedure, form: { ...form, sections } }
  const names = answerRows({ procedure, answers: {}, assistance: null, applicant: null }, 'vi').map(({ name }) => name)
  expect(names).toEqual(['Về mẹ · Dân tộc nào?', 'Nghề', 'Về cha · Dân tộc nào?'])
})
