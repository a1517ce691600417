import './review.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedVersion } from '../../../shared/contract/review-methods.ts'
import { dayText } from '../../../shared/procedure/answer-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { momentText } from './moment-text.ts'
import { noteText } from './note-text.ts'
import { type Review, reviewFailure } from './use-review.ts'

/** What was published, what is in force, and the way back to any of it. */
export function VersionsView(props: {
  readonly review: Review
  readonly onRecord: () => void
  readonly onBack: () => void
}) {
  const { t } = useTranslation('review')
  const { client, staffToken, overview, reload, failure, setFailure } = props.review
  const [asked, setAsked] = useState<number | null>(null)
  const [done, setDone] = useState<{ readonly to: number; readonly number: number } | null>(null)
  const rollBack = async (to: number) => {
    setDone(null)
    // Two touches: it changes at once what every citizen sees.
    if (asked !== to) return setAsked(to)
    setAsked(null)
    const answer = await client.call('review.rollBack', { staffToken, to })
    setFailure(answer.ok ? null : reviewFailure(answer.failure))
    if (answer.ok) setDone({ to, number: answer.value.number })
    reload()
  }
  const line = ({ fromDay, publishedBy, publishedAt }: ListedVersion) =>
    t('versions.line', { day: dayText(fromDay), by: publishedBy, at: momentText(publishedAt) })
  return (
    <Screen
      question={t('versions.question')}
      help={t('versions.help')}
      onBack={props.onBack}
      aside={<SecondaryButton onPress={props.onRecord}>{t('versions.record')}</SecondaryButton>}
      notice={
        done === null ? <FailureNotice failure={failure} /> : <Notice kind="success">{t('versions.done', done)}</Notice>
      }
    >
      {overview?.versions.length === 0 ? <p>{t('versions.none')}</p> : null}
      <PagedList
        label={t('versions.question')}
        items={overview?.versions ?? []}
        itemKey={({ number }) => String(number)}
      >
        {(version) => (
          <Notice
            kind={version.state === 'inForce' ? 'success' : 'info'}
            title={t('versions.title', { number: version.number, state: t(`versions.${version.state}`) })}
          >
            <div className="review-inside">
              <p>{line(version)}</p>
              {version.note === '' ? null : <p>{t('versions.note', { note: noteText(version.note, t) })}</p>}
              {version.state === 'inForce' || overview?.mayPublish !== true ? null : (
                <SecondaryButton onPress={() => void rollBack(version.number)}>
                  {t(asked === version.number ? 'versions.sure' : 'versions.rollBack', { number: version.number })}
                </SecondaryButton>
              )}
            </div>
          </Notice>
        )}
      </PagedList>
    </Screen>
  )
}
