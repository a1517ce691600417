import { useTranslation } from 'react-i18next'
import { groupDigits, numberInWords } from '../../../shared/text/money-words.ts'
import { useTypedInput } from '../keyboard/use-typed-input.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldProps } from './field-props.ts'

interface MoneyFieldProps extends FieldProps {
  /** Whole đồng; null while empty. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** Most digits that a sum may have: a thousand billion đồng has 13. */
const mostDigits = 13

function sumIn(text: string): number | null {
  const digits = text.replace(/\D/g, '').slice(0, mostDigits)
  return digits === '' ? null : Number(digits)
}

function grouped(sum: number): string {
  return groupDigits(String(sum))
}

/** A sum in đồng, grouped while it is typed and said again in words, so that a nought too many is heard. */
export function MoneyField(props: MoneyFieldProps) {
  const { t, i18n } = useTranslation()
  const typed = useTypedInput<HTMLInputElement>({
    label: props.label,
    layout: 'money',
    value: props.value === null ? '' : grouped(props.value),
    settle: (text) => {
      const sum = sumIn(text)
      return sum === null ? '' : grouped(sum)
    },
    onText: (text) => props.onChange(sumIn(text)),
  })
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <>
          <div className="field-row">
            <input
              {...typed}
              {...ids.description}
              id={props.id}
              type="text"
              className="field-input field-digits"
              aria-invalid={props.error !== undefined}
              aria-required={props.isRequired ?? true}
            />
            <span className="field-unit">{t('dong')}</span>
          </div>
          {i18n.language === 'vi' ? (
            <p className="field-words" data-personal="" aria-live="polite">
              {props.value === null ? '' : `${numberInWords(props.value)} đồng`}
            </p>
          ) : null}
        </>
      )}
    </FieldFrame>
  )
}
