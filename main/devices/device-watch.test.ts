import { expect, test } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import type { DeviceState } from './device-state.ts'
import { createDeviceWatch } from './device-watch.ts'

/** A device that answers only when it is told to. */
function slowDevice() {
  let answers: ((state: DeviceState) => void)[] = []
  const changes: DeviceState[] = []
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 1 })
  let asked = 0
  const watch = createDeviceWatch({
    status: () => {
      asked += 1
      return new Promise((resolve) => answers.push(resolve))
    },
    everyMs: 1000,
    first: 'offline',
    schedule: effects.schedule,
    onChanged: (state) => changes.push(state),
    onBroken(error) {
      throw error
    },
  })
  return {
    watch,
    effects,
    changes,
    asked: () => asked,
    answer: async (state: DeviceState) => {
      const waiting = answers
      answers = []
      for (const each of waiting) each(state)
      // The answer goes through the watch before the next line of a test.
      await new Promise(setImmediate)
    },
  }
}

test('is read without waiting, and tells of a change once', async () => {
  const { watch, changes, effects, answer } = slowDevice()
  watch.start()
  expect(watch.last()).toBe('offline')
  await answer('ready')
  expect(watch.last()).toBe('ready')
  effects.advance(1000)
  await answer('ready')
  effects.advance(1000)
  await answer('paperOut')
  expect(changes).toEqual(['ready', 'paperOut'])
})

test('is never asked twice at once', async () => {
  const { watch, effects, asked, answer } = slowDevice()
  watch.start()
  const both = Promise.all([watch.ask(), watch.ask()])
  effects.advance(60_000)
  expect(asked()).toBe(1)
  await answer('ready')
  expect(await both).toEqual(['ready', 'ready'])
  effects.advance(999)
  expect(asked()).toBe(1)
  effects.advance(1)
  expect(asked()).toBe(2)
})

test('takes over what others have heard', () => {
  const { watch, changes } = slowDevice()
  watch.tell('jammed')
  watch.tell('jammed')
  expect([watch.last(), changes]).toEqual(['jammed', ['jammed']])
})

test('is left alone once it is stopped', async () => {
  const { watch, effects, asked, answer } = slowDevice()
  watch.start()
  await answer('ready')
  watch.stop()
  effects.advance(60_000)
  expect(asked()).toBe(1)
})
