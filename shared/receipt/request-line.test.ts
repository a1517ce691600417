import { expect, test } from 'vitest'
import { anyWords as t, fixtureForm } from '../procedure/form-fixture.ts'
import { requestLine } from './request-line.ts'

const options = [
  { value: 'birth', label: { vi: 'Khai sinh', en: 'birth' } },
  { value: 'death', label: { vi: 'Khai tử', en: 'death' } },
]
const form = fixtureForm(
  [
    { id: 'child', type: 'name', label: t, required: false },
    { id: 'record', type: 'choice', label: t, options, required: false },
    { id: 'copies', type: 'number', label: t, unit: { vi: 'bản', en: 'copies' }, required: false },
    { id: 'day', type: 'date', label: t, required: false },
    {
      id: 'plots',
      type: 'group',
      label: t,
      itemTitle: t,
      min: 0,
      questions: [{ id: 'area', type: 'number', label: t, decimals: 1 }],
    },
  ],
  {
    derived: [{ id: 'whole', label: t, value: { sum: ['plots.area'] } }],
    receiptLine: [
      {
        when: { not: { question: 'copies', is: 0 } },
        text: { vi: '{{record}} của {{child}}: {{copies}} bản', en: '{{record}} of {{child}}: {{copies}}' },
      },
      { text: { vi: 'Của {{child}}', en: 'Of {{child}}' } },
      { text: { vi: '{{plots}} thửa, {{whole}} m², {{day}}', en: '{{plots}} plots, {{whole}} m², {{day}}' } },
    ],
  },
)
const line = (answers: Parameters<typeof requestLine>[1], language: 'vi' | 'en' = 'vi') =>
  requestLine(form, answers, language, '2026-11-23')

test.each([
  ['all is known', { child: 'An', record: 'birth', copies: 3 }, 'Khai sinh của An: 3 bản'],
  ['its condition does not hold', { child: 'An', record: 'birth', copies: 0 }, 'Của An'],
  ['something that it names was not answered', { child: 'An', copies: 3 }, 'Của An'],
  [
    'it counts and adds',
    { plots: [{ area: 1000.5 }, { area: 2 }], day: '2026-12-01' },
    '2 thửa, 1.002,5 m², 01/12/2026',
  ],
  ['nothing is known', {}, null],
])('the first line applies of which %s', (_when, answers, expected) => {
  expect(line(answers)).toBe(expected)
})

test('it speaks the language of the receipt', () => {
  expect(line({ child: 'An', record: 'death', copies: 1 }, 'en')).toBe('death of An: 1')
})
