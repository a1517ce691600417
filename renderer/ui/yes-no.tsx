import { useTranslation } from 'react-i18next'
import { ChoiceField } from './field/choice-field.tsx'
import type { FieldProps } from './field/field-props.ts'

interface YesNoProps extends FieldProps {
  readonly value: boolean | null
  readonly onChange: (value: boolean) => void
  /** See `ChoiceField`. */
  readonly onDecide?: ((value: boolean) => void) | undefined
}

/** A question that is answered with yes or no, two cards beside each other. */
export function YesNo(props: YesNoProps) {
  const { t } = useTranslation()
  const { onDecide } = props
  const options = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
  ]
  return (
    <ChoiceField
      {...props}
      options={options}
      value={props.value === null ? '' : props.value ? 'yes' : 'no'}
      onChange={(value) => props.onChange(value === 'yes')}
      onDecide={onDecide === undefined ? undefined : (value) => onDecide(value === 'yes')}
    />
  )
}
