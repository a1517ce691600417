import { describe, expect, test } from 'vitest'
import type { ActionId } from '../../shared/procedure/found-procedure.ts'
import { askBack } from './ask-back.ts'
import type { Hit } from './procedure-finder.ts'

const hit = (code: string, score: number, ...actions: ActionId[]): Hit => ({
  procedure: { code, names: [code], said: [], field: '', levels: [], forCitizens: true, here: true, asked: 0 },
  score,
  actions: new Set(actions),
})
const ask = (open: readonly Hit[], saysAction = false) => askBack({ hits: [], open, saysAction, certainty: 'sure' })

describe('a question that leaves open what is to be done', () => {
  test('is asked back with each way and its procedures, in the order that screens show', () => {
    const open = [hit('lost', 10, 'reissue'), hit('new', 9), hit('old', 8, 'exchange'), hit('old too', 7, 'exchange')]
    expect(ask(open)).toEqual([
      { action: 'first', codes: ['new'] },
      { action: 'reissue', codes: ['lost'] },
      { action: 'exchange', codes: ['old', 'old too'] },
    ])
  })

  test('a procedure that does two things answers both', () => {
    expect(ask([hit('both', 10, 'first', 'reissue'), hit('old', 9, 'exchange')])).toEqual([
      { action: 'first', codes: ['both'] },
      { action: 'reissue', codes: ['both'] },
      { action: 'exchange', codes: ['old'] },
    ])
  })

  test('to change is to correct: both are not asked for', () => {
    expect(ask([hit('new', 10, 'first'), hit('changed', 9, 'exchange', 'amend')])).toEqual([
      { action: 'first', codes: ['new'] },
      { action: 'amend', codes: ['changed'] },
    ])
  })

  test('what answers much worse than the best is no way', () => {
    expect(ask([hit('new', 10), hit('lost', 4.4, 'reissue')])).toEqual([])
    expect(ask([hit('new', 10), hit('lost', 4.5, 'reissue')])).toHaveLength(2)
  })

  test('of many ways the five likeliest are asked for', () => {
    const actions: ActionId[] = ['end', 'pause', 'transfer', 'reissue', 'extend', 'exchange']
    const ways = ask(actions.map((action) => hit(action, 10, action)))
    expect(ways.map(({ action }) => action)).toEqual(['reissue', 'extend', 'transfer', 'pause', 'end'])
  })

  test('to register a transfer is for nobody who comes for the first time', () => {
    expect(ask([hit('lost', 10, 'reissue'), hit('sold', 9, 'transfer', 'first', 'exchange')])).toEqual([
      { action: 'reissue', codes: ['lost'] },
      { action: 'transfer', codes: ['sold'] },
    ])
  })

  test('what says that it is for the first time leaves out what says nothing', () => {
    const open = [hit('new', 10, 'first'), hit('lost', 9, 'reissue'), hit('tax', 8)]
    expect(ask(open)[0]).toEqual({ action: 'first', codes: ['new'] })
  })
})

test.each<[string, readonly Hit[], boolean]>([
  ['the question already says it', [hit('new', 10), hit('lost', 9, 'reissue')], true],
  ['all answers do the same', [hit('lost', 10, 'reissue'), hit('lost too', 9, 'reissue')], false],
  ['every answer leads to the same', [hit('both', 10, 'first', 'reissue')], false],
  [
    'one way is a long list',
    [hit('lost', 10, 'reissue'), ...Array.from('abcdef', (code) => hit(code, 9, 'first'))],
    false,
  ],
  ['nothing was found', [], false],
])('nothing is asked back when %s', (_why, open, saysAction) => {
  expect(ask(open, saysAction)).toEqual([])
})

test('what only comes near is not asked about', () => {
  const open = [hit('new', 10), hit('lost', 9, 'reissue')]
  expect(askBack({ hits: [], open, saysAction: false, certainty: 'distant' })).toEqual([])
  expect(askBack({ hits: [], open, saysAction: false, certainty: 'begun' })).toEqual([])
})
