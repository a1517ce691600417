import { describe, expect, it } from 'vitest'
import type { CameraChange, CameraFailure } from './camera.ts'
import { chooseCamera } from './choose-camera.ts'
import { createFakeCamera } from './fake-camera.ts'
import { type CameraChoice, createSimulatedDesk } from './simulated-desk.ts'

function choose(choice: CameraChoice) {
  const machine = createFakeCamera()
  const simulated = createFakeCamera()
  const desk = createSimulatedDesk(choice)
  return { machine, simulated, desk, camera: chooseCamera({ machine, simulated, desk }) }
}

const refusals: readonly CameraFailure['kind'][] = ['noCamera', 'notAllowed', 'busy']

describe('where the configuration leaves it open', () => {
  it('takes the camera of this machine', async () => {
    const { camera, machine, simulated } = choose('auto')
    const started = camera.start()
    await machine.answer()
    expect((await started).ok).toBe(true)
    expect(simulated.starts()).toBe(0)
  })

  it.each(refusals)('lets the simulated one stand in from then on after %s', async (kind) => {
    const { camera, machine, simulated, desk } = choose('auto')
    const started = camera.start()
    await machine.answer(kind)
    await simulated.answer()
    expect((await started).ok).toBe(true)
    expect(desk.read().source).toBe('simulated')
    void camera.start()
    expect([machine.starts(), simulated.starts()]).toEqual([1, 2])
  })

  it('gives the simulated one when it was chosen while the other was waking up', async () => {
    const { camera, machine, simulated, desk } = choose('auto')
    void camera.start()
    desk.use('simulated')
    await machine.answer()
    expect([machine.running(), simulated.starts()]).toEqual([0, 1])
  })

  it('tells that another camera is to be taken, and that the simulated one is back', () => {
    const { camera, desk } = choose('auto')
    const changes: CameraChange[] = []
    camera.onChange((change) => changes.push(change))
    desk.use('simulated')
    desk.unplug()
    desk.plugIn()
    desk.use('machine')
    expect(changes).toEqual(['another', 'back', 'another'])
  })
})

it('never touches the camera of this machine where the simulated one is configured', () => {
  const { camera, machine, simulated, desk } = choose('simulated')
  desk.use('machine')
  void camera.start()
  expect([machine.starts(), simulated.starts()]).toEqual([0, 1])
})

it.each(refusals)('never takes the simulated one where the real one is configured: %s', async (kind) => {
  const { camera, machine, simulated, desk } = choose('device')
  desk.use('simulated')
  const started = camera.start()
  await machine.answer(kind)
  expect(await started).toEqual({ ok: false, failure: { kind } })
  expect(simulated.starts()).toBe(0)
})
