import { Drawing } from './drawing.tsx'

/** A round seal above its print. */
export function StampDrawing() {
  return (
    <Drawing>
      <path
        className="sheet"
        d="M40 8c0-6 16-6 16 0 0 7-4 10-4 17h12c4 0 6 3 6 7v5H26v-5c0-4 2-7 6-7h12c0-7-4-10-4-17z"
      />
      <path d="M26 42h44" />
      <ellipse className="accent" cx="48" cy="58" rx="24" ry="9" />
      <ellipse className="accent" cx="48" cy="58" rx="16" ry="5.5" />
      <path className="accent" d="M44 58h8" />
    </Drawing>
  )
}
