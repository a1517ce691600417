import './review.css'
import { useTranslation } from 'react-i18next'
import { PagedList } from '../../ui/paged-list.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { fieldLines } from './field-lines.ts'
import type { ReviewedField, ReviewedProcedure } from './use-reviewed-procedure.ts'
import type { ReviewFailure } from './use-review.ts'

interface SameFieldsProps {
  readonly procedure: ReviewedProcedure
  /** Nobody has confirmed them, nothing of them differs from what is in use, and nothing in them is doubtful. */
  readonly fields: readonly ReviewedField[]
  readonly failure: ReviewFailure | null
  readonly onConfirm: () => Promise<void>
  readonly onBack: () => void
}

/** What is as people see it today, to be read in one go: confirmed only once every page of it has been on the glass. */
export function SameFields({ procedure, fields, failure, onConfirm, onBack }: SameFieldsProps) {
  const { t } = useTranslation('review')
  const { language } = usePreferences()
  return (
    <Screen
      question={t('same.question')}
      help={t('same.help', { procedure: procedure.now.plainName[language] })}
      onBack={onBack}
      isReadFirst
      primary={{ label: t('same.confirm', { count: fields.length }), onPress: () => void onConfirm() }}
      notice={<FailureNotice failure={failure} />}
    >
      <PagedList label={t('same.question')} items={fields} itemKey={({ name }) => name}>
        {({ name, digest }) => (
          <section className="review-side" data-thing={`${name} ${digest}`}>
            <h2>{t(`fields.${name}`)}</h2>
            <ul>
              {fieldLines(name, procedure.now, t, language).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        )}
      </PagedList>
    </Screen>
  )
}
