import { Drawing } from './drawing.tsx'

/** A notice of birth (giấy chứng sinh): a hospital's sheet with its cross, a swaddled child, lines and a round seal. */
export function BirthNoticeDrawing() {
  return (
    <Drawing>
      <path className="sheet" d="M24 4h48v64H24z" />
      <path className="accent" d="M32.5 8.5h3V11H38v3h-2.5v2.5h-3V14H30v-3h2.5z" />
      <path d="M43 11h22M43 15h14" />
      <circle className="chosen" cx="48" cy="25.5" r="5" />
      <path className="chosen" d="M47.500 20.500c0-2.200 2.600-2.200 2.400-.4" />
      <path
        className="chosen"
        d="M43.500 28.500c-5 2-5 8-2.300 12 1.600 2.500 4 3.500 6.800 3.500s5.200-1 6.800-3.500c2.700-4 2.700-10-2.300-12"
      />
      <path className="chosen" d="M40.300 33l13 8M55.700 33l-7 4.300" />
      <path d="M32 50h32M32 55h32M32 60h14" />
      <circle className="accent" cx="59" cy="61" r="4.200" />
    </Drawing>
  )
}
