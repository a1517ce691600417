import { Drawing } from './drawing.tsx'

/** A building plan: rooms, a door and the measure. */
export function PlanDrawing() {
  return (
    <Drawing>
      <path className="sheet" d="M10 8h76v48H10z" />
      <path className="chosen" d="M18 16h60v32H18z" />
      <path className="chosen" d="M44 16v14M44 38v10M44 30h14M66 30h12" />
      <path d="M44 38a8 8 0 0 1 8-8" />
      <path d="M18 62h60M18 59v6M78 59v6" />
    </Drawing>
  )
}
