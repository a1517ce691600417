import { Drawing } from './drawing.tsx'

/** A form: boxes to tick and lines to fill. */
export function FormDrawing() {
  return (
    <Drawing>
      <path className="sheet" d="M24 4h48v64H24z" />
      <path d="M38 12h20" />
      <path className="chosen" d="M32 22h5v5h-5zM32 33h5v5h-5zM32 44h5v5h-5z" />
      <path className="chosen" d="M33 24l1.5 1.7 3.5-4.5" />
      <path className="chosen" d="M33 35l1.5 1.7 3.5-4.5" />
      <path d="M42 25h22M42 36h22M42 47h22" />
      <path d="M32 58h14" />
    </Drawing>
  )
}
