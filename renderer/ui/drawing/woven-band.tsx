import './woven-band.css'
import { useId } from 'react'

/**
 * The woven border of the province: diamonds, combs and stepped lines as on Hrê and Co cloth, drawn by us.
 *
 * Stands on the attract screen, on the goodbye screen and on the receipt's head, nowhere else. One repeat is 60 × 24.
 */
export function WovenBand() {
  const id = useId()
  return (
    <svg className="woven-band" viewBox="0 0 1200 24" aria-hidden preserveAspectRatio="xMidYMid slice">
      <defs>
        <pattern id={id} width="60" height="24" patternUnits="userSpaceOnUse">
          <rect className="woven-ground" width="60" height="24" />
          <path className="woven-light" d="M0 1.5h60M0 22.5h60" />
          {/* a stepped diamond with a heart */}
          <path
            className="woven-light-fill"
            d="M13 4h4v2h3v2h3v2h3v4h-3v2h-3v2h-3v2h-4v-2h-3v-2h-3v-2H4v-4h3V8h3V6h3z"
          />
          <path className="woven-red-fill" d="M13.5 7h3v2h3v2h2v2h-2v2h-3v2h-3v-2h-3v-2h-2v-2h2V9h3z" />
          <path className="woven-gold-fill" d="M13.5 10.500h3v3h-3z" />
          {/* two combs, teeth to teeth */}
          <path className="woven-light" d="M32 6.500h24M32 17.500h24" />
          <path className="woven-light" d="M34 6.500v4M38 6.500v4M42 6.500v4M46 6.500v4M50 6.500v4M54 6.500v4" />
          <path
            className="woven-light"
            d="M34 17.500v-4M38 17.500v-4M42 17.500v-4M46 17.500v-4M50 17.500v-4M54 17.500v-4"
          />
          <path className="woven-gold" d="M31 12h26" strokeDasharray="2 2" />
        </pattern>
      </defs>
      <rect width="1200" height="24" fill={`url(#${id})`} />
    </svg>
  )
}
