import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperChange } from '../../../shared/procedure/paper-change.ts'
import { BigChoice } from '../../ui/big-choice.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { fieldLines } from './field-lines.ts'
import { PaperEdit } from './paper-edit.tsx'
import { PartEdit } from './part-edit.tsx'
import type { ReviewedField, ReviewedProcedure } from './use-reviewed-procedure.ts'
import type { ReviewFailure } from './use-review.ts'

/** Changes a paper as the officer sees its fields; says why it was not done, or null. */
export type ChangePaper = (fields: readonly ReviewedField[], change: PaperChange) => Promise<ReviewFailure | null>

interface PapersEditProps {
  readonly procedure: ReviewedProcedure
  /** The papers themselves, or how each is handed in. */
  readonly name: 'documents' | 'parts'
  readonly failure: ReviewFailure | null
  readonly onChange: ChangePaper
  readonly onBack: () => void
}

/** The papers of a procedure, each of which opens to be put right; saved one by one. */
export function PapersEdit({ procedure, name, failure, onChange, onBack }: PapersEditProps) {
  const { t } = useTranslation('review')
  const { language } = usePreferences()
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const { now } = procedure
  const close = () => setOpen(null)
  const save = async (change: PaperChange) => {
    const both = procedure.fields.filter((field) => field.name === 'documents' || field.name === 'parts')
    if ((await onChange(both, change)) === null) close()
  }
  const notice = <FailureNotice failure={failure} />
  if (open !== null && name === 'documents') {
    const paper = open === 'new' ? null : (now.documents[open] ?? null)
    const mayRemove = now.documents.length > 1
    return <PaperEdit paper={paper} mayRemove={mayRemove} notice={notice} onSave={save} onBack={close} />
  }
  const part = typeof open === 'number' ? now.parts[open] : undefined
  if (part !== undefined) return <PartEdit part={part} notice={notice} onSave={save} onBack={close} />
  const lines = fieldLines(name, now, t, language).map((line, at) => ({ line, at }))
  return (
    <Screen
      question={t(`fields.${name}`)}
      place={`${name} list`}
      help={now.plainName[language]}
      onBack={onBack}
      aside={
        name === 'documents' ? (
          <SecondaryButton onPress={() => setOpen('new')}>{t('papers.add')}</SecondaryButton>
        ) : undefined
      }
      primary={{ label: t('procedure.done'), onPress: onBack }}
      notice={notice}
    >
      <PagedList label={t(`fields.${name}`)} items={lines} itemKey={({ at }) => String(at)}>
        {({ line, at }) => <BigChoice title={line} onPress={() => setOpen(at)} />}
      </PagedList>
    </Screen>
  )
}
