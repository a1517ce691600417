import { Drawing } from './drawing.tsx'

/** A sheet lying under the camera. */
export function CameraDrawing() {
  return (
    <Drawing>
      <rect className="sheet" x="34" y="4" width="28" height="17" rx="3" />
      <circle className="chosen" cx="48" cy="12.5" r="5" />
      <path className="chosen" d="M40 22L24 46M56 22l16 24" />
      <path className="sheet" d="M20 46h56l10 20H10z" />
      <path d="M30 52h36M28 57h40M25 62h26" />
    </Drawing>
  )
}
