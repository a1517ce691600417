import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewFieldName } from '../../../shared/procedure/review-field.ts'
import { Notice } from '../../ui/notice.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { ComparedLines } from './compared-lines.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { FieldEdit } from './field-edit.tsx'
import { fieldLines } from './field-lines.ts'
import { momentText } from './moment-text.ts'
import { type ChangePaper, PapersEdit } from './papers-edit.tsx'
import { useTrapText } from './trap-text.ts'
import type { ReviewedField, ReviewedProcedure } from './use-reviewed-procedure.ts'
import type { ReviewFailure } from './use-review.ts'

/** One field: what people see of it today beside what it would become, and what is often wrong in it. */
export function FieldView(props: {
  readonly procedure: ReviewedProcedure
  readonly name: ReviewFieldName
  readonly failure: ReviewFailure | null
  /** Somebody begins to put it right. */
  readonly onEdit: () => void
  readonly onSet: (field: ReviewedField, changes: Readonly<Record<string, string>>) => Promise<ReviewFailure | null>
  readonly onChangePaper: ChangePaper
  readonly onConfirm: (field: ReviewedField) => Promise<void>
  /** Whether another field is still to be confirmed; else the way on leads back to the procedure. */
  readonly hasNext: boolean
  readonly onNext: () => void
  readonly onBack: () => void
}) {
  const { t } = useTranslation('review')
  const { language } = usePreferences()
  const trapText = useTrapText()
  const { procedure, name } = props
  const [isEditing, setEditing] = useState(false)
  const at = procedure.fields.findIndex((field) => field.name === name)
  const field = procedure.fields[at]
  if (field === undefined) return null
  const edit = () => {
    props.onEdit()
    setEditing(true)
  }
  const settled = (failed: ReviewFailure | null) => {
    // What has changed meanwhile is looked at first, not written over.
    if (failed === null || failed.kind === 'changedSince') setEditing(false)
  }
  if (isEditing && (name === 'documents' || name === 'parts')) {
    return (
      <PapersEdit
        procedure={procedure}
        name={name}
        failure={props.failure}
        onChange={async (fields, change) => {
          const failed = await props.onChangePaper(fields, change)
          if (failed?.kind === 'changedSince') setEditing(false)
          return failed
        }}
        onBack={() => setEditing(false)}
      />
    )
  }
  if (isEditing) {
    return (
      <FieldEdit
        procedure={procedure}
        name={name}
        failure={props.failure}
        onSave={async (changes) => settled(await props.onSet(field, changes))}
        onBack={() => setEditing(false)}
      />
    )
  }
  const { before, now } = procedure
  const lines = (values: typeof now) => fieldLines(name, values, t, language)
  const place = { procedure: now.plainName[language], at: at + 1, of: procedure.fields.length }
  return (
    <Screen
      question={t(`fields.${name}`)}
      help={t('field.help', place)}
      onBack={props.onBack}
      aside={<SecondaryButton onPress={edit}>{t('field.edit')}</SecondaryButton>}
      isReadFirst={field.confirmed === null}
      primary={
        field.confirmed !== null
          ? { label: t(props.hasNext ? 'procedure.go' : 'procedure.done'), onPress: props.onNext }
          : { label: t('field.confirm'), onPress: () => void props.onConfirm(field) }
      }
      notice={<FailureNotice failure={props.failure} />}
    >
      {field.confirmed === null ? null : (
        <p className="review-source">
          {t('field.confirmedBy', { by: field.confirmed.by, at: momentText(field.confirmed.at) })}
        </p>
      )}
      {field.traps.map((trap) => (
        <Notice key={trapText(trap)} kind="attention" title={t('field.lookTwice')}>
          {trapText(trap)}
        </Notice>
      ))}
      <ComparedLines
        before={before === null ? null : lines(before)}
        now={lines(now)}
        titles={{ before: t('field.before'), now: t('field.now'), same: t('field.only') }}
      />
    </Screen>
  )
}
