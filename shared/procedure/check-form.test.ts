import { expect, test } from 'vitest'
import type { Answers } from './answer.ts'
import { checkForm, checkScreen } from './check-form.ts'
import { anyWords as t, fixtureForm } from './form-fixture.ts'
import { formScreens } from './form-screens.ts'
import { pruneHidden } from './prune-hidden.ts'

const context = { today: '2026-11-23' }
const form = fixtureForm(
  [
    { id: 'from', label: t, type: 'date' },
    { id: 'to', label: t, type: 'date' },
    { id: 'rents', label: t, type: 'yesNo' },
    { id: 'landlord', label: t, type: 'name', when: { question: 'rents', is: true } },
    {
      id: 'plots',
      label: t,
      type: 'group',
      itemTitle: t,
      min: 1,
      max: 2,
      questions: [
        { id: 'area', label: t, type: 'number' },
        { id: 'part', label: t, type: 'number', required: false },
      ],
    },
  ],
  {
    checks: [
      { kind: 'notBefore', at: 'to', other: 'from', message: { vi: 'sau', en: 'after' } },
      { kind: 'atMost', at: 'part', other: 'area', message: { vi: 'nhỏ', en: 'small' } },
    ],
  },
)
const good: Answers = { from: '2026-01-01', to: '2026-02-01', rents: false, plots: [{ area: 100, part: 20 }] }
const paths = (answers: Answers) => checkForm(form, answers, context).map(({ path, kind }) => `${path} ${kind}`)

test('good answers have no fault', () => {
  expect(paths(good)).toEqual([])
})

test('faults come in the order of the questions, those of items with their number', () => {
  expect(paths({ to: '2026-02-30', plots: [{ area: 1 }, {}] })).toEqual([
    'answers.from missing',
    'answers.to dateDoesNotExist',
    'answers.rents missing',
    'answers.plots.1.area missing',
  ])
})

test('too few and too many items', () => {
  expect(paths({ ...good, plots: [] })).toEqual(['answers.plots tooFewItems'])
  expect(paths({ ...good, plots: [{ area: 1 }, { area: 1 }, { area: 1 }] })).toEqual(['answers.plots tooManyItems'])
  expect(paths({ ...good, plots: ['a'] })).toEqual(['answers.plots wrongType'])
})

test('rules between answers, in the form and in an item; an unanswered side breaks nothing', () => {
  expect(paths({ ...good, to: '2025-12-31' })).toEqual(['answers.to check'])
  expect(paths({ ...good, plots: [{ area: 1 }, { area: 10, part: 11 }] })).toEqual(['answers.plots.1.part check'])
  expect(checkForm(form, { ...good, to: '2025-12-31' }, context)[0]?.params).toEqual({ vi: 'sau', en: 'after' })
})

test('a date that must lie years before another is compared by its year where one side is only a year', () => {
  const checks = [{ kind: 'notAfter', at: 'parent', other: 'child', years: 12, message: t }]
  const family = fixtureForm(
    ['parent', 'child'].map((id) => ({ id, label: t, type: 'date', yearOnly: true })),
    { checks },
  )
  const isTaken = (parent: string, child: string) => checkForm(family, { parent, child }, context).length === 0
  expect([isTaken('2020-11-05', '2020-11-05'), isTaken('2008-11-06', '2020-11-05'), isTaken('2009', '2020')]).toEqual([
    false,
    false,
    false,
  ])
  expect([isTaken('2008-11-05', '2020-11-05'), isTaken('2008', '2020-01-01'), isTaken('2008-12-31', '2020')]).toEqual([
    true,
    true,
    true,
  ])
})

test('what a condition hides is neither checked nor kept', () => {
  expect(paths({ ...good, landlord: '123' })).toEqual([])
  expect(pruneHidden(form, { ...good, landlord: '123' })).toEqual(good)
  expect(paths({ ...good, rents: true, landlord: '123' })).toEqual(['answers.landlord notAName'])
})

test('ids that the form does not know are faults, and strange ones are not repeated', () => {
  expect(paths({ ...good, extra: 'x' })).toEqual(['answers.extra wrongType'])
  expect(paths({ ...good, plots: [{ area: 1, extra: 'x' }] })).toEqual(['answers.plots.0.extra wrongType'])
  const own = JSON.parse('{"__proto__": "x", "Nguyễn Văn Thử": "x"}') as Answers
  expect(paths({ ...good, ...own, ['__proto__']: 'x' })).toEqual(['answers wrongType', 'answers wrongType'])
})

test('a screen has only the faults that it can mend', () => {
  const screens = formScreens(form, {})
  const faults = (id: string) => {
    const screen = screens.find((one) => one.id === id)
    return screen === undefined ? [] : checkScreen(form, screen, {}, context).map(({ path }) => path)
  }
  expect(faults('a.from')).toEqual(['answers.from', 'answers.to'])
  expect(faults('a.rents')).toEqual(['answers.rents'])
  expect(faults('plots.summary')).toEqual(['answers.plots'])
})

const yesNo = (id: string) => ({ id, label: t, type: 'yesNo', required: false })

test('answers that exclude each other are pointed out at the later one, and only where both were given', () => {
  const message = { vi: 'không cùng lúc', en: 'not both' }
  const married = { question: 'married', is: true }
  const checks = [
    { kind: 'never', at: 'marries', when: { all: [married, { question: 'marries', is: true }] }, message },
  ]
  const exclusive = fixtureForm([yesNo('married'), yesNo('marries')], { checks })
  const found = (answers: Answers) => checkForm(exclusive, answers, context)
  expect(found({ married: true, marries: true })).toEqual([{ path: 'answers.marries', kind: 'check', params: message }])
  expect([
    ...found({ married: true, marries: false }),
    ...found({ marries: true }),
    ...found({ married: true }),
  ]).toEqual([])
})
