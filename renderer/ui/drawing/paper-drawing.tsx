import { Drawing } from './drawing.tsx'

/** Any paper: a sheet with a turned corner and lines. */
export function PaperDrawing() {
  return (
    <Drawing>
      <path className="sheet" d="M24 4h36l12 12v52H24z" />
      <path d="M60 4v12h12" />
      <path d="M32 26h32M32 33h32M32 40h32M32 47h32M32 54h18" />
    </Drawing>
  )
}
