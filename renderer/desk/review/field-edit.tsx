import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewFieldName } from '../../../shared/procedure/review-field.ts'
import { useKeysSave } from '../../ui/keyboard/use-keys-save.ts'
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
  const mayBeSaved = Object.keys(changes).length > 0 && changes['feeVnd'] !== ''
  const save = () => void props.onSave(changes)
  useKeysSave(mayBeSaved ? save : null)
  return (
    <Screen
      question={t(`fields.${name}`)}
      help={procedure.now.plainName[language]}
      onBack={props.onBack}
      primary={{
        label: t('field.save'),
        onPress: save,
        isDisabled: !mayBeSaved,
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
