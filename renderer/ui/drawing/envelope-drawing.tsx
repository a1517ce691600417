import { Drawing } from './drawing.tsx'

/** An envelope with a postage stamp. */
export function EnvelopeDrawing() {
  return (
    <Drawing>
      <rect className="sheet" x="8" y="12" width="80" height="50" rx="3" />
      <path d="M9 14l36 27c2 1.5 4 1.5 6 0l36-27" />
      <path className="accent" d="M72 46h10v10H72z" />
      <path d="M16 50h22M16 55h14" />
    </Drawing>
  )
}
