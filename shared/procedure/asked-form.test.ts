import { expect, test } from 'vitest'
import { askedForm } from './asked-form.ts'
import { checkForm } from './check-form.ts'
import { anyWords as t, fixtureForm } from './form-fixture.ts'

const asked = [
  { id: 'open', label: t, type: 'yesNo' },
  {
    id: 'plots',
    label: t,
    type: 'group',
    itemTitle: t,
    questions: [
      { id: 'area', label: t, type: 'number' },
      { id: 'sheet', label: t, type: 'text', assistedOnly: true },
    ],
  },
]
const form = fixtureForm([], {
  sections: [
    { id: 'a', title: t, questions: asked },
    { id: 'b', title: t, questions: [{ id: 'seen', label: t, type: 'yesNo', assistedOnly: true }] },
  ],
})
const context = { today: '2026-11-26' }
const answers = { open: true, plots: [{ area: 1 }] }

test('a person alone neither meets nor owes what is for officers', () => {
  const alone = askedForm(form, { assisted: false })
  expect(alone.sections.map(({ id }) => id)).toEqual(['a'])
  expect(checkForm(alone, answers, context)).toEqual([])
})

test('beside an officer it is asked and owed', () => {
  const assisted = askedForm(form, { assisted: true })
  expect(assisted).toBe(form)
  expect(checkForm(assisted, answers, context).map(({ path }) => path)).toEqual([
    'answers.plots.0.sheet',
    'answers.seen',
  ])
})

test('nobody alone can answer it either', () => {
  const alone = askedForm(form, { assisted: false })
  expect(checkForm(alone, { ...answers, seen: true }, context)).toEqual([{ path: 'answers.seen', kind: 'wrongType' }])
})

test('a hint for officers is shown beside an officer alone, also inside a group', () => {
  const hinted = fixtureForm([
    { id: 'one', label: t, type: 'yesNo', officerHelp: t },
    {
      id: 'many',
      label: t,
      type: 'group',
      itemTitle: t,
      questions: [{ id: 'in', label: t, type: 'yesNo', officerHelp: t }],
    },
  ])
  expect(askedForm(hinted, { assisted: true })).toBe(hinted)
  expect(JSON.stringify(askedForm(hinted, { assisted: false }))).not.toContain('officerHelp')
  expect(askedForm(hinted, { assisted: false }).sections[0]?.questions.map(({ id }) => id)).toEqual(['one', 'many'])
})

test('nobody is asked whether they are what their sex rules out, nor may they say so', () => {
  const options = [
    { value: 'mother', label: t, applicantSex: 'female' },
    { value: 'father', label: t, applicantSex: 'male' },
    { value: 'other', label: t },
  ]
  const family = fixtureForm([{ id: 'parent', label: t, type: 'choice', options }])
  const taken = (sex?: 'male' | 'female') =>
    ['mother', 'father', 'other'].filter(
      (one) => checkForm(askedForm(family, { assisted: true, sex }), { parent: one }, context).length === 0,
    )
  expect(taken('male')).toEqual(['father', 'other'])
  expect(taken('female')).toEqual(['mother', 'other'])
  expect(taken()).toEqual(['mother', 'father', 'other'])
})
