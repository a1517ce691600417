import { Group } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { BankAccount } from '../../../shared/procedure/answer.ts'
import { DigitsField } from './digits-field.tsx'
import { FieldFrame } from './field-frame.tsx'
import type { FieldProps } from './field-props.ts'
import { TextField } from './text-field.tsx'

interface BankAccountFieldProps extends FieldProps {
  readonly value: BankAccount
  readonly onChange: (value: BankAccount) => void
}

/** Where money is to be paid: number, bank and holder, as they stand on a bank card. */
export function BankAccountField(props: BankAccountFieldProps) {
  const { t } = useTranslation()
  const { id, value, onChange } = props
  return (
    <FieldFrame {...props} group>
      {(ids) => (
        <Group id={id} className="field" aria-labelledby={ids.label} {...ids.description}>
          <DigitsField
            id={`${id}-number`}
            label={t('bankNumber')}
            maxLength={19}
            value={value.number}
            onChange={(number) => onChange({ ...value, number })}
          />
          <TextField
            id={`${id}-bank`}
            label={t('bankName')}
            kind="name"
            maxLength={120}
            value={value.bank}
            onChange={(bank) => onChange({ ...value, bank })}
          />
          <TextField
            id={`${id}-holder`}
            label={t('bankHolder')}
            kind="name"
            maxLength={120}
            value={value.holder}
            onChange={(holder) => onChange({ ...value, holder })}
          />
        </Group>
      )}
    </FieldFrame>
  )
}
