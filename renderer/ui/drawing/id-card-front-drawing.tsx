import { Drawing } from './drawing.tsx'

/** The front of an ID card: portrait, chip, lines, QR at the top right. */
export function IdCardFrontDrawing() {
  return (
    <Drawing>
      <rect className="sheet" x="6" y="10" width="84" height="52" rx="5" />
      <rect className="wash" x="12" y="28" width="22" height="28" rx="2" />
      <circle cx="23" cy="37" r="4.5" />
      <path d="M15 52c1-6 4-8 8-8s7 2 8 8" />
      <circle className="accent" cx="17" cy="19" r="4" />
      <path d="M26 17h34M30 22h24" />
      <path className="chosen" d="M74 16h10v10H74zM77 19h4v4h-4z" />
      <path d="M40 33h32M40 40h44M40 47h38M40 54h26" />
    </Drawing>
  )
}
