import { fail, ok, type Result } from '../../shared/result.ts'
import type { Camera, CameraChange, CameraFailure, CameraStream } from './camera.ts'

/** A camera for tests: starts answer what it is told, in their order, and it counts what is running. */
export interface FakeCamera extends Camera {
  readonly starts: () => number
  readonly running: () => number
  /** Answers the oldest start that waits. */
  readonly answer: (failure?: CameraFailure['kind']) => Promise<void>
  readonly lose: () => void
  readonly change: (change: CameraChange) => void
}

export function createFakeCamera(): FakeCamera {
  const waiting: ((outcome: Result<CameraStream, CameraFailure>) => void)[] = []
  const changeListeners = new Set<(change: CameraChange) => void>()
  const lossListeners = new Set<() => void>()
  let starts = 0
  let running = 0
  const openStream = (): CameraStream => {
    let stopped = false
    running += 1
    return {
      view: null as never,
      frame: async () => fail({ kind: 'lost' }),
      takePicture: async () => fail({ kind: 'lost' }),
      onLost(listener) {
        lossListeners.add(listener)
        return () => lossListeners.delete(listener)
      },
      stop() {
        if (!stopped) running -= 1
        stopped = true
      },
    }
  }
  return {
    start() {
      starts += 1
      return new Promise((resolve) => {
        waiting.push(resolve)
      })
    },
    onChange(listener) {
      changeListeners.add(listener)
      return () => changeListeners.delete(listener)
    },
    starts: () => starts,
    running: () => running,
    async answer(kind) {
      waiting.shift()?.(kind === undefined ? ok(openStream()) : fail({ kind }))
      // Those who wait for the answer go on in microtasks.
      await new Promise((resolve) => {
        setTimeout(resolve)
      })
    },
    lose() {
      for (const listener of lossListeners) listener()
    },
    change(change) {
      for (const listener of changeListeners) listener(change)
    },
  }
}
