import { Drawing } from './drawing.tsx'

/** A receipt for money, or a proof of what somebody can pay. */
export function MoneyDrawing() {
  return (
    <Drawing>
      <path className="sheet" d="M26 4h44v62l-5.5-4-5.5 4-5.5-4-5.5 4-5.5-4-5.5 4-5.5-4-5.5 4z" />
      <path d="M34 14h28M34 22h18" />
      <path className="accent" d="M56 40a8 8 0 1 1-16 0 8 8 0 0 1 16 0z" />
      <path className="accent" d="M45 36h6M48 33v12M44 46h8" />
      <path d="M34 56h12" />
    </Drawing>
  )
}
