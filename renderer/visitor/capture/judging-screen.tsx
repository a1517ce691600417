import './capture.css'
import { Check, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StoredPage } from '../../../shared/contract/values.ts'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { useStep } from '../journey-step.ts'
import { BytesImage } from '../bytes-image.tsx'
import type { CaptureFrame } from './capture-frame.ts'

interface JudgingScreenProps extends CaptureFrame {
  readonly page: StoredPage
  readonly onKept: () => void
}

/** The page as it was stored: can it be read? The machine warns, the person decides. */
export function JudgingScreen(props: JudgingScreenProps) {
  const { t } = useTranslation('visitor')
  const step = useStep('capture')
  const warning = props.page.warnings[0]
  return (
    <Screen
      step={step}
      question={t('capture.previewQuestion')}
      help={t('capture.previewHelp')}
      onBack={props.pages.retake}
      aside={
        <SecondaryButton icon={<RotateCcw aria-hidden />} onPress={props.pages.retake}>
          {t('capture.takeAgain')}
        </SecondaryButton>
      }
      primary={{
        label: t('capture.use'),
        onPress: () => {
          props.pages.keep()
          props.onKept()
        },
        icon: <Check aria-hidden />,
      }}
      notice={warning === undefined ? undefined : <Notice kind="attention">{t(`capture.warning.${warning}`)}</Notice>}
    >
      <div className="page-preview fills">
        <BytesImage
          bytes={props.page.preview}
          type="image/jpeg"
          alt={t('capture.page', { page: props.pageIds.length + 1 })}
        />
      </div>
    </Screen>
  )
}
