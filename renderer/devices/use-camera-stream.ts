import { useCallback, useEffect, useRef, useState } from 'react'
import { afterPaint } from '../ui/after-paint.ts'
import type { Camera } from './camera.ts'
import { type CameraState, type HeldCamera, holdCamera } from './hold-camera.ts'

/** Keeps the camera on for as long as the calling screen is shown. `retry` starts it again after a failure. */
export function useCameraStream(camera: Camera): { readonly state: CameraState; readonly retry: () => void } {
  const [state, setState] = useState<CameraState>({ kind: 'starting' })
  const held = useRef<HeldCamera>(null)

  useEffect(() => {
    // The screen first: a camera takes its time to start, and a person waits for the screen.
    const takeBack = afterPaint(() => {
      held.current = holdCamera(camera, setState)
    })
    return () => {
      takeBack()
      held.current?.letGo()
      held.current = null
    }
  }, [camera])

  const retry = useCallback(() => held.current?.retry(), [])
  return { state, retry }
}
