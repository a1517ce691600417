import { join } from 'node:path'
import { expect, test } from 'vitest'
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
