import { expect, test } from 'vitest'
import { formSchema } from './form.ts'
import { formProblems } from './form-problems.ts'

const t = { vi: 'x', en: 'x' }
const yesNo = (id: string, more: object = {}) => ({ id, label: t, type: 'yesNo', ...more })
const problemsOf = (questions: object[], checks: object[] = []) =>
  formProblems(
    formSchema.parse({
      id: 's',
      version: 1,
      title: t,
      source: 's',
      sections: [{ id: 'a', title: t, questions }],
      checks,
    }),
  ).map(({ path, mend }) => `${path}: ${mend}`)

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
    'sections.0.questions.1.when.not: "one" can never be "yes"',
  ])
  expect(problemsOf([yesNo('one'), yesNo('one')])).toEqual([
    'sections.0.questions.1.id: the id "one" is used twice; give each question its own',
  ])
  expect(problemsOf([{ id: 'one', label: t, type: 'choice', options }])).toEqual([
    'sections.0.questions.0.options: two options have the same value',
  ])
  expect(problemsOf([{ id: 'one', label: t, type: 'number', min: 3, max: 2 }])).toEqual([
    'sections.0.questions.0.min: min is larger than max',
  ])
  expect(problemsOf([yesNo('one'), yesNo('two')], [{ kind: 'atMost', at: 'one', other: 'three', message: t }])).toEqual(
    ['checks.0: "one" must be one of: number, money', 'checks.0: "three" is no question that this check can see'],
  )
})
