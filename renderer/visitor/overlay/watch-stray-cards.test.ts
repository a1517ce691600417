import { expect, it } from 'vitest'
import type { Clock } from '../../devices/clock.ts'
import { watchStrayCards } from './watch-stray-cards.ts'

/** A reader, a clock that is told what time it is, and what was told last. */
function watch() {
  const listeners = new Set<(text: string) => void>()
  const due = new Map<() => void, number>()
  let now = 0
  let isShown = false
  const onCard = (listener: (text: string) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const clock: Clock = {
    now: () => now,
    after(ms, task) {
      due.set(task, now + ms)
      return () => due.delete(task)
    },
  }
  const stop = watchStrayCards({ onCard }, clock, (next) => {
    isShown = next
  })
  return {
    stop,
    isShown: () => isShown,
    hold: () => listeners.forEach((listener) => listener('a card')),
    pass(ms: number) {
      now += ms
      for (const [task, at] of due) if (at <= now && due.delete(task)) task()
    },
  }
}

it('answers a card, and falls silent by itself', () => {
  const reader = watch()
  reader.hold()
  expect(reader.isShown()).toBe(true)
  reader.pass(19_000)
  reader.hold()
  reader.pass(19_000)
  expect(reader.isShown()).toBe(true)
  reader.pass(1_000)
  expect(reader.isShown()).toBe(false)
})

it('takes its answer along when the step is left, and is not heard of again', () => {
  const reader = watch()
  reader.hold()
  reader.stop()
  expect(reader.isShown()).toBe(false)
  reader.hold()
  reader.pass(60_000)
  expect(reader.isShown()).toBe(false)
})
