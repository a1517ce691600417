import type { Camera, CameraFailure, CameraStream } from './camera.ts'

export type CameraState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'live'; readonly stream: CameraStream }
  | { readonly kind: 'failed'; readonly failure: CameraFailure }

/** A camera that is kept on until it is let go. */
export interface HeldCamera {
  /** Starts again after a failure; does nothing while the camera is starting or live. */
  readonly retry: () => void
  /** Switches the camera off, also one that answers only later. */
  readonly letGo: () => void
}

/**
 * Starts a camera and tells how it is, from `live` to `failed` and back.
 *
 * Starts again by itself when the camera is plugged in again, or when another one is chosen.
 */
export function holdCamera(camera: Camera, onState: (state: CameraState) => void): HeldCamera {
  let held = true
  let state: CameraState = { kind: 'starting' }
  // Of several starts only the latest counts.
  let starts = 0

  const become = (next: CameraState) => {
    state = next
    onState(next)
  }
  const start = async () => {
    starts += 1
    const mine = starts
    const started = await camera.start()
    if (!held || mine !== starts) {
      if (started.ok) started.value.stop()
    } else if (started.ok) {
      const stream = started.value
      become({ kind: 'live', stream })
      stream.onLost(() => {
        stream.stop()
        become({ kind: 'failed', failure: { kind: 'lost' } })
      })
    } else {
      become({ kind: 'failed', failure: started.failure })
    }
  }
  const startNow = () => {
    start().catch((bug: unknown) => reportError(bug))
  }
  const retry = () => {
    if (state.kind !== 'failed') return
    become({ kind: 'starting' })
    startNow()
  }
  const stopListening = camera.onChange((change) => {
    if (change === 'back') {
      retry()
    } else if (state.kind !== 'starting') {
      if (state.kind === 'live') state.stream.stop()
      become({ kind: 'starting' })
      startNow()
    }
  })

  startNow()
  return {
    retry,
    letGo() {
      held = false
      stopListening()
      if (state.kind === 'live') state.stream.stop()
    },
  }
}
