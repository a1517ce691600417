import './review.css'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'
import type { ReviewFailure } from './use-review.ts'

const mistakesShown = 3

/** Why nothing was done, in words; of many mistakes the first few. */
export function FailureNotice({ failure }: { readonly failure: ReviewFailure | null }) {
  const { t } = useTranslation('review')
  if (failure === null) return null
  return (
    <Notice kind="attention">
      {failure.kind === 'mistakes' ? (
        <p className="review-mistakes">
          {t('publish.mistakes', { list: failure.lines.slice(0, mistakesShown).join(' · ') })}
        </p>
      ) : (
        t(`failure.${failure.kind}`)
      )}
    </Notice>
  )
}
