import { Drawing } from './drawing.tsx'

/** A paper of a hospital, such as a notice of death or a medical examination. */
export function MedicalDrawing() {
  return (
    <Drawing>
      <path className="sheet" d="M24 4h48v64H24z" />
      <path className="accent" d="M44 12h8v6h6v8h-6v6h-8v-6h-6v-8h6z" />
      <path d="M32 42h32M32 48h32M32 54h20" />
      <path className="chosen" d="M31 61c3 0 3-4 5-4s2 4 5 4" />
    </Drawing>
  )
}
