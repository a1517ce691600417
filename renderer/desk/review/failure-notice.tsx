import './review.css'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'
import type { ReviewFailure } from './use-review.ts'

const mistakesShown = 3

/** Why nothing was done, in words; of many mistakes the first few, each a line that may go on to the next page. */
export function FailureNotice({ failure }: { readonly failure: ReviewFailure | null }) {
  const { t } = useTranslation('review')
  if (failure === null) return null
  return (
    <>
      <Notice kind="attention">{t(`failure.${failure.kind}`)}</Notice>
      {failure.lines.slice(0, mistakesShown).map((line) => (
        <p key={line} className="review-mistake">
          {line}
        </p>
      ))}
    </>
  )
}
