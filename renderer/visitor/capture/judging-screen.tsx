import './capture.css'
import { Camera, Check, Crop, Plus, RotateCcw, RotateCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredPage } from '../../../shared/contract/values.ts'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { useCaptureStep } from './use-capture-step.ts'
import { useSend } from '../session-provider.tsx'
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
  /** It was kept, and nothing else was asked: what there is of this paper so far is shown. */
  readonly onEnough: () => void
}

/**
 * The page as it was stored: can it be read, and is it the last of its paper? The machine warns, the person decides.
 *
 * Both in one touch, as most papers have one page. A paper that usually has more goes on with the next page, and is
 * looked at once more when somebody says that it has fewer.
 */
export function JudgingScreen(props: JudgingScreenProps) {
  const { t } = useTranslation('visitor')
  const step = useCaptureStep()
  const send = useSend()
  const { page, pages, failure, part } = props
  const number = props.pageIds.length + 1
  const isLast = number >= (part.usualPages ?? 1)
  const finish = () => {
    pages.keep()
    send({ type: 'capture.next' })
  }
  const end = () => {
    pages.keep()
    props.onEnough()
  }
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
      primary={{
        label: isMending
          ? t('capture.working')
          : isLast
            ? t('capture.use')
            : t('capture.useAndTake', { page: number + 1 }),
        isDisabled: isMending,
        onPress: isLast ? finish : pages.keep,
        icon: isLast ? <Check aria-hidden /> : <Camera aria-hidden />,
      }}
      notice={failure === null ? <PageDoubts warnings={page.warnings} /> : <PageFailureNotice failure={failure} />}
    >
      <div className="page-preview fills">
        <BytesImage bytes={page.preview} type="image/jpeg" alt={t('capture.page', { page: number })} />
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
        <SecondaryButton icon={<RotateCcw aria-hidden />} isDisabled={isMending} onPress={pages.retake}>
          {t('capture.takeAgain')}
        </SecondaryButton>
        <SecondaryButton
          icon={isLast ? <Plus aria-hidden /> : <Check aria-hidden />}
          isDisabled={isMending}
          onPress={isLast ? pages.keep : end}
        >
          {t(isLast ? 'capture.useAndAdd' : 'capture.useAndEnd')}
        </SecondaryButton>
      </div>
    </Screen>
  )
}
