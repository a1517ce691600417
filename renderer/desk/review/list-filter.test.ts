import { expect, test } from 'vitest'
import { sampleOverview } from '../../gallery/journey/sample-review.ts'
import { filtered, nextOpen } from './list-filter.ts'

const { procedures } = sampleOverview
const all = { tab: 'all', query: '' } as const
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code)
const named = (query: string) => codes(filtered(procedures, { tab: 'all', query }).shown)

test('a procedure is found by its names without marks or in raw keys, by its plain name, and by any part of its code', () => {
  expect(named('khai sinh')).toEqual(['1.001193'])
  expect(named('ddawng kys KHAI SINH')).toEqual(['1.001193'])
  expect(named('giay khai sinh')).toEqual(['1.001193'])
  expect(named('1.0011')).toEqual(['1.001193'])
  expect(named('1001193')).toEqual(['1.001193'])
  expect(named('815')).toEqual(['2.000815'])
  expect(named(' - ')).toHaveLength(procedures.length)
  expect(named('khai 2.000815')).toEqual([])
})

test('the list begins with what an import brought; whoever types looks among all', () => {
  expect(filtered(procedures, { tab: null, query: '' })).toMatchObject({
    tab: 'fresh',
    shown: [{ code: '9.000101' }],
  })
  expect(filtered(procedures, { tab: null, query: 'khai' })).toMatchObject({
    tab: 'all',
    shown: [{ code: '1.001193' }, { code: '1.000656' }],
  })
})

test('a tab that was chosen stays, also when nothing in it answers what is typed', () => {
  const none = filtered(procedures, { tab: 'gone', query: 'khai sinh' })
  expect(none.shown).toEqual([])
  expect(none.tabs.find(({ tab }) => tab === 'gone')).toEqual({ tab: 'gone', count: 0 })
  expect(codes(filtered(procedures, { tab: 'doubtful', query: '' }).shown)).toEqual(['9.000101', '1.001193'])
})

test('from one procedure the way leads to the next that is open, around the end, and ends with the last', () => {
  expect(nextOpen(procedures, all, '9.000101')?.code).toBe('1.001193')
  // What is reviewed already is passed over.
  expect(nextOpen(procedures, all, '2.000815')?.code).toBe('9.000101')
  expect(nextOpen(procedures, { tab: null, query: '1.001193' }, '1.001193')).toBeNull()
})

test('from one that was just reviewed, and is shown no more, the way goes on behind it', () => {
  const now = procedures.map((one) => (one.code === '1.001193' ? { ...one, reviewed: true } : one))
  const open = { tab: 'open', query: '' } as const
  expect(codes(filtered(now, open).shown)).not.toContain('1.001193')
  expect(nextOpen(now, open, '1.001193')?.code).toBe('1.004873')
})
