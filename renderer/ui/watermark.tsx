import './watermark.css'
import { useTranslation } from 'react-i18next'
import { useFrame } from './frame.tsx'

const marks = Array.from({ length: 12 }, (_, index) => index)

/** "Bản tập" across the whole screen of the practice world. Touches go through it; the head says it in words. */
export function Watermark() {
  const { t } = useTranslation()
  const { isTraining } = useFrame()
  if (!isTraining) return null
  return (
    <div className="watermark" aria-hidden>
      {marks.map((mark) => (
        <span key={mark}>{t('training')}</span>
      ))}
    </div>
  )
}
