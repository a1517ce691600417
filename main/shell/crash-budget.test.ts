import { expect, test } from 'vitest'
import { createCrashBudget } from './crash-budget.ts'

const start = new Date('2026-03-02T08:00:00+07:00')
const after = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000)

test('allows a few crashes an hour and forgets those of an hour ago', () => {
  const budget = createCrashBudget({ perHour: 2 })
  expect([0, 10, 20].map((minutes) => budget.spend(after(minutes)))).toEqual([true, true, false])
  expect(budget.spend(after(81))).toBe(true)
})
