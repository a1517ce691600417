import './camera-frame.css'
import type { ReactNode } from 'react'
import { CameraView } from '../devices/camera-view.tsx'
import type { CameraState } from '../devices/hold-camera.ts'

interface CameraFrameProps {
  readonly state: CameraState
  readonly label: string
  /** Shown in place of the picture while there is none. */
  readonly waiting: ReactNode
  /** `card` frames a small square for a QR code, `page` a whole sheet. */
  readonly aim: 'card' | 'page'
}

/** The live picture with a quiet frame that shows where to hold things. */
export function CameraFrame(props: CameraFrameProps) {
  return (
    <div className="camera-frame fills" data-aim={props.aim}>
      {props.state.kind === 'live' ? (
        <>
          <CameraView stream={props.state.stream} label={props.label} className="camera-picture" />
          <span className="camera-aim" aria-hidden />
        </>
      ) : (
        <div className="camera-waiting">{props.waiting}</div>
      )}
    </div>
  )
}
