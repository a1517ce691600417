import { Drawing } from './drawing.tsx'

/** A fishing boat of the coast with its round eye. */
export function BoatDrawing() {
  return (
    <Drawing>
      <path className="sheet" d="M6 36c10 4 66 4 84-4-2 14-10 22-18 24H24C14 54 8 46 6 36z" />
      <path className="sheet" d="M40 36V20h22v15" />
      <path d="M46 20v-6h10v6M46 27h5M55 27h3" />
      <path className="chosen" d="M68 34V8l14 24" />
      <circle className="accent" cx="80" cy="40" r="2.6" />
      <path className="chosen" d="M4 63c5-4 9-4 14 0s9 4 14 0 9-4 14 0 9 4 14 0 9-4 14 0 9 4 14 0" />
    </Drawing>
  )
}
