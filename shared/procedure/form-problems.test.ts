import { expect, test } from 'vitest'
import { anyWords as t, fixtureForm } from './form-fixture.ts'
import { formProblems } from './form-problems.ts'

const yesNo = (id: string, more: object = {}) => ({ id, label: t, type: 'yesNo', ...more })
const problemsOf = (questions: object[], checks: object[] = [], more: object = {}) =>
  formProblems(fixtureForm(questions, { checks, ...more })).map(({ path, mend }) => `${path}: ${mend}`)

test('a slip of the fingers is told what was meant', () => {
  const age = { id: 'age', type: 'number', label: t }
  const check = { kind: 'atMost', at: 'agee', other: 3, message: t }
  const derived = [{ id: 'sum', label: t, value: { sum: ['agee'] } }]
  const when = { question: 'ag', is: 3 }
  expect(problemsOf([age, yesNo('grown', { when })], [check], { derived })).toEqual([
    'sections.0.questions.1.when: "ag" is not asked before this; did you mean "age"?',
    'derived.0.value: "agee" is neither a question nor a derived value before this; did you mean "age"?',
    'checks.0: "agee" is no question that this check can see; did you mean "age"?',
  ])
})

test('a sound form has no problems', () => {
  expect(problemsOf([yesNo('one'), yesNo('two', { when: { question: 'one', is: true } })])).toEqual([])
})

test('each mistake is named with its place', () => {
  const options = [
    { value: 'a', label: t },
    { value: 'a', label: t },
  ]
  expect(problemsOf([yesNo('one', { when: { question: 'two', is: true } }), yesNo('two')])).toEqual([
    'sections.0.questions.0.when: "two" is not asked before this; name an earlier question',
  ])
  expect(problemsOf([yesNo('one'), yesNo('two', { when: { not: { question: 'one', is: 'yes' } } })])).toEqual([
    'sections.0.questions.1.when.not: "one" can never be "yes"; it is true or false, without quotes',
  ])
  expect(problemsOf([yesNo('one'), yesNo('one')])).toEqual([
    'sections.0.questions.1.id: the id "one" is used twice; give each question its own',
  ])
  expect(problemsOf([{ id: 'one', label: t, type: 'choice', options }])).toEqual([
    'sections.0.questions.0.options: two options have the value "a"; give each its own',
  ])
  expect(problemsOf([{ id: 'one', label: t, type: 'number', min: 3, max: 2 }])).toEqual([
    'sections.0.questions.0.min: min (3) is larger than max (2); change one of them',
  ])
  expect(problemsOf([yesNo('one'), yesNo('two')], [{ kind: 'atMost', at: 'one', other: 'three', message: t }])).toEqual(
    [
      'checks.0: "one" is of the type "yesNo"; it must be one of: number, money, derived number',
      'checks.0: "three" is no question that this check can see; name one outside groups, or of the same group',
    ],
  )
})

test('derived values follow from numbers, dates and groups that are there', () => {
  const derived = [
    { id: 'one', label: t, value: { sum: ['two'] } },
    { id: 'age', label: t, value: { ageInYears: 'two' } },
    { id: 'rest', label: t, value: { difference: ['later', 'two'] } },
    { id: 'words', label: t, value: { moneyInWords: 'age' } },
    { id: 'sum', label: t, value: { sum: ['words', 'missing.inner'] } },
  ]
  const questions = [yesNo('one'), { id: 'two', label: t, type: 'date' }]
  expect(problemsOf(questions, [], { derived })).toEqual([
    'derived.0.id: the id "one" is used twice; give each question its own',
    'derived.0.value: "two" is of the type "date"; it must be one of: number, money, derived number',
    'derived.2.value: "later" is neither a question nor a derived value before this; name one, and what is in a group as group.question',
    'derived.2.value: "two" is of the type "date"; it must be one of: number, money, derived number',
    'derived.4.value: "words" is of the type "derived text"; it must be one of: number, money, derived number',
    'derived.4.value: "missing.inner" is neither a question nor a derived value before this; name one, and what is in a group as group.question',
  ])
})

test('a check may hold a derived value against a number, and only where numbers are compared', () => {
  const more = { derived: [{ id: 'age', label: t, value: { ageInYears: 'birth' } }] }
  const birth = { id: 'birth', label: t, type: 'date' }
  const check = { at: 'birth', value: 'age', other: 18, message: t }
  expect(problemsOf([birth], [{ ...check, kind: 'atLeast' }], more)).toEqual([])
  expect(problemsOf([birth], [{ ...check, kind: 'notBefore' }], more)).toEqual([
    'checks.0.other: a number is compared by "atMost" or "atLeast"',
    'checks.0: "age" is of the type "derived number"; it must be one of: date',
  ])
  expect(problemsOf([birth], [{ ...check, kind: 'atLeast', at: 'age' }], more)).toEqual([
    'checks.0: "age" is no question that this check can see; name one outside groups, or of the same group',
  ])
  const when = { question: 'nobody', is: true }
  expect(problemsOf([birth], [{ ...check, kind: 'atLeast', when }], more)).toEqual([
    'checks.0.when: "nobody" is not asked before this; name an earlier question',
  ])
})

test('who signs the printed form is named by a question for a name', () => {
  const paper = { title: 'TỜ KHAI', signers: [{ title: 'Người khai' }, { title: 'Vợ', name: 'one' }] }
  expect(problemsOf([yesNo('one')], [], { paper })).toEqual([
    'paper.signers.1.name: "one" is no question of the type "name"',
  ])
})

test('the addressee has room for units that somebody gave and for nothing else', () => {
  const home = { id: 'home', type: 'address', label: t }
  const paper = { title: 'ĐƠN', addressee: 'Ủy ban nhân dân {{commune}}, {{home|one}}, {{xa}}' }
  expect(problemsOf([home, yesNo('one')], [], { paper })).toEqual(
    ['one', 'xa'].map(
      (id) =>
        `paper.addressee: "${id}" is not known here; there is {{commune}}, and the id of any question of the type "address"`,
    ),
  )
})

test('the line of the receipt names what is there, and nothing that a finder could misuse', () => {
  const home = { id: 'home', type: 'address', label: t }
  const id = { id: 'number', type: 'idNumber', label: t }
  const receiptLine = [
    { text: { vi: 'Cho {{name}}', en: 'For {{naem}}' } },
    { text: { vi: 'Cho {{ name }}, {{na-me}}{{}}', en: '{{name}}' } },
    { when: { question: 'later', is: true }, text: { vi: '{{home}} {{number}}', en: 'x' } },
  ]
  expect(problemsOf([{ id: 'name', type: 'name', label: t }, home, id], [], { receiptLine })).toEqual([
    'receiptLine.0.text: {{naem}} is no question of this form',
    'receiptLine.1.text: {{ name }} is no question of this form',
    'receiptLine.1.text: {{na-me}} is no question of this form',
    'receiptLine.1.text: {{}} is no question of this form',
    expect.stringMatching(/^receiptLine\.2\.when: "later"/),
    'receiptLine.2.text: {{home}} must be one of: name, text, number, date, choice, several, group, derived',
    'receiptLine.2.text: {{number}} must be one of: name, text, number, date, choice, several, group, derived',
  ])
})

test('only "notAfter" asks for years in between', () => {
  const dates = ['birth', 'childBirth'].map((id) => ({ id, label: t, type: 'date' }))
  const check = { at: 'birth', other: 'childBirth', years: 12, message: t }
  expect(problemsOf(dates, [{ ...check, kind: 'notAfter' }])).toEqual([])
  expect(problemsOf(dates, [{ ...check, kind: 'notBefore' }])).toEqual([
    'checks.0.years: years between two dates are asked for by "notAfter"',
  ])
})

test('answers that exclude each other are named by questions that the check can see', () => {
  const check = { kind: 'never', at: 'one', when: { question: 'two', is: true }, message: t }
  expect(problemsOf([yesNo('one'), yesNo('two')], [check])).toEqual([])
  expect(problemsOf([yesNo('two')], [check])).toEqual([
    'checks.0: "one" is no question that this check can see; name one outside groups, or of the same group',
  ])
})

test('where the applicant is printed depends on questions before', () => {
  const section = { id: 's', title: t, applicantOnPaper: { question: 'later', is: true }, questions: [yesNo('later')] }
  expect(problemsOf([], [], { sections: [section] })).toEqual([
    'sections.0.applicantOnPaper: "later" is not asked before this; name an earlier question',
  ])
})

test('where an address is likely the same depends on questions before', () => {
  const address = { id: 'home', type: 'address', label: t, likelySame: { question: 'later', is: true } }
  expect(problemsOf([address, yesNo('later')])).toEqual([
    'sections.0.questions.0.likelySame: "later" is not asked before this; name an earlier question',
  ])
})

test('what is filled in fits the question, and stands in no group', () => {
  const options = ['nam', 'nu'].map((value) => ({ value, label: t }))
  const inner = { id: 'inner', label: t, type: 'name', prefill: 'fullName' }
  expect(
    problemsOf([
      { id: 'born', label: t, type: 'text', prefill: 'birthDate' },
      { id: 'sex', label: t, type: 'choice', options, prefill: 'sex' },
      { id: 'many', label: t, type: 'group', itemTitle: t, questions: [inner] },
      { id: 'fits', label: t, type: 'phone', prefill: 'phone' },
    ]),
  ).toEqual([
    'sections.0.questions.0.prefill: "birthDate" fills in a question of the type date',
    'sections.0.questions.1.prefill: "sex" needs options with the values "male" and "female"',
    'sections.0.questions.2.questions.0.prefill: inside a group nothing is filled in, because it is about others; remove it',
  ])
})
