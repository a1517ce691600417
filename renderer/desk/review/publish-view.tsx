import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../../shared/procedure/answer-text.ts'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { DateField } from '../../ui/field/date-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { PublishSummary } from './publish-summary.tsx'
import type { Review } from './use-review.ts'

/** From which day the working copy is what people see. */
export function PublishView(props: {
  readonly review: Review
  readonly onReview: (code: string | null) => void
  readonly onBack: () => void
}) {
  const { t } = useTranslation('review')
  const { review, onReview, onBack } = props
  const { overview } = review
  const [choice, setChoice] = useState('')
  const [otherDay, setOtherDay] = useState('')
  const [published, setPublished] = useState<{ readonly number: number; readonly day: string } | null>(null)
  const [isLooking, setLooking] = useState(false)
  // Main's day, read anew with every overview: the kiosk's own may be of yesterday after a quiet night.
  const today = overview?.today ?? ''
  const nextYear = `${Number(today.slice(0, 4)) + 1}-01-01`
  const day = choice === 'today' ? today : choice === 'nextYear' ? nextYear : otherDay
  const isWhole = choice !== '' && /^\d{4}-\d{2}-\d{2}$/.test(day)
  const overtaken = (overview?.versions ?? []).filter((one) => one.state === 'coming' && isWhole && one.fromDay >= day)
  const look = (looks: boolean) => {
    review.setFailure(null)
    setLooking(looks)
  }
  if (overview === null) {
    return (
      <Screen question={t('publish.question')} onBack={onBack} notice={<FailureNotice failure={review.failure} />} />
    )
  }
  if (published !== null) {
    return (
      <Screen
        question={t('publish.done', { number: published.number, day: dayText(published.day) })}
        help={t('publish.help')}
        onBack={onBack}
        primary={{ label: t('procedure.done'), onPress: onBack }}
        align="centre"
      />
    )
  }
  if (isLooking) {
    return (
      <PublishSummary
        review={review}
        day={day}
        today={today}
        overtaken={overtaken.map(({ number }) => number)}
        onReview={onReview}
        onList={onBack}
        onPublished={(number) => {
          setPublished({ number, day })
          review.reload()
        }}
        onBack={() => look(false)}
      />
    )
  }
  return (
    <Screen
      question={t('publish.question')}
      help={t('publish.help')}
      onBack={onBack}
      primary={{ label: t('publish.look'), onPress: () => look(true), isDisabled: !isWhole }}
      notice={<FailureNotice failure={review.failure} />}
    >
      <ChoiceField
        id="publish-from"
        label={t('publish.question')}
        hideLabel
        value={choice}
        onChange={setChoice}
        options={[
          { value: 'today', label: t('publish.today', { day: dayText(today) }) },
          { value: 'nextYear', label: t('publish.nextYear', { day: dayText(nextYear) }) },
          { value: 'other', label: t('publish.otherDay') },
        ]}
      />
      {choice === 'other' ? (
        <DateField id="publish-day" label={t('publish.day')} value={otherDay} onChange={setOtherDay} />
      ) : null}
      {overtaken.length === 0 ? null : (
        <Notice kind="attention">
          {t('publish.overtakes', { numbers: overtaken.map(({ number }) => number).join(', ') })}
        </Notice>
      )}
    </Screen>
  )
}
