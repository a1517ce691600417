import { Drawing } from './drawing.tsx'

/** A birth certificate: a framed sheet with the coat of arms, a child and lines. */
export function BirthCertificateDrawing() {
  return (
    <Drawing>
      <path className="sheet" d="M24 4h48v64H24z" />
      <path d="M28 8h40v56H28z" />
      <circle className="accent" cx="48" cy="15" r="3.4" />
      <path d="M36 22h24" />
      <path d="M40 26h16" />
      <circle className="chosen" cx="48" cy="36" r="4.2" />
      <path className="chosen" d="M40.5 47.500c1-4.5 4-6 7.5-6s6.5 1.5 7.5 6z" />
      <path d="M34 53h28" />
      <path d="M34 58h13" />
      <circle className="accent" cx="60" cy="58" r="3.2" />
    </Drawing>
  )
}
