import './review.css'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodOutput } from '../../../shared/contract/method.ts'
import type { RecordAbout } from '../../../shared/procedure/recorded-action.ts'
import { PagedList } from '../../ui/paged-list.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { momentText } from './moment-text.ts'
import { recordSubject } from './record-subject.ts'
import { type Review, type ReviewFailure, reviewFailure } from './use-review.ts'

interface RecordViewProps {
  readonly review: Review
  /** Of one procedure alone; null for all, of which a part may be chosen. */
  readonly code: string | null
  readonly onBack: () => void
}

const parts = ['all', 'imports', 'publishing'] as const

/** Who did what to the catalogue, and when; the newest first. */
export function RecordView({ review, code, onBack }: RecordViewProps) {
  const { t } = useTranslation('review')
  const { language } = usePreferences()
  const { client, staffToken } = review
  const [part, setPart] = useState<(typeof parts)[number]>('all')
  const [entries, setEntries] = useState<MethodOutput<Contract['review.record']> | null>(null)
  const [failure, setFailure] = useState<ReviewFailure | null>(null)
  useEffect(() => {
    // Of two parts that were touched one after the other, the one asked for last is shown.
    let isWanted = true
    const about: RecordAbout = code === null ? { kind: part } : { kind: 'procedure', code }
    void client.call('review.record', { staffToken, about }).then((answer) => {
      if (!isWanted) return
      setFailure(answer.ok ? null : reviewFailure(answer.failure))
      if (answer.ok) setEntries(answer.value)
    })
    return () => {
      isWanted = false
    }
  }, [client, code, part, staffToken])
  const names = new Map((review.overview?.procedures ?? []).map((one) => [one.code, one.name]))
  const nameOf = (of: string) => {
    const name = names.get(of)
    return name === undefined ? of : t('record.procedure', { name, code: of })
  }
  return (
    <Screen
      question={t('record.question')}
      help={code === null ? undefined : nameOf(code)}
      onBack={onBack}
      notice={<FailureNotice failure={failure} />}
    >
      {code === null ? (
        <div className="review-tabs">
          {parts.map((one) => (
            <SecondaryButton key={one} isChosen={one === part} onPress={() => setPart(one)}>
              {t(`record.parts.${one}`)}
            </SecondaryButton>
          ))}
        </div>
      ) : null}
      {entries?.length === 0 ? <p>{t('record.none')}</p> : null}
      <PagedList
        label={t('record.question')}
        items={(entries ?? []).map((entry, index) => ({ ...entry, index }))}
        itemKey={({ index }) => String(index)}
      >
        {({ at, by, action, subject }) => (
          <div className="review-entry">
            <p className="review-entry-deed">
              {t(`record.actions.${action}`)} · {recordSubject({ action, subject }, t, language, nameOf)}
            </p>
            <p>{t('record.line', { at: momentText(at), by })}</p>
          </div>
        )}
      </PagedList>
    </Screen>
  )
}
