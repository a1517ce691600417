import './capture.css'
import { ScanLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Part } from '../../../shared/procedure/procedure.ts'
import { Screen } from '../../ui/screen.tsx'
import { BytesImage } from '../bytes-image.tsx'
import { useText } from '../use-text.ts'
import { withoutRemark } from './without-remark.ts'
import { PickProgressBar } from './pick-progress-bar.tsx'
import { useCaptureStep } from './use-capture-step.ts'
import type { PickProgress } from './use-pages.ts'

/** The scanner at work: which sheet it is at, what came out last, and a way to stop it. */
export function ScanningScreen({ part, progress }: { readonly part: Part; readonly progress: PickProgress }) {
  const { t } = useTranslation('visitor')
  const step = useCaptureStep()
  const text = useText()
  const { page, last } = progress
  return (
    <Screen
      step={step}
      question={t('capture.scanning', { part: withoutRemark(text(part.name)) })}
      help={t('capture.scanningHelp')}
    >
      <PickProgressBar {...progress} />
      <div className="page-preview fills">
        {last === null ? (
          <ScanLine className="page-preview-wait" aria-hidden />
        ) : (
          <BytesImage bytes={last.preview} type="image/jpeg" alt={t('capture.page', { page: page - 1 })} />
        )}
      </div>
    </Screen>
  )
}
