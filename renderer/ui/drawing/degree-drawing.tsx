import { Drawing } from './drawing.tsx'

/** A degree or diploma: a lying sheet in a double frame with a rosette and its ribbons. */
export function DegreeDrawing() {
  return (
    <Drawing>
      <path className="sheet" d="M10 10h76v48H10z" />
      <path d="M15 15h66v38H15z" />
      <path className="chosen" d="M32 23h32" />
      <path d="M26 31h44M26 37h28M26 43h20" />
      <path className="accent" d="M64 50l-3 15 6-4 6 4-3-15" />
      <circle className="sheet" cx="67" cy="46" r="6.500" />
      <circle className="accent" cx="67" cy="46" r="6.500" />
      <circle className="accent" cx="67" cy="46" r="2.600" />
    </Drawing>
  )
}
