import './capture.css'
import { Check, Crop, RotateCcw, RotateCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredPage } from '../../../shared/contract/values.ts'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { useCaptureStep } from './use-capture-step.ts'
import { BytesImage } from '../bytes-image.tsx'
import { AdjustScreen } from './adjust-screen.tsx'
import type { CaptureFrame } from './capture-frame.ts'
import { PageDoubts } from './page-doubts.tsx'
import { PageFailureNotice } from './page-failure-notice.tsx'
import type { AdjustFailure, PageWishes } from './use-pages.ts'

interface JudgingScreenProps extends CaptureFrame {
  readonly page: StoredPage
  /** Why the page could not be mended as the person wished; it is as it was. */
  readonly failure: AdjustFailure | null
  readonly onKept: () => void
}

/** The page as it was stored: can it be read? The machine warns, the person decides. */
export function JudgingScreen(props: JudgingScreenProps) {
  const { t } = useTranslation('visitor')
  const step = useCaptureStep()
  const { page, pages, failure } = props
  const [isAdjusting, setIsAdjusting] = useState(false)
  const [isMending, setIsMending] = useState(false)
  const mend = async (wishes: PageWishes) => {
    setIsAdjusting(false)
    setIsMending(true)
    await pages.mend(wishes)
    setIsMending(false)
  }
  if (isAdjusting) {
    return (
      <AdjustScreen
        pageId={page.pageId}
        onBack={() => setIsAdjusting(false)}
        onDone={(corners) => void mend({ corners })}
      />
    )
  }
  return (
    <Screen
      step={step}
      question={t('capture.previewQuestion')}
      help={t('capture.previewHelp')}
      onBack={pages.retake}
      aside={
        <SecondaryButton icon={<RotateCcw aria-hidden />} isDisabled={isMending} onPress={pages.retake}>
          {t('capture.takeAgain')}
        </SecondaryButton>
      }
      primary={{
        label: isMending ? t('capture.working') : t('capture.use'),
        isDisabled: isMending,
        onPress: () => {
          pages.keep()
          props.onKept()
        },
        icon: <Check aria-hidden />,
      }}
      notice={failure === null ? <PageDoubts warnings={page.warnings} /> : <PageFailureNotice failure={failure} />}
    >
      <div className="page-preview fills">
        <BytesImage
          bytes={page.preview}
          type="image/jpeg"
          alt={t('capture.page', { page: props.pageIds.length + 1 })}
        />
      </div>
      <div className="choices choices-two">
        <SecondaryButton icon={<Crop aria-hidden />} isDisabled={isMending} onPress={() => setIsAdjusting(true)}>
          {t('capture.adjust.open')}
        </SecondaryButton>
        <SecondaryButton
          icon={<RotateCw aria-hidden />}
          isDisabled={isMending}
          onPress={() => void mend({ turn: true })}
        >
          {t('capture.turn')}
        </SecondaryButton>
      </div>
    </Screen>
  )
}
