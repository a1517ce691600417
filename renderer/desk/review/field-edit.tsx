import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewFieldName } from '../../../shared/procedure/review-field.ts'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EditedValues } from './edited-values.tsx'
import { FailureNotice } from './failure-notice.tsx'
import type { ReviewedProcedure } from './use-reviewed-procedure.ts'
import type { ReviewFailure } from './use-review.ts'

/** Puts one field right; its values go together, and have to be confirmed afterwards. */
export function FieldEdit(props: {
  readonly procedure: ReviewedProcedure
  readonly name: ReviewFieldName
  readonly failure: ReviewFailure | null
  readonly onSave: (changes: Readonly<Record<string, string>>) => Promise<void>
  readonly onBack: () => void
}) {
  const { t } = useTranslation('review')
  const { language } = usePreferences()
  const { procedure, name } = props
  const [changes, setChanges] = useState<Readonly<Record<string, string>>>({})
  return (
    <Screen
      question={t(`fields.${name}`)}
      help={procedure.now.plainName[language]}
      onBack={props.onBack}
      primary={{
        label: t('field.save'),
        onPress: () => void props.onSave(changes),
        isDisabled: Object.keys(changes).length === 0 || changes['feeVnd'] === '',
      }}
      notice={<FailureNotice failure={props.failure} />}
    >
      <EditedValues
        procedure={procedure}
        name={name}
        changes={changes}
        onChange={(value, text) => setChanges((known) => ({ ...known, [value]: text }))}
      />
    </Screen>
  )
}
