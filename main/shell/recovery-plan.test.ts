import { expect, test } from 'vitest'
import { createRecoveryPlan } from './recovery-plan.ts'

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 23, 3, minutes))

test('shows the visitor a page again while crashes are few', () => {
  const plan = createRecoveryPlan({ perHour: 2 })
  expect([plan.next(at(0)), plan.next(at(70)), plan.next(at(140)), plan.next(at(210))]).toEqual(
    Array.from({ length: 4 }, () => ({ page: 'visitor', afterMs: 0 })),
  )
})

test('says at once that it is out of service, and tries that again with ever longer pauses', () => {
  const plan = createRecoveryPlan({ perHour: 1 })
  expect(plan.next(at(0)).page).toBe('visitor')
  const pauses = Array.from({ length: 8 }, () => plan.next(at(1)))
  expect(pauses.every(({ page }) => page === 'outOfService')).toBe(true)
  expect(pauses.map(({ afterMs }) => afterMs / 1000)).toEqual([0, 30, 60, 120, 240, 480, 600, 600])
})

test('stays out of service when the crashes are long past: a person has to look first', () => {
  const plan = createRecoveryPlan({ perHour: 1 })
  plan.next(at(0))
  plan.next(at(0))
  expect(plan.next(at(600)).page).toBe('outOfService')
})
