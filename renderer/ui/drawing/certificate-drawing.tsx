import { Drawing } from './drawing.tsx'

/** An official certificate or licence: a framed sheet with the coat of arms, its title, lines and a round seal. */
export function CertificateDrawing() {
  return (
    <Drawing>
      <path className="sheet" d="M24 4h48v64H24z" />
      <path d="M28 8h40v56H28z" />
      <circle className="accent" cx="48" cy="15" r="3.4" />
      <path d="M36 23h24" />
      <path className="chosen" d="M34 30h28" />
      <path d="M34 37h28M34 42h28M34 47h18" />
      <path d="M34 57h9" />
      <circle className="accent" cx="58" cy="56" r="4.4" />
      <circle className="accent" cx="58" cy="56" r="1.6" />
    </Drawing>
  )
}
