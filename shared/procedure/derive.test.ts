import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from './answer.ts'
import { derivedValues } from './derive.ts'
import { anyWords as t, fixtureForm } from './form-fixture.ts'

const form = fixtureForm(
  [
    { id: 'whole', label: t, type: 'number', decimals: 4 },
    { id: 'birth', label: t, type: 'date' },
    {
      id: 'plots',
      label: t,
      type: 'group',
      itemTitle: t,
      questions: [{ id: 'area', label: t, type: 'number', decimals: 4 }],
    },
    { id: 'price', label: t, type: 'money' },
  ],
  {
    derived: [
      { id: 'parts', label: t, value: { sum: ['plots.area'] } },
      { id: 'rest', label: t, value: { difference: ['whole', 'parts'] } },
      { id: 'plotCount', label: t, value: { count: 'plots' } },
      { id: 'age', label: t, value: { ageInYears: 'birth' } },
      { id: 'words', label: t, value: { moneyInWords: 'price' } },
    ],
  },
)
const today = '2026-11-26'
const of = (answers: Answers) => derivedValues(form, answers, today)

test('sums over items, differences of what was derived before, and counts', () => {
  const plots = [{ area: 100.1 }, { area: 0.2 }]
  expect(of({ whole: 120.5, plots })).toEqual({ parts: 100.3, rest: 20.2, plotCount: 2 })
})

test('a value waits for everything it needs', () => {
  expect(of({ whole: 120.5, plots: [{ area: 100 }, {}] })).toEqual({ plotCount: 2 })
  expect(of({})).toEqual({ plotCount: 0 })
  expect(of({ whole: 'zwölf', price: -1, birth: '2999-01-01' })).toEqual({ plotCount: 0 })
})

test('an age counts full years, to the day', () => {
  expect(of({ birth: '2000-11-26' })['age']).toBe(26)
  expect(of({ birth: '2000-11-27' })['age']).toBe(25)
  expect(of({ birth: '2000-02-29' })['age']).toBe(26)
  expect(of({ birth: '2000' })['age']).toBeUndefined()
})

test('a sum in words begins like a sentence and names its unit', () => {
  expect(of({ price: 1_500_000 })['words']).toBe('Một triệu năm trăm nghìn đồng')
})

test('four decimals add up without what binary fractions would leave', () => {
  const area = fc.integer({ min: 0, max: 10_000_000 })
  fc.assert(
    fc.property(fc.array(area, { minLength: 1, maxLength: 50 }), (tenThousandths) => {
      const plots = tenThousandths.map((part) => ({ area: part / 10_000 }))
      const total = tenThousandths.reduce((sum, part) => sum + part, 0)
      expect(of({ plots })['parts']).toBe(total / 10_000)
    }),
  )
})
