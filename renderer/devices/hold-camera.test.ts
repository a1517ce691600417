import { expect, it } from 'vitest'
import { createFakeCamera } from './fake-camera.ts'
import { type CameraState, holdCamera } from './hold-camera.ts'

function hold() {
  const camera = createFakeCamera()
  const states: CameraState['kind'][] = []
  const held = holdCamera(camera, (state) => states.push(state.kind))
  return { camera, states, held }
}

it('switches off what it switched on, also a camera that answers after it was let go', async () => {
  const early = hold()
  await early.camera.answer()
  early.held.letGo()
  const late = hold()
  late.held.letGo()
  await late.camera.answer()
  expect([early.camera.running(), late.camera.running()]).toEqual([0, 0])
  expect(late.states).toEqual([])
})

it('tells of a loss and starts again by itself when the camera is plugged in', async () => {
  const { camera, states } = hold()
  await camera.answer()
  camera.lose()
  expect(camera.running()).toBe(0)
  camera.change('back')
  await camera.answer()
  expect(states).toEqual(['live', 'failed', 'starting', 'live'])
})

it('leaves a camera that works alone when something is plugged in', async () => {
  const { camera } = hold()
  await camera.answer()
  camera.change('back')
  expect(camera.starts()).toBe(1)
})

it('takes another camera when one is chosen', async () => {
  const { camera, states } = hold()
  await camera.answer()
  camera.change('another')
  await camera.answer()
  expect(states).toEqual(['live', 'starting', 'live'])
  expect([camera.starts(), camera.running()]).toEqual([2, 1])
})

it('starts once however often it is asked to try again', async () => {
  const { camera, held } = hold()
  held.retry()
  await camera.answer('busy')
  held.retry()
  held.retry()
  expect(camera.starts()).toBe(2)
})
