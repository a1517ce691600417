import { UnreachableNotice } from '../unreachable-notice.tsx'
import { assertNever } from '../../../shared/assert-never.ts'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'
import type { AddFailure, AdjustFailure } from './use-pages.ts'

/** Why a page was not taken, and what to do instead. */
export function PageFailureNotice({ failure }: { readonly failure: AddFailure | AdjustFailure }) {
  const { t } = useTranslation('visitor')
  switch (failure.kind) {
    case 'unreadablePicture':
    case 'diskFull':
    case 'heicPicture':
    case 'pictureTooHeavy':
    case 'scannerNotReady':
    case 'feederEmpty':
    case 'feederJam':
    case 'mediaGone':
    case 'lockedPdf':
    case 'brokenPdf':
      return <Notice kind="attention">{t(`capture.failure.${failure.kind}`)}</Notice>
    case 'pictureTooLarge':
      return (
        <Notice kind="attention">
          {t('capture.failure.pictureTooLarge', { megapixels: Math.round(failure.megapixels) })}
        </Notice>
      )
    case 'longPdf':
      return (
        <Notice kind="attention">{t('capture.failure.longPdf', { pages: failure.pages, max: failure.max })}</Notice>
      )
    case 'tooManyPages':
      return <Notice kind="attention">{t('capture.failure.tooManyPages', { max: failure.max })}</Notice>
    case 'badRequest':
    case 'notAllowed':
    case 'outOfService':
    case 'unreachable':
    case 'visitEnded':
    case 'unknownPage':
      return <UnreachableNotice />
    default:
      return assertNever(failure)
  }
}
