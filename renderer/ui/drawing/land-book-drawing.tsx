import { Drawing } from './drawing.tsx'

/** A land book (sổ đỏ): a closed red-edged booklet with the coat of arms, and a plot on its open leaf. */
export function LandBookDrawing() {
  return (
    <Drawing>
      <path className="sheet" d="M8 12l40-4v56L8 60z" />
      <path className="sheet" d="M48 8l40 4v48l-40 4z" />
      <path d="M48 8v56" />
      <circle className="accent" cx="28" cy="24" r="5" />
      <path className="accent" d="M28 21v6M25 24h6" />
      <path className="accent" d="M16 37l24-1M20 43l16-.7" />
      <path className="chosen" d="M56 24l12-3 14 5-3 14-12 5-13-6z" />
      <path className="chosen" d="M68 21l-1 24" />
      <path d="M56 53l26-2" />
    </Drawing>
  )
}
