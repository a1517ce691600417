import { Drawing } from './drawing.tsx'

/** A booklet of articles: a charter, the rules of a contest. */
export function BookletDrawing() {
  return (
    <Drawing>
      <path className="sheet" d="M48 12C40 6 28 6 16 9v50c12-3 24-3 32 3 8-6 20-6 32-3V9c-12-3-24-3-32 3z" />
      <path className="accent" d="M48 12v50" />
      <path d="M23 20c6-1 12-1 18 1M23 30c6-1 12-1 18 1M23 40c6-1 12-1 18 1M55 21c6-2 12-2 18-1M55 31c6-2 12-2 18-1" />
      <path className="chosen" d="M55 47c4-1 8-2 12-1" />
    </Drawing>
  )
}
