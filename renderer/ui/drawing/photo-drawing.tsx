import { Drawing } from './drawing.tsx'

/** A photograph of a face, as it is glued on forms. */
export function PhotoDrawing() {
  return (
    <Drawing>
      <path className="wash" d="M36 12h36v50H36z" />
      <path className="sheet" d="M26 8h36v50H26z" />
      <path className="chosen" d="M44 20a8 8 0 1 1 0 16 8 8 0 0 1 0-16z" />
      <path d="M31 58c0-12 5-17 13-17s13 5 13 17" />
    </Drawing>
  )
}
