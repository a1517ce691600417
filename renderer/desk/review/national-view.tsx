import './review.css'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodOutput } from '../../../shared/contract/method.ts'
import { numberText } from '../../../shared/procedure/answer-text.ts'
import { TextField } from '../../ui/field/text-field.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { answersQuery } from './list-filter.ts'
import { type Review, reviewFailure } from './use-review.ts'

type National = MethodOutput<Contract['review.national']>

/** Nobody turns more pages than these hold; whoever looks for another entry types. */
const linesShown = 60

/** The list of what is taken elsewhere: looked through, searched, and confirmed as a whole. */
export function NationalView(props: {
  readonly review: Review
  readonly onConfirmed: () => void
  readonly onBack: () => void
}) {
  const { t } = useTranslation('review')
  const { language } = usePreferences()
  const { review, onConfirmed } = props
  const { client, staffToken, setFailure } = review
  const [list, setList] = useState<National | null>(null)
  const [query, setQuery] = useState('')
  const ask = useCallback(() => client.call('review.national', { staffToken }), [client, staffToken])
  const show = useCallback(
    (answer: Awaited<ReturnType<typeof ask>>) => {
      if (answer.ok) setList(answer.value)
      else setFailure(reviewFailure(answer.failure))
    },
    [setFailure],
  )
  useEffect(() => void ask().then(show), [ask, show])
  const confirm = async (digest: string) => {
    const confirmed = await client.call('review.confirmNational', { staffToken, digest })
    setFailure(confirmed.ok ? null : reviewFailure(confirmed.failure))
    if (confirmed.ok) onConfirmed()
    // Another list was taken in meanwhile: that one is looked at.
    else show(await ask())
  }
  const found = (list?.procedures ?? []).filter(({ code, name, field }) => answersQuery(query, code, [name, field]))
  const sum = (count: number) => numberText(count, language)
  return (
    <Screen
      question={t('national.question', { sum: sum(list?.procedures.length ?? 0) })}
      help={t('national.help')}
      onBack={props.onBack}
      showsAboveKeys
      primary={{
        label: t('national.confirm'),
        onPress: () => (list === null ? undefined : void confirm(list.digest)),
        isDisabled: list === null,
      }}
      notice={<FailureNotice failure={review.failure} />}
    >
      <TextField
        id="national-search"
        label={t('national.search')}
        isRequired
        value={query}
        onChange={setQuery}
        maxLength={100}
      />
      <p>{t('national.found', { sum: sum(found.length), shown: sum(Math.min(found.length, linesShown)) })}</p>
      <PagedList
        label={t('national.question', { sum: sum(found.length) })}
        items={found.slice(0, linesShown)}
        itemKey={({ code }) => code}
      >
        {({ code, name, field, level }) => (
          <div className="review-entry">
            <p className="review-entry-deed">{name}</p>
            <p>{[code, field, level].filter((word) => word !== '').join(' · ')}</p>
          </div>
        )}
      </PagedList>
    </Screen>
  )
}
