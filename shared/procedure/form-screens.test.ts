import { expect, test } from 'vitest'
import type { Form } from './form.ts'
import { anyWords as t, fixtureForm } from './form-fixture.ts'
import { formScreens } from './form-screens.ts'

const text = (id: string, more: object = {}) => ({ id, label: t, type: 'text', ...more })
const form = (...sections: object[]) => fixtureForm([], { sections })
const section = (id: string, ...questions: object[]) => ({ id, title: t, questions })
const screensOf = (one: Form, answers = {}) =>
  formScreens(one, answers).map(({ id, questions }) => [id, questions.map((question) => question.id).join(' ')])

const options = (count: number) => Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: t }))

test('at most three one-line fields a screen, and never two sections on one', () => {
  const one = form(section('a', text('q1'), text('q2'), text('q3'), text('q4')), section('b', text('q5')))
  expect(screensOf(one)).toEqual([
    ['a.q1', 'q1 q2 q3'],
    ['a.q4', 'q4'],
    ['b.q5', 'q5'],
  ])
})

test('whatever is decided stands alone; a long text leaves room for one line', () => {
  const one = form(
    section(
      'a',
      text('q1'),
      { id: 'home', label: t, type: 'address' },
      text('story', { lines: 4 }),
      text('q2'),
      { id: 'sure', label: t, type: 'yesNo' },
      { id: 'few', label: t, type: 'choice', options: options(2) },
      { id: 'many', label: t, type: 'choice', options: options(5) },
      { id: 'ticks', label: t, type: 'several', options: options(2) },
    ),
  )
  expect(screensOf(one).map(([, ids]) => ids)).toEqual(['q1', 'home', 'story q2', 'sure', 'few', 'many', 'ticks'])
})

test('a question never appears on the screen whose answer it depends on', () => {
  const one = form(
    section(
      'a',
      { id: 'rents', label: t, type: 'yesNo' },
      text('landlord', { when: { question: 'rents', is: true } }),
      text('q3'),
    ),
  )
  expect(screensOf(one)).toEqual([
    ['a.rents', 'rents'],
    ['a.q3', 'q3'],
  ])
  expect(screensOf(one, { rents: true })).toEqual([
    ['a.rents', 'rents'],
    ['a.landlord', 'landlord q3'],
  ])
})

const plots = {
  id: 'plots',
  label: t,
  type: 'group',
  itemTitle: t,
  min: 1,
  max: 3,
  questions: [text('plot'), { id: 'place', label: t, type: 'address' }],
}

test('a repeated group has screens per item and ends with its summary', () => {
  const one = form(section('a', text('q1'), plots, text('q2')))
  const first = [
    ['a.q1', 'q1'],
    ['plots[0].plot', 'plot'],
    ['plots[0].place', 'place'],
  ]
  const last = [
    ['plots.summary', ''],
    ['a.q2', 'q2'],
  ]
  expect(screensOf(one)).toEqual([...first, ...last])
  expect(screensOf(one, { plots: [{}, {}] })).toEqual([
    ...first,
    ['plots[1].plot', 'plot'],
    ['plots[1].place', 'place'],
    ...last,
  ])
})

test('a group that may be empty begins with its summary', () => {
  expect(screensOf(form(section('a', { ...plots, min: 0 })))).toEqual([['plots.summary', '']])
})

test('a hidden section has no screens', () => {
  const one = form(section('a', { id: 'rents', label: t, type: 'yesNo' }), {
    ...section('b', text('landlord')),
    when: { question: 'rents', is: true },
  })
  expect(screensOf(one)).toHaveLength(1)
  expect(screensOf(one, { rents: true })).toHaveLength(2)
})
