import './review.css'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodOutput } from '../../../shared/contract/method.ts'
import type { ReviewValues } from '../../../shared/contract/review-methods.ts'
import { reviewFieldNames } from '../../../shared/procedure/review-field.ts'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { besideLines } from './beside-lines.ts'
import type { ChangedProcedure, Compared } from './change-parts.ts'
import { ComparedLines } from './compared-lines.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { fieldLines } from './field-lines.ts'
import { type Review, type ReviewFailure, reviewFailure } from './use-review.ts'

interface ChangedProcedureViewProps {
  readonly review: Review
  readonly of: Compared
  readonly procedure: ChangedProcedure
  /** Where among the others it stands. */
  readonly place: string
  /** Null with the last. */
  readonly onNext: (() => void) | null
  readonly onBack: () => void
}

/** What changes in one procedure, old beside new; all of it where it is new, gone, or only reviewed. */
export function ChangedProcedureView(props: ChangedProcedureViewProps) {
  const { t } = useTranslation('review')
  const { language } = usePreferences()
  const { of, procedure, place, onNext, onBack } = props
  const { client, staffToken } = props.review
  const [values, setValues] = useState<MethodOutput<Contract['review.comparedProcedure']> | null>(null)
  const [failure, setFailure] = useState<ReviewFailure | null>(null)
  useEffect(() => {
    void client.call('review.comparedProcedure', { staffToken, of, code: procedure.code }).then((answer) => {
      if (answer.ok) setValues(answer.value)
      else setFailure(reviewFailure(answer.failure))
    })
  }, [client, staffToken, of, procedure.code])
  const sections =
    procedure.beside === undefined
      ? (procedure.fields ?? reviewFieldNames).map((name) => ({
          name,
          title: t(`fields.${name}`),
          linesOf: (said: ReviewValues): readonly string[] => fieldLines(name, said, t, language),
        }))
      : procedure.beside.map((name) => ({
          name,
          title: t(`besideFields.${name}`),
          linesOf: (said: ReviewValues) => besideLines(name, said, t),
        }))
  return (
    <Screen
      question={procedure.name}
      place={`changed ${procedure.code}`}
      help={`${procedure.code} · ${place}`}
      onBack={onBack}
      primary={
        onNext === null
          ? { label: t('procedure.done'), onPress: onBack }
          : { label: t('procedure.goNext'), onPress: onNext }
      }
      notice={<FailureNotice failure={failure} />}
    >
      {values === null
        ? null
        : sections.map(({ name, title, linesOf }) => (
            <section key={name} className="review-changed">
              <h2>{title}</h2>
              <ComparedLines
                before={values.before === null ? null : linesOf(values.before)}
                now={values.now === null ? null : linesOf(values.now)}
                onlyDiffering
                titles={{ before: t('publish.before'), now: t('publish.after'), same: t('field.only') }}
              />
            </section>
          ))}
    </Screen>
  )
}
