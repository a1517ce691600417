import './review.css'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NextVersion } from '../../../shared/procedure/next-version.ts'
import { dayText } from '../../../shared/procedure/answer-text.ts'
import { TextField } from '../../ui/field/text-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { type Review, reviewFailure } from './use-review.ts'

interface PublishSummaryProps {
  readonly review: Review
  /** From when it holds, `YYYY-MM-DD`. */
  readonly day: string
  readonly onPublished: (number: number) => void
  readonly onBack: () => void
}

const parts = ['fresh', 'changed', 'gone', 'keptAsBefore', 'leftOut'] as const

/** What is about to be published, before it is: what is new, changed, gone, and what nobody has reviewed to the end. */
export function PublishSummary({ review, day, onPublished, onBack }: PublishSummaryProps) {
  const { t } = useTranslation('review')
  const { client, staffToken, setFailure } = review
  const [next, setNext] = useState<NextVersion | null>(null)
  const [note, setNote] = useState('')
  const [isPublishing, setPublishing] = useState(false)
  const ask = useCallback(() => client.call('review.nextVersion', { staffToken }), [client, staffToken])
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
  const isSame = next !== null && !next.otherNationalList && [next.fresh, next.changed, next.gone].every(isEmpty)
  return (
    <Screen
      question={t('publish.summary', { day: dayText(day) })}
      help={t('publish.against')}
      onBack={onBack}
      primary={{
        label: t('publish.publish'),
        onPress: () => (next === null ? undefined : void publish(next.digest)),
        isDisabled: next === null || isPublishing,
      }}
      notice={<FailureNotice failure={review.failure} />}
    >
      {isSame ? <Notice kind="info">{t('publish.same')}</Notice> : null}
      {next === null ? null : (
        <ul className="review-parts">
          {parts
            .filter((part) => !isEmpty(next[part]))
            .map((part) => (
              <li key={part} className="review-part">
                <h2>{t(`publish.parts.${part}`, { count: next[part].length })}</h2>
                <p>{namesOf(next[part], (count) => t('publish.more', { count }))}</p>
              </li>
            ))}
          {next.otherNationalList ? <li className="review-part">{t('publish.otherNationalList')}</li> : null}
        </ul>
      )}
      <TextField
        id="publish-note"
        label={t('publish.note')}
        isRequired={false}
        value={note}
        onChange={setNote}
        lines={2}
        maxLength={300}
      />
    </Screen>
  )
}

const isEmpty = (list: readonly unknown[]) => list.length === 0
/** So many names still say something; of more the list of procedures tells. */
const namesShown = 5

function namesOf(procedures: NextVersion['fresh'], more: (count: number) => string): string {
  const names = procedures.slice(0, namesShown).map(({ code, name }) => `${name} (${code})`)
  return [...names, ...(procedures.length > namesShown ? [more(procedures.length - namesShown)] : [])].join('; ')
}
