import { describe, expect, it } from 'vitest'
import { createActor, SimulatedClock } from 'xstate'
import { idleMachine } from './idle-machine.ts'

const timing = { idleAsk: 90_000, idleCountdown: 20_000, idleFor: 0 }

function watch() {
  const clock = new SimulatedClock()
  const actor = createActor(idleMachine, { clock, input: timing }).start()
  const touch = () => actor.send({ type: 'activity' })
  const state = () => actor.getSnapshot().value
  return { clock, touch, state }
}

describe('the idle watch', () => {
  it('asks, gives at least 20 seconds, and is gone', () => {
    const { clock, state } = watch()
    clock.increment(timing.idleAsk)
    expect(state()).toBe('asking')
    clock.increment(timing.idleCountdown - 1)
    expect(state()).toBe('asking')
    clock.increment(1)
    expect(state()).toBe('gone')
  })

  it('can be put off by any touch, far more often than ten times', () => {
    const { clock, touch, state } = watch()
    for (let time = 0; time < 50; time += 1) {
      clock.increment(timing.idleAsk)
      expect(state()).toBe('asking')
      clock.increment(timing.idleCountdown - 1)
      touch()
      expect(state()).toBe('watching')
    }
  })
})
