import './camera-frame.css'
import type { ReactNode } from 'react'
import { CameraView } from '../devices/camera-view.tsx'
import type { CameraState } from '../devices/hold-camera.ts'

interface CameraFrameProps {
  readonly state: CameraState
  readonly label: string
  /** Shown in place of the picture while there is none. */
  readonly waiting: ReactNode
  /** Over the picture: where to hold things, what to do. */
  readonly children: ReactNode
}

/** The live picture of a camera, and what is shown over it. */
export function CameraFrame(props: CameraFrameProps) {
  return (
    <div className="camera-frame fills">
      {props.state.kind === 'live' ? (
        <>
          <CameraView stream={props.state.stream} label={props.label} className="camera-picture" />
          {props.children}
        </>
      ) : (
        <div className="camera-waiting">{props.waiting}</div>
      )}
    </div>
  )
}

/** Where the square code of a card is held. */
export function CardAim() {
  return <span className="camera-aim" aria-hidden />
}
