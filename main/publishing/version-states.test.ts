import { expect, test } from 'vitest'
import { versionStates } from './version-states.ts'

function statesOn(today: string, published: readonly (readonly [publishedOn: string, fromDay: string])[]) {
  const all = published.map(([publishedOn, fromDay], at) => ({
    number: at + 1,
    digest: '',
    fromDay,
    publishedAt: `${publishedOn}T09:00:00+07:00`,
    publishedBy: 'Lê Thị Quầy',
    note: '',
  }))
  const inForce = (day: string) => all.findLast(({ fromDay }) => fromDay <= day) ?? null
  return versionStates({ all: () => all, inForce }, today).map(({ state }) => state)
}

test('a waiting version is overtaken by a later one that begins no later, and stays so after its day', () => {
  const published = [
    ['2026-11-01', '2026-11-01'],
    ['2026-11-02', '2027-01-01'],
    ['2026-11-03', '2026-11-03'],
  ] as const
  expect(statesOn('2026-11-02', published.slice(0, 2))).toEqual(['inForce', 'coming'])
  expect(statesOn('2026-11-03', published)).toEqual(['past', 'overtaken', 'inForce'])
  expect(statesOn('2027-01-02', published)).toEqual(['past', 'overtaken', 'inForce'])
})

test('a waiting version is not overtaken by one that begins later, and is by one for the same day', () => {
  const first = ['2026-11-02', '2027-01-01'] as const
  expect(statesOn('2026-11-03', [first, ['2026-11-03', '2027-02-01']])).toEqual(['coming', 'coming'])
  expect(statesOn('2026-11-03', [first, ['2026-11-03', '2027-01-01']])).toEqual(['overtaken', 'coming'])
})

test('what was in force is past, even for the hour before another took its place', () => {
  const published = [
    ['2026-11-02', '2026-11-02'],
    ['2026-11-02', '2026-11-02'],
  ] as const
  expect(statesOn('2026-11-02', published)).toEqual(['past', 'inForce'])
})
