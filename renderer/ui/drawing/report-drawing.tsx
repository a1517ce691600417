import { Drawing } from './drawing.tsx'

/** A bound sheaf: a report, a plan, an explanation of several pages. */
export function ReportDrawing() {
  return (
    <Drawing>
      <path className="wash" d="M30 10h46v58H30z" />
      <path className="sheet" d="M22 4h46v58H22z" />
      <path className="accent" d="M22 4h8v58h-8z" />
      <path d="M38 14h22M38 22h22" />
      <path className="chosen" d="M38 48V38M46 48V32M54 48V36" />
      <path d="M36 48h26" />
    </Drawing>
  )
}
