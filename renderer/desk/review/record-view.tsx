import './review.css'
import { useTranslation } from 'react-i18next'
import { PagedList } from '../../ui/paged-list.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { momentText } from './moment-text.ts'
import { recordSubject } from './record-subject.ts'
import type { Review } from './use-review.ts'

/** Who did what to the catalogue, and when; the newest first. */
export function RecordView({ review, onBack }: { readonly review: Review; readonly onBack: () => void }) {
  const { t } = useTranslation('review')
  const { language } = usePreferences()
  const record = (review.overview?.record ?? []).map((entry, index) => ({ ...entry, index }))
  return (
    <Screen question={t('record.question')} onBack={onBack}>
      {record.length === 0 ? <p>{t('record.none')}</p> : null}
      <PagedList label={t('record.question')} items={record} itemKey={({ index }) => String(index)}>
        {({ at, by, action, subject }) => (
          <div className="review-entry">
            <p className="review-entry-deed">
              {t(`record.actions.${action}`)} · {recordSubject({ action, subject }, t, language)}
            </p>
            <p>{t('record.line', { at: momentText(at), by })}</p>
          </div>
        )}
      </PagedList>
    </Screen>
  )
}
