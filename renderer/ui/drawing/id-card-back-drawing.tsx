import { Drawing } from './drawing.tsx'

/** The back of an ID card: chip, fingerprints, the three lines a machine reads. */
export function IdCardBackDrawing() {
  return (
    <Drawing>
      <rect className="sheet" x="6" y="10" width="84" height="52" rx="5" />
      <rect className="chosen" x="13" y="17" width="14" height="11" rx="2" />
      <path className="chosen" d="M13 22.500h14M20 17v11" />
      <path d="M34 19h24M34 24h18" />
      <rect x="64" y="16" width="8" height="12" rx="4" />
      <rect x="76" y="16" width="8" height="12" rx="4" />
      <path d="M12 42h72M12 48h72M12 54h72" />
      <path d="M34 31h14" />
    </Drawing>
  )
}
