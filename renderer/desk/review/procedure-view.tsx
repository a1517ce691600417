import './review.css'
import { Circle, CircleCheck, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewFieldName } from '../../../shared/procedure/review-field.ts'
import { BigChoice } from '../../ui/big-choice.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Notice } from '../../ui/notice.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { FieldView } from './field-view.tsx'
import { type ReviewedField, useReviewedProcedure } from './use-reviewed-procedure.ts'
import type { Review } from './use-review.ts'

/** The ten fields of one procedure and where its review stands; each opens by itself. */
export function ProcedureView(props: {
  readonly review: Review
  readonly code: string
  readonly onTry: () => void
  readonly onBack: () => void
}) {
  const { t } = useTranslation('review')
  const { language } = usePreferences()
  const { review, onTry, onBack } = props
  const { procedure, ...deeds } = useReviewedProcedure(review, props.code)
  const [open, setOpen] = useState<ReviewFieldName | null>(null)
  if (procedure === null) {
    return <Screen question={t('list.question')} onBack={onBack} notice={<FailureNotice failure={review.failure} />} />
  }
  const { listed, fields } = procedure
  const nextAfter = (name: ReviewFieldName | null) => {
    const at = fields.findIndex((one) => one.name === name)
    return [...fields.slice(at + 1), ...fields.slice(0, at + 1)].find((one) => !one.confirmed && one.name !== name)
  }
  if (open !== null) {
    return (
      <FieldView
        key={open}
        procedure={procedure}
        name={open}
        failure={review.failure}
        onSet={deeds.set}
        onChangePaper={deeds.changePaper}
        onConfirm={async (field) => {
          const next = nextAfter(open)?.name ?? null
          // Whoever has gone back meanwhile stays there.
          if ((await deeds.confirm([field])) === null) setOpen((now) => (now === open ? next : now))
        }}
        onBack={() => setOpen(null)}
      />
    )
  }
  const next = nextAfter(null)
  const plain = fields.filter((one) => !one.confirmed && !one.differs && one.traps.length === 0)
  const mayConfirmPlain = procedure.before !== null && plain.length > 1
  const state = t(`state.${listed.retired ? 'retired' : listed.reviewed ? 'reviewed' : listed.state}`)
  return (
    <Screen
      question={procedure.now.plainName[language]}
      help={t('procedure.help', { code: listed.code, state, source: procedure.source })}
      onBack={onBack}
      aside={<SecondaryButton onPress={onTry}>{t('procedure.tryForm')}</SecondaryButton>}
      primary={
        next === undefined
          ? { label: t('procedure.done'), onPress: onBack }
          : { label: t('procedure.go'), onPress: () => setOpen(next.name) }
      }
      notice={<FailureNotice failure={review.failure} />}
    >
      {listed.missingFrom === null || listed.retired ? null : (
        <Notice kind="attention">{t('procedure.missing', { file: listed.missingFrom })}</Notice>
      )}
      <Choices two>
        {fields.map((field) => (
          <BigChoice
            key={field.name}
            icon={iconOf(field)}
            title={t(`fields.${field.name}`)}
            line={stateOf(field)
              .map((word) => t(`procedure.${word}`))
              .join(' · ')}
            onPress={() => setOpen(field.name)}
          />
        ))}
      </Choices>
      <div className="review-deeds">
        {mayConfirmPlain ? (
          <SecondaryButton onPress={() => void deeds.confirm(plain)}>
            {t('procedure.confirmSame', { count: plain.length })}
          </SecondaryButton>
        ) : null}
        {review.overview?.mayPublish === true ? (
          <SecondaryButton onPress={() => void deeds.retire(!listed.retired)}>
            {t(listed.retired ? 'procedure.restore' : 'procedure.retire')}
          </SecondaryButton>
        ) : null}
      </div>
    </Screen>
  )
}

function stateOf({ confirmed, differs, traps }: ReviewedField) {
  if (confirmed) return ['confirmed'] as const
  const words = [...(differs ? (['differs'] as const) : []), ...(traps.length > 0 ? (['look'] as const) : [])]
  return words.length === 0 ? (['open'] as const) : words
}

function iconOf({ confirmed, differs, traps }: ReviewedField) {
  if (confirmed) return <CircleCheck aria-hidden />
  return differs || traps.length > 0 ? <TriangleAlert aria-hidden /> : <Circle aria-hidden />
}
