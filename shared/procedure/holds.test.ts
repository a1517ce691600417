import { expect, test } from 'vitest'
import type { Condition } from './condition.ts'
import { holds } from './holds.ts'

const answers = { kind: 'split', count: 2, agreed: false, goods: ['food', 'gas'], note: '  ' }

test.each<[Condition, boolean]>([
  [{ question: 'kind', is: 'split' }, true],
  [{ question: 'kind', in: ['merge', 'both'] }, false],
  [{ question: 'count', in: [1, 2] }, true],
  [{ question: 'agreed', is: false }, true],
  [{ question: 'agreed', answered: true }, true],
  [{ question: 'note', answered: true }, false],
  [{ question: 'goods', is: 'gas' }, true],
  [{ question: 'goods', in: ['wine'] }, false],
  [{ question: 'missing', is: 'split' }, false],
  [{ not: { question: 'missing', is: 'split' } }, true],
  [
    {
      all: [
        { question: 'kind', is: 'split' },
        { question: 'count', is: 3 },
      ],
    },
    false,
  ],
  [
    {
      any: [
        { question: 'kind', is: 'merge' },
        { question: 'count', is: 2 },
      ],
    },
    true,
  ],
])('%j is %s', (condition, expected) => {
  expect(holds(condition, answers)).toBe(expected)
})

test('inside a group the item is asked before the form', () => {
  expect(holds({ question: 'kind', is: 'merge' }, answers, { kind: 'merge' })).toBe(true)
  expect(holds({ question: 'count', is: 2 }, answers, { kind: 'merge' })).toBe(true)
})

test('names that every object inherits are no answers', () => {
  expect(holds({ question: 'constructor', answered: true }, answers)).toBe(false)
  expect(holds({ question: 'toString', answered: true }, answers, {})).toBe(false)
})
