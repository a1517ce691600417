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
import { SameFields } from './same-fields.tsx'
import { sourceText } from './source-text.ts'
import { type ReviewedField, useReviewedProcedure } from './use-reviewed-procedure.ts'
import type { Review } from './use-review.ts'

/** The ten fields of one procedure and where its review stands; each opens by itself. */
export function ProcedureView(props: {
  readonly review: Review
  readonly code: string
  /** The next procedure of the list that is still to be reviewed; null with the last. */
  readonly onNext: (() => void) | null
  readonly onTry: () => void
  readonly onRecord: () => void
  readonly onBack: () => void
}) {
  const { t } = useTranslation('review')
  const { language } = usePreferences()
  const { review, onNext, onTry, onBack } = props
  const { procedure, ...deeds } = useReviewedProcedure(review, props.code)
  const [open, setOpen] = useState<ReviewFieldName | 'same' | null>(null)
  // What went wrong elsewhere is no news on the next screen.
  const go = (to: typeof open) => {
    review.setFailure(null)
    setOpen(to)
  }
  if (procedure === null) {
    return <Screen question={t('list.question')} onBack={onBack} notice={<FailureNotice failure={review.failure} />} />
  }
  const { listed, fields } = procedure
  const nextAfter = (name: ReviewFieldName | null) => {
    const at = fields.findIndex((one) => one.name === name)
    return [...fields.slice(at + 1), ...fields.slice(0, at + 1)].find(
      (one) => one.confirmed === null && one.name !== name,
    )
  }
  const same = fields.filter((one) => one.confirmed === null && !one.differs && one.traps.length === 0)
  const showsSame = procedure.before !== null && same.length > 1
  if (open === 'same' && showsSame) {
    return (
      <SameFields
        procedure={procedure}
        fields={same}
        failure={review.failure}
        onConfirm={async () => {
          if ((await deeds.confirm(same)) === null) setOpen((now) => (now === 'same' ? null : now))
        }}
        onBack={() => go(null)}
      />
    )
  }
  if (open !== null && open !== 'same') {
    return (
      <FieldView
        key={open}
        procedure={procedure}
        name={open}
        failure={review.failure}
        onEdit={() => review.setFailure(null)}
        onSet={deeds.set}
        onChangePaper={deeds.changePaper}
        onConfirm={async (field) => {
          const next = nextAfter(open)?.name ?? null
          // Whoever has gone back meanwhile stays there.
          if ((await deeds.confirm([field])) === null) setOpen((now) => (now === open ? next : now))
        }}
        hasNext={nextAfter(open) !== undefined}
        onNext={() => go(nextAfter(open)?.name ?? null)}
        onBack={() => go(null)}
      />
    )
  }
  const next = nextAfter(null)
  const left = fields.filter(({ confirmed }) => confirmed === null).length
  const state = t(`state.${listed.retired ? 'retired' : listed.reviewed ? 'reviewed' : listed.state}`)
  return (
    <Screen
      question={procedure.now.plainName[language]}
      help={t(left === 0 ? 'procedure.helpDone' : 'procedure.help', {
        code: listed.code,
        state,
        left,
        of: fields.length,
      })}
      onBack={onBack}
      aside={<SecondaryButton onPress={onTry}>{t('procedure.tryForm')}</SecondaryButton>}
      primary={
        next !== undefined
          ? { label: t('procedure.go'), onPress: () => go(next.name) }
          : onNext !== null
            ? { label: t('procedure.goNext'), onPress: onNext }
            : { label: t('procedure.done'), onPress: onBack }
      }
      notice={<FailureNotice failure={review.failure} />}
    >
      {listed.missingFrom === null || listed.retired ? null : (
        <Notice kind="attention">{t('procedure.missing', { file: listed.missingFrom })}</Notice>
      )}
      {procedure.source === '' ? null : (
        <p className="review-source">{t('procedure.source', { source: sourceText(procedure.source) })}</p>
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
            onPress={() => go(field.name)}
          />
        ))}
      </Choices>
      <div className="review-deeds">
        {showsSame ? (
          <SecondaryButton onPress={() => go('same')}>
            {t('procedure.lookAtSame', { count: same.length })}
          </SecondaryButton>
        ) : null}
        <SecondaryButton onPress={props.onRecord}>{t('versions.record')}</SecondaryButton>
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
  if (confirmed !== null) return ['confirmed'] as const
  const words = [...(differs ? (['differs'] as const) : []), ...(traps.length > 0 ? (['look'] as const) : [])]
  return words.length === 0 ? (['open'] as const) : words
}

function iconOf({ confirmed, differs, traps }: ReviewedField) {
  if (confirmed !== null) return <CircleCheck aria-hidden />
  return differs || traps.length > 0 ? <TriangleAlert aria-hidden /> : <Circle aria-hidden />
}
