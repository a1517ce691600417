import { expect, test } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createTurnover } from './turnover.ts'

function watchTurnover() {
  const effects = createSimulatedEffects({ startsAt: new Date('2026-03-02T08:00:00+07:00'), seed: 1 })
  let windows = 1
  const turnover = createTurnover({
    replace: () => {
      windows += 1
    },
    schedule: effects.schedule,
  })
  return { turnover, windows: () => windows, advance: (ms: number) => effects.advance(ms) }
}

test('who leaves is forgotten at once', () => {
  const { turnover, windows } = watchTurnover()
  turnover('opened')
  turnover('left')
  expect(windows()).toBe(2)
})

test('who has finished reads the goodbye first', () => {
  const { turnover, windows, advance } = watchTurnover()
  turnover('opened')
  turnover('finished')
  advance(119_000)
  expect(windows()).toBe(1)
  advance(1_000)
  expect(windows()).toBe(2)
  turnover('active')
  advance(600_000)
  expect(windows()).toBe(2)
})

test('who looks something up right after is not interrupted', () => {
  const { turnover, windows, advance } = watchTurnover()
  turnover('finished')
  advance(100_000)
  turnover('active')
  advance(100_000)
  expect(windows()).toBe(1)
  advance(20_000)
  expect(windows()).toBe(2)
})

test('the next visitor is not interrupted, and gets a new window in the end', () => {
  const { turnover, windows, advance } = watchTurnover()
  turnover('finished')
  advance(5_000)
  turnover('opened')
  turnover('active')
  advance(600_000)
  expect(windows()).toBe(1)
  turnover('left')
  expect(windows()).toBe(2)
})
