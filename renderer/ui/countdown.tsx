import './countdown.css'
import { useTranslation } from 'react-i18next'

interface CountdownProps {
  readonly secondsLeft: number
  readonly secondsInAll: number
}

/**
 * Seconds that are running out, as a number in a ring that empties.
 *
 * Holds no timer: the seconds come from the journey's machine. A screen reader hears every tenth second and the last five.
 */
export function Countdown(props: CountdownProps) {
  const { t } = useTranslation()
  const seconds = Math.max(0, Math.ceil(props.secondsLeft))
  const share = props.secondsInAll > 0 ? Math.min(1, Math.max(0, props.secondsLeft / props.secondsInAll)) : 0
  const spoken = seconds % 10 === 0 || seconds <= 5
  const round = 2 * Math.PI * 44
  return (
    <div className="countdown">
      <svg viewBox="0 0 100 100" aria-hidden>
        <circle cx="50" cy="50" r="44" className="countdown-track" />
        <circle cx="50" cy="50" r="44" className="countdown-left" strokeDasharray={`${round * share} ${round}`} />
      </svg>
      <span className="countdown-number" aria-hidden>
        {seconds}
      </span>
      <span className="sr-only" role="timer" aria-live="assertive">
        {spoken ? t('seconds', { count: seconds }) : ''}
      </span>
    </div>
  )
}
