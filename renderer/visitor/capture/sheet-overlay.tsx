import './sheet-overlay.css'
import { Check, FileText, LoaderCircle, Move } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PageSight } from '../../../shared/imaging/page-sight.ts'
import type { SheetPhase } from './use-sheet.ts'

interface SheetOverlayProps {
  readonly sight: PageSight | null
  readonly phase: SheetPhase | 'working'
}

const icons = {
  searching: FileText,
  cutOff: Move,
  steadying: LoaderCircle,
  ready: Check,
  seen: Check,
  working: LoaderCircle,
} as const

/** Height of the drawing in its own units; strokes are measured in them. */
const side = 1000

/** Over the live picture: the outline of the sheet where it was found, and what to do in one line. */
export function SheetOverlay({ sight, phase }: SheetOverlayProps) {
  const { t } = useTranslation('visitor')
  const Icon = icons[phase]
  return (
    <>
      {sight === null ? null : (
        <svg
          className="sheet-outline"
          viewBox={`0 0 ${Math.round(sight.aspect * side)} ${side}`}
          data-phase={phase}
          aria-hidden
        >
          {[1, 2].map((stroke) => (
            <polygon key={stroke} points={pointsOf(sight)} data-stroke={stroke} />
          ))}
        </svg>
      )}
      <output className="sheet-advice" data-phase={phase}>
        <Icon aria-hidden />
        {/* A new element for new words: that is what the voice listens for. */}
        <span key={phase}>{t(`capture.live.${phase}`)}</span>
      </output>
    </>
  )
}

/** Where no sheet is found, the frame that it is to be laid into. */
function pointsOf({ corners, aspect }: PageSight): string {
  const shown = corners ?? [
    { x: 0.04, y: 0.04 },
    { x: 0.96, y: 0.04 },
    { x: 0.96, y: 0.96 },
    { x: 0.04, y: 0.96 },
  ]
  return shown.map(({ x, y }) => `${Math.round(x * aspect * side)},${Math.round(y * side)}`).join(' ')
}
