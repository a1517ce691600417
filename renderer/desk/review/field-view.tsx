import './review.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewFieldName } from '../../../shared/procedure/review-field.ts'
import { Notice } from '../../ui/notice.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { FieldEdit } from './field-edit.tsx'
import { fieldLines } from './field-lines.ts'
import { type ChangePaper, PapersEdit } from './papers-edit.tsx'
import { useTrapText } from './trap-text.ts'
import type { ReviewedField, ReviewedProcedure } from './use-reviewed-procedure.ts'
import type { ReviewFailure } from './use-review.ts'

/** One field: what people see of it today beside what it would become, and what is often wrong in it. */
export function FieldView(props: {
  readonly procedure: ReviewedProcedure
  readonly name: ReviewFieldName
  readonly failure: ReviewFailure | null
  readonly onSet: (field: ReviewedField, changes: Readonly<Record<string, string>>) => Promise<ReviewFailure | null>
  readonly onChangePaper: ChangePaper
  readonly onConfirm: (field: ReviewedField) => Promise<void>
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
  const now = fieldLines(name, procedure.now, t, language)
  const before = procedure.before === null ? [] : fieldLines(name, procedure.before, t, language)
  const isSame = procedure.before !== null && !field.differs
  return (
    <Screen
      question={t(`fields.${name}`)}
      help={t('field.help', { procedure: procedure.now.plainName[language], at: at + 1, of: procedure.fields.length })}
      onBack={props.onBack}
      aside={<SecondaryButton onPress={() => setEditing(true)}>{t('field.edit')}</SecondaryButton>}
      primary={{ label: t('field.confirm'), onPress: () => void props.onConfirm(field) }}
      notice={<FailureNotice failure={props.failure} />}
    >
      {field.traps.map((trap) => (
        <Notice key={trapText(trap)} kind="attention" title={t('field.lookTwice')}>
          {trapText(trap)}
        </Notice>
      ))}
      <div className="review-compare">
        {isSame ? null : <Side title={t('field.before')} lines={before} others={now} none={t('field.none')} />}
        <Side title={t(isSame ? 'field.only' : 'field.now')} lines={now} others={isSame ? now : before} none="" isNow />
      </div>
    </Screen>
  )
}

interface SideProps {
  readonly title: string
  readonly lines: readonly string[]
  /** Of the other side: a line that is not among them stands out. */
  readonly others: readonly string[]
  readonly none: string
  readonly isNow?: boolean
}

function Side({ title, lines, others, none, isNow }: SideProps) {
  return (
    <section className="review-side" {...(isNow === true ? { 'data-now': '' } : {})}>
      <h2>{title}</h2>
      {lines.length === 0 ? <p>{none}</p> : null}
      <ul>
        {lines.map((line) => (
          <li key={line}>{others.includes(line) ? line : <mark>{line}</mark>}</li>
        ))}
      </ul>
    </section>
  )
}
