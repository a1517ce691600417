import './review.css'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodOutput } from '../../../shared/contract/method.ts'
import { dayText } from '../../../shared/procedure/answer-text.ts'
import { TextField } from '../../ui/field/text-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { type ChangePart, type Compared, isSame, partsOf } from './change-parts.ts'
import { ChangedPart } from './changed-part.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { PartChoices } from './part-choices.tsx'
import { type Review, reviewFailure } from './use-review.ts'

interface PublishSummaryProps {
  readonly review: Review
  /** From when it holds, `YYYY-MM-DD`. */
  readonly day: string
  readonly today: string
  /** Versions that wait for their day and will never be in force. */
  readonly overtaken: readonly number[]
  readonly onPublished: (number: number) => void
  /** On to the review of this procedure, or to the list of all that nobody has reviewed to the end. */
  readonly onReview: (code: string | null) => void
  readonly onList: () => void
  readonly onBack: () => void
}

/** What is about to be published, before it is: all that is new, changed, gone, and what nobody has reviewed to the end. */
export function PublishSummary(props: PublishSummaryProps) {
  const { t } = useTranslation('review')
  const { review, day, today, overtaken, onPublished } = props
  const { client, staffToken, setFailure } = review
  const [next, setNext] = useState<MethodOutput<Contract['review.nextVersion']> | null>(null)
  const [of] = useState<Compared>({ kind: 'next', fromDay: day })
  const [open, setOpen] = useState<ChangePart | null>(null)
  const [note, setNote] = useState('')
  const [isPublishing, setPublishing] = useState(false)
  const ask = useCallback(
    () => client.call('review.nextVersion', { staffToken, fromDay: day }),
    [client, day, staffToken],
  )
  const show = useCallback(
    (answer: Awaited<ReturnType<typeof ask>>) => {
      if (answer.ok) setNext(answer.value)
      else setFailure(reviewFailure(answer.failure))
    },
    [setFailure],
  )
  useEffect(() => void ask().then(show), [ask, show])
  const publish = async (digest: string) => {
    setPublishing(true)
    const answer = await client.call('review.publish', { staffToken, fromDay: day, digest, note })
    setPublishing(false)
    setFailure(answer.ok ? null : reviewFailure(answer.failure))
    if (answer.ok) onPublished(answer.value.number)
    else show(await ask())
  }
  const opened = next === null ? undefined : partsOf(next).find(({ part }) => part === open)
  if (opened !== undefined) {
    return <ChangedPart review={review} of={of} {...opened} onReview={props.onReview} onBack={() => setOpen(null)} />
  }

  const hasUnreviewed = next !== null && next.keptAsBefore.length + next.leftOut.length > 0
  const wayOn = hasUnreviewed
    ? { label: t('publish.goOnReviewing'), onPress: () => props.onReview(null) }
    : { label: t('publish.toList'), onPress: props.onList }
  const doPublish = {
    label: t('publish.publish'),
    onPress: () => (next === null ? undefined : void publish(next.digest)),
    isDisabled: next === null || isPublishing,
  }
  return (
    <Screen
      question={next?.nothingNew === true ? t('publish.nothingNew') : t('publish.summary', { day: dayText(day) })}
      help={t(day === today ? 'publish.against' : 'publish.againstLater', { day: dayText(day) })}
      onBack={props.onBack}
      primary={next?.nothingNew === true ? wayOn : doPublish}
      notice={<FailureNotice failure={review.failure} />}
    >
      {next === null ? null : (
        <>
          {isSame(next) && !next.nothingNew ? <Notice kind="info">{t('publish.sameProcedures')}</Notice> : null}
          {overtaken.length === 0 || next.nothingNew ? null : (
            <Notice kind="attention">{t('publish.overtakes', { numbers: overtaken.join(', ') })}</Notice>
          )}
          {next.unlisted.length === 0 ? null : (
            <Notice kind="attention" title={t('publish.unlisted')}>
              {next.unlisted.map(({ code, name, paper }) => (
                <p key={`${code} ${paper}`}>{t('publish.unlistedLine', { code, name, paper })}</p>
              ))}
            </Notice>
          )}
          <PartChoices changes={next} onOpen={setOpen} />
          {next.nothingNew ? null : (
            <TextField
              id="publish-note"
              label={t('publish.note')}
              isRequired={false}
              value={note}
              onChange={setNote}
              lines={2}
              maxLength={300}
            />
          )}
        </>
      )}
    </Screen>
  )
}
