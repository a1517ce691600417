import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/assert-never.ts'
import type { ReviewFieldName } from '../../../shared/procedure/review-field.ts'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { DigitsField } from '../../ui/field/digits-field.tsx'
import { MoneyField } from '../../ui/field/money-field.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { feeKind, sumOfFee, typedFee } from './fee-text.ts'
import type { ReviewedProcedure } from './use-reviewed-procedure.ts'

interface EditedValuesProps {
  readonly procedure: ReviewedProcedure
  readonly name: ReviewFieldName
  /** What was changed here so far, by the value's name; numbers as text. */
  readonly changes: Readonly<Record<string, string>>
  readonly onChange: (value: string, text: string) => void
}

const longest = 600

/** The values of one field, each with the control that fits it. */
export function EditedValues({ procedure, name, changes, onChange }: EditedValuesProps) {
  const { t } = useTranslation('review')
  const { language } = usePreferences()
  const { now, choices } = procedure
  const words = (value: string, label: string, present: string, written?: 'en') => (
    <TextField
      id={`review-${value.replace('.', '-')}`}
      label={label}
      value={changes[value] ?? present}
      onChange={(text) => onChange(value, text)}
      lines={3}
      maxLength={longest}
      language={written}
    />
  )
  const oneOf = (value: string, label: string, present: string, options: readonly (readonly [string, string])[]) => (
    <ChoiceField
      id={`review-${value}`}
      label={label}
      hideLabel={label === t(`fields.${name}`)}
      value={changes[value] ?? present}
      onChange={(text) => onChange(value, text)}
      options={options.map(([option, optionLabel]) => ({ value: option, label: optionLabel }))}
    />
  )
  switch (name) {
    case 'name':
      return (
        <>
          {words('nameVi', t('values.vi'), now.nameVi)}
          {words('nameEn', t('values.en'), now.nameEn, 'en')}
        </>
      )
    case 'plainName':
      return (
        <>
          {words('plainName.vi', t('values.vi'), now.plainName.vi)}
          {words('plainName.en', t('values.en'), now.plainName.en, 'en')}
        </>
      )
    case 'field':
      return oneOf(
        'fieldVi',
        t('fields.field'),
        now.fieldVi,
        choices.fields.map((one) => [one, one]),
      )
    case 'department':
      return oneOf(
        'departmentNowVi',
        t('fields.department'),
        now.departmentNowVi,
        choices.departments.map((one) => [one, one]),
      )
    case 'level':
      return oneOf(
        'level',
        t('fields.level'),
        String(now.level),
        ['1', '2', '3', '4'].map((level) => [level, t('values.level', { level })]),
      )
    case 'time':
      return (
        <>
          <DigitsField
            id="review-days"
            label={t('values.days')}
            value={changes['days'] ?? String(now.days)}
            onChange={(text) => onChange('days', text)}
            maxLength={3}
          />
          {oneOf('daysUnit', t('values.unit'), now.daysUnit, [
            ['working', t('values.unitWorking')],
            ['calendar', t('values.unitCalendar')],
          ])}
        </>
      )
    case 'fee':
      return <EditedFee procedure={procedure} changes={changes} onChange={onChange} />
    case 'form':
      return oneOf(
        'form',
        t('fields.form'),
        now.form,
        choices.forms.map(({ id, title }) => [id, title[language]]),
      )
    case 'documents':
    case 'parts':
      return null
    default:
      return assertNever(name)
  }
}

/** A sum, nothing, or what the province sets: never 0 by leaving the field empty. */
function EditedFee({ procedure, changes, onChange }: Omit<EditedValuesProps, 'name'>) {
  const { t } = useTranslation('review')
  const { now } = procedure
  const present = changes['feeVnd'] ?? String(now.feeVnd)
  const kind = feeKind(present)
  return (
    <>
      <ChoiceField
        id="review-feeKind"
        label={t('fields.fee')}
        hideLabel
        value={kind}
        onChange={(chosen) => onChange('feeVnd', chosen === 'province' ? 'null' : typedFee(now.feeVnd))}
        options={[
          { value: 'sum', label: t('values.fee') },
          { value: 'province', label: t('values.feeByProvince') },
        ]}
      />
      {kind === 'province' ? null : (
        <MoneyField
          id="review-feeVnd"
          label={t('values.fee')}
          value={sumOfFee(present)}
          onChange={(sum) => onChange('feeVnd', typedFee(sum))}
        />
      )}
      <TextField
        id="review-feeNote"
        label={t('values.feeNote')}
        isRequired={false}
        value={changes['feeNote'] ?? now.feeNote}
        onChange={(text) => onChange('feeNote', text)}
        lines={2}
        maxLength={longest}
      />
      {(['vi', 'en'] as const).map((written) => (
        <TextField
          key={written}
          id={`review-feeNote-${written}`}
          label={t(written === 'vi' ? 'values.feeWords' : 'values.feeWordsEn')}
          isRequired={false}
          value={changes[`feeNote.${written}`] ?? now.feeWords?.[written] ?? ''}
          onChange={(text) => onChange(`feeNote.${written}`, text)}
          lines={2}
          maxLength={longest}
          language={written}
        />
      ))}
    </>
  )
}
