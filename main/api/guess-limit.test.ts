import { expect, test } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createGuessLimit } from './guess-limit.ts'

test('five wrong codes are free, then one a minute, whatever came between', () => {
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 1 })
  const limit = createGuessLimit(effects)
  for (let guess = 0; guess < 5; guess += 1) {
    expect(limit.take()).toBe(0)
  }
  expect(limit.take()).toBe(60)
  effects.advance(20_000)
  expect(limit.take()).toBe(40)
  effects.advance(40_000)
  expect(limit.take()).toBe(0)
  expect(limit.take()).toBe(60)
  effects.advance(60 * 60_000)
  // A right code costs nothing and buys nothing.
  for (let hit = 0; hit < 20; hit += 1) {
    expect(limit.take()).toBe(0)
    limit.giveBack()
  }
  for (let guess = 0; guess < 5; guess += 1) {
    expect(limit.take()).toBe(0)
  }
  expect(limit.take()).toBe(60)
})
