import { useCallback, useEffect, useRef, useState } from 'react'
import type { Camera } from './camera.ts'
import { type CameraState, type HeldCamera, holdCamera } from './hold-camera.ts'

/** Keeps the camera on for as long as the calling screen is shown. `retry` starts it again after a failure. */
export function useCameraStream(camera: Camera): { readonly state: CameraState; readonly retry: () => void } {
  const [state, setState] = useState<CameraState>({ kind: 'starting' })
  const held = useRef<HeldCamera>(null)

  useEffect(() => {
    const holding = holdCamera(camera, setState)
    held.current = holding
    return holding.letGo
  }, [camera])

  const retry = useCallback(() => held.current?.retry(), [])
  return { state, retry }
}
