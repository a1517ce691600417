import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Answers } from '../../shared/procedure/answer.ts'
import { checkForm } from '../../shared/procedure/check-form.ts'
import { visibleQuestions } from '../../shared/procedure/visible-questions.ts'
import { loadCatalogue } from './load-catalogue.ts'

const loaded = loadCatalogue(join(import.meta.dirname, '../resources'), 'demo')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure.problems.slice(0, 5)))
const catalogue = loaded.value
const procedures = catalogue.overview().procedures.flatMap(({ code }) => catalogue.procedure(code) ?? [])
const complete = procedures.filter(({ completeForm }) => completeForm)
const forms = [...new Set(procedures.map(({ form }) => form))]

test('a receipt says what exactly was applied for, but never why somebody needs help', () => {
  const lines = new Map(complete.map(({ form }) => [form.id, form.receiptLine.map(({ text }) => text.vi).join(' ')]))
  expect([...lines.values()].filter((line) => line !== '').length).toBeGreaterThan(30)
  expect(lines.get('birth-registration')).toContain('{{childName}}')
  expect(lines.get('certified-copy')).toContain('{{copiesInAll}}')
  // Which allowance it is tells of an illness.
  expect(lines.get('social-allowance')).toBe('Cho {{personName}}')
})

test('who hands in for another is never given their own home as the home of that person', () => {
  const asked = forms.flatMap((form) =>
    form.sections.flatMap(({ questions }) =>
      questions
        .filter((question) => question.type === 'address' && question.prefill === 'address')
        .map(({ id }) => ({ form, id })),
    ),
  )
  expect(asked.length).toBeGreaterThan(8)
  const wrong = asked.filter(({ form, id }) =>
    visibleQuestions(form, { onBehalf: 'other', kind: 'one' }).some((question) => question.id === id),
  )
  const asksForWhom = ({ form }: (typeof wrong)[number]) =>
    form.sections.some(({ questions }) => questions.some((question) => question.id === 'onBehalf'))
  expect(wrong.filter(asksForWhom).map(({ form, id }) => `${form.id} ${id}`)).toEqual([])
})

test('nobody is asked twice for what the first answer told: one telephone, one address for e-mail', () => {
  const twice = forms.filter((form) => {
    const filled = form.sections.flatMap(({ questions }) =>
      questions.flatMap((question) => ('prefill' in question && question.prefill !== undefined ? [question] : [])),
    )
    const kinds = filled
      .filter(({ prefill }) => prefill === 'phone' || prefill === 'email')
      .map(({ prefill }) => prefill)
    return new Set(kinds).size < kinds.length
  })
  expect(twice.map(({ id }) => id)).toEqual([])
})

test.each([
  ['birth-reregistration', { issued: 'since' }, 'issued'],
  ['birth-reregistration', { issued: 'before', reason: 'kept' }, 'reason'],
  ['building-permit-extension', { started: 'yes' }, 'started'],
  ['civil-status-change', { kind: 'change', record: 'birth', onBehalf: 'minor', ownWord: 'refuses' }, 'ownWord'],
  [
    'civil-status-change',
    { kind: 'ethnicity', record: 'birth', onBehalf: 'minor', parentsAgree: 'no' },
    'parentsAgree',
  ],
  ['household-business-closing', { debts: 'owing' }, 'debts'],
  ['marital-status', { onBehalf: 'self', status: 'married', purpose: 'marry' }, 'purpose'],
  ['marriage-registration', { freeWill: false }, 'freeWill'],
])('%s does not take %o, and says so at %s', (id, answers, at) => {
  const form = forms.find((one) => one.id === id)
  if (form === undefined) throw new Error(`no form ${id}`)
  const faults = checkForm(form, answers, { today: '2026-11-23' })
  expect(faults.filter(({ kind }) => kind === 'check').map(({ path }) => path)).toEqual([`answers.${at}`])
})

test.each([
  ['birth-registration', 'birthDate', { relation: 'grandparent', fatherKnown: true }],
  ['birth-reregistration', 'personBirth', { relation: 'other' }],
  ['criminal-record', 'personBirth', { kind: 'one', onBehalf: 'other' }],
])('%s takes no parent who was not born years before the child', (id, childBirth, answers) => {
  const form = forms.find((one) => one.id === id)
  if (form === undefined) throw new Error(`no form ${id}`)
  const at = (birth: string) => {
    const family = { ...answers, [childBirth]: '2020-11-05', motherBirth: birth, fatherBirth: birth }
    const faults = checkForm(form, family, { today: '2026-11-23' })
    return faults.filter(({ kind }) => kind === 'check').map(({ path }) => path)
  }
  expect(at('2020-11-05')).toEqual(['answers.motherBirth', 'answers.fatherBirth'])
  expect(at('2009')).toEqual(['answers.motherBirth', 'answers.fatherBirth'])
  expect(at('2008')).toEqual([])
})

test.each(['birth-registration', 'birth-reregistration', 'criminal-record'])(
  '%s: the examples of dates are those of a family',
  (id) => {
    const questions = forms.find((form) => form.id === id)?.sections.flatMap((section) => section.questions) ?? []
    const yearOf = (...ids: string[]) =>
      Number(questions.find((question) => ids.includes(question.id))?.example?.match(/^\d\d · \d\d · (\d{4})$/)?.[1])
    const child = yearOf('birthDate', 'personBirth')
    expect(child - yearOf('motherBirth')).toBeGreaterThan(16)
    expect(child - yearOf('fatherBirth')).toBeGreaterThan(16)
  },
)

test('a form does not take the number of the applicant for somebody else, nor one number for both parents', () => {
  const form = forms.find((one) => one.id === 'birth-registration')
  if (form === undefined) throw new Error('no form for births')
  const applicantId = '051090000001'
  const at = (motherId: string, fatherId: string) =>
    checkForm(form, { relation: 'other', fatherKnown: true, motherId, fatherId }, { today: '2026-11-23', applicantId })
      .filter(({ kind }) => kind === 'check')
      .map(({ path }) => path)
  expect(at(applicantId, '051085000003')).toEqual(['answers.motherId'])
  expect(at('051185000004', applicantId)).toEqual(['answers.fatherId'])
  expect(at('051185000004', '051185000004')).toEqual(['answers.fatherId'])
  expect(at('051185000004', '051085000003')).toEqual([])
})

test('a change for a child asks for the child’s word from the age that the law gives, and for both parents', () => {
  const form = forms.find((one) => one.id === 'civil-status-change')
  if (form === undefined) throw new Error('no form for changes')
  const asked = (answers: Answers) => visibleQuestions(form, answers).map(({ id }) => id)
  const child = { kind: 'change', record: 'birth', onBehalf: 'minor' }
  expect(asked(child)).toEqual(expect.arrayContaining(['ownWord', 'parentsAgree']))
  expect(asked({ ...child, kind: 'ethnicity' })).toEqual(expect.arrayContaining(['ownWordEthnicity', 'parentsAgree']))
  expect(asked({ ...child, onBehalf: 'adult' })).toEqual(expect.arrayContaining(['authorisation']))
  expect(asked({ ...child, onBehalf: 'self' })).not.toEqual(expect.arrayContaining(['parentsAgree']))
  expect(asked({ kind: 'correct', record: 'death' })).not.toContain('personHome')
})
