import { expect, test } from 'vitest'
import { formSchema } from '../../shared/procedure/form.ts'
import { shapeProblems } from './shape-problems.ts'

const t = { vi: 'x', en: 'x' }
const question = { id: 'one', type: 'text', label: t }
const formWith = (more: object) => ({
  id: 'sample',
  version: 1,
  title: t,
  source: 'sample',
  sections: [{ id: 'a', title: t, questions: [{ ...question, ...more }] }],
})

function problemsOf(form: object): readonly string[] {
  const parsed = formSchema.safeParse(form)
  return parsed.success ? [] : shapeProblems(parsed.error, formSchema).map(({ path, mend }) => `${path}: ${mend}`)
}

const at = 'sections.0.questions.0'

test.each([
  [{ label: { vi: 'x' } }, `${at}.label.en: this is missing; add it (text in quotes)`],
  [{ hepl: t }, `${at}: "hepl" is not known here; did you mean "help"?`],
  [{ id: 'Số' }, `${at}.id: begin with a small letter and use letters and digits only, without marks`],
  [{ maxLength: 9999 }, `${at}.maxLength: this is too large; at most 4000`],
  [{ required: 'yes' }, `${at}.required: this must be true or false`],
  [{ prefill: 'name' }, `${at}.prefill: this must be one of fullName, idNumber, birthDate, sex, address, phone, email`],
  [{ when: { question: 'one', iss: 1 } }, `${at}.when: "iss" is not known here; did you mean "is"?`],
  [{ when: { question: 'one' } }, `${at}.when.is: this is missing; add it (text in quotes)`],
  [{ when: { all: [{ question: 'one', answered: 1 }] } }, `${at}.when.all.0.answered: this must be true or false`],
])('%j: %s', (more, said) => {
  expect(problemsOf(formWith(more))).toEqual([said])
})

test('an unknown type of question names those that there are', () => {
  expect(problemsOf(formWith({ type: 'tekst' }))).toEqual([
    expect.stringMatching(
      /^sections\.0\.questions\.0\.type: this must be one of: text, name, .*signature, file, group$/,
    ),
  ])
})

test('an empty list and a rule that does not exist are named', () => {
  const form = { ...formWith({}), derived: [{ id: 'sum', label: t, value: { som: ['one'] } }] }
  expect(problemsOf({ ...form, sections: [{ id: 'a', title: t, questions: [] }] })).toEqual([
    'sections.0.questions: this is too short; at least 1',
    'derived.0.value: "som" is not known here; did you mean "sum"?',
  ])
})
