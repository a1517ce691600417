import { Drawing } from './drawing.tsx'

/** A contract: two signatures under lines. */
export function ContractDrawing() {
  return (
    <Drawing>
      <path className="sheet" d="M24 4h48v64H24z" />
      <path d="M38 12h20" />
      <path d="M32 21h32M32 27h32M32 33h32M32 39h24" />
      <path className="chosen" d="M31 54c2-5 4-5 4-1s3 1 4-1 2-1 3 0" />
      <path className="chosen" d="M54 54c2-5 4-5 4-1s3 1 4-1 2-1 3 0" />
      <path d="M31 59h12M53 59h12" />
    </Drawing>
  )
}
