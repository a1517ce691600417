import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../../shared/procedure/answer-text.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { DateField } from '../../ui/field/date-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { type Review, reviewFailure } from './use-review.ts'

/** From which day the working copy is what people see. */
export function PublishView({ review, onBack }: { readonly review: Review; readonly onBack: () => void }) {
  const { t } = useTranslation('review')
  const { description } = useKiosk()
  const { client, staffToken, overview } = review
  const { today } = description
  const nextYear = `${Number(today.slice(0, 4)) + 1}-01-01`
  const [choice, setChoice] = useState('')
  const [otherDay, setOtherDay] = useState('')
  const [published, setPublished] = useState<{ readonly number: number; readonly day: string } | null>(null)
  const [isPast, setPast] = useState(false)
  const day = choice === 'other' ? otherDay : choice
  const open = (overview?.procedures ?? []).filter(
    (one) => (one.origin === 'imported' || one.state === 'changed') && !one.reviewed && !one.retired,
  )
  const publish = async () => {
    const answer = await client.call('review.publish', { staffToken, fromDay: day })
    setPast(!answer.ok && answer.failure.kind === 'dayPast')
    review.setFailure(answer.ok || answer.failure.kind === 'dayPast' ? null : reviewFailure(answer.failure))
    if (answer.ok) setPublished({ number: answer.value.number, day })
    review.reload()
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
  return (
    <Screen
      question={t('publish.question')}
      help={t('publish.help')}
      onBack={onBack}
      primary={{
        label: t('publish.publish'),
        onPress: () => void publish(),
        isDisabled: !/^\d{4}-\d{2}-\d{2}$/.test(day),
      }}
      notice={
        isPast ? <Notice kind="attention">{t('publish.dayPast')}</Notice> : <FailureNotice failure={review.failure} />
      }
    >
      {open.length === 0 ? null : <Notice kind="info">{t('publish.left', { count: open.length })}</Notice>}
      <ChoiceField
        id="publish-from"
        label={t('publish.question')}
        hideLabel
        value={choice}
        onChange={setChoice}
        options={[
          { value: today, label: t('publish.today', { day: dayText(today) }) },
          { value: nextYear, label: t('publish.nextYear', { day: dayText(nextYear) }) },
          { value: 'other', label: t('publish.otherDay') },
        ]}
      />
      {choice === 'other' ? (
        <DateField id="publish-day" label={t('publish.day')} value={otherDay} onChange={setOtherDay} />
      ) : null}
    </Screen>
  )
}
