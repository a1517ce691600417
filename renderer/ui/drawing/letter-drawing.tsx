import { Drawing } from './drawing.tsx'

/** A letter: a sheet with an address, lines and a signature. */
export function LetterDrawing() {
  return (
    <Drawing>
      <path className="sheet" d="M24 4h48v64H24z" />
      <path d="M32 14h14M32 19h10" />
      <path d="M32 30h32M32 36h32M32 42h32M32 48h20" />
      <path className="chosen" d="M50 59c2-5 4-5 4-1s3 1 4-1 3-2 5 0" />
    </Drawing>
  )
}
