import { Drawing } from './drawing.tsx'

/** A QR code between the corners of a finder. */
export function QrDrawing() {
  return (
    <Drawing>
      <path className="accent" d="M10 20V8h12M74 8h12v12M86 52v12H74M22 64H10V52" />
      <path className="sheet" d="M26 14h44v44H26z" />
      <path className="chosen" d="M31 19h12v12H31zM53 19h12v12H53zM31 41h12v12H31z" />
      <path d="M36 24h2v2h-2zM58 24h2v2h-2zM36 46h2v2h-2z" />
      <path d="M48 20v6M48 31v4h6M60 36h5M48 41v5h6M60 42v5M53 53h5M65 48v5M48 52v1" />
    </Drawing>
  )
}
