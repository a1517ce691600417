import { Drawing } from './drawing.tsx'

/** A list: names or things in lines and columns. */
export function ListDrawing() {
  return (
    <Drawing>
      <path className="sheet" d="M22 4h52v64H22z" />
      <path d="M28 14h40v46H28zM28 25h40M28 36h40M28 47h40" />
      <path className="accent" d="M38 14v46" />
      <path className="chosen" d="M44 20h16M44 31h20M44 42h12M44 53h18" />
    </Drawing>
  )
}
