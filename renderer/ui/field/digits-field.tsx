import { goOn } from '../keyboard/input-element.ts'
import { useTypedInput } from '../keyboard/use-typed-input.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldProps } from './field-props.ts'

interface DigitsFieldProps extends FieldProps {
  /** Digits only; with `decimals`, one comma among them. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly maxLength?: number | undefined
  /** Whether nothing can be added to what stands there: its last digit goes on by itself. */
  readonly isFull?: ((digits: string) => boolean) | undefined
  /** Allows a comma (a real keyboard's point becomes one). */
  readonly decimals?: boolean | undefined
  /** Behind the box, e.g. "m²". */
  readonly unit?: string | undefined
  readonly placeholder?: string | undefined
  /** A number of a person (ID card): the keys offer to hide it from those who stand behind. */
  readonly isPersonal?: boolean | undefined
  /** Shows dots in place of digits (PIN). */
  readonly isSecret?: boolean | undefined
}

/** Digits that are read one by one: ID number, phone, area. Whatever else is typed or pasted is left out. */
export function DigitsField(props: DigitsFieldProps) {
  const typed = useTypedInput<HTMLInputElement>({
    label: props.label,
    layout: props.decimals === true ? 'decimal' : 'digits',
    isPersonal: props.isPersonal,
    value: props.value,
    settle: (text) =>
      props.decimals === true ? text.replaceAll('.', ',').replace(/[^\d,]/g, '') : text.replace(/\D/g, ''),
    onText: (text, before, input) => {
      props.onChange(text)
      // An ID number has so many digits and no more.
      const isWhole = props.isPersonal === true && text.length === props.maxLength
      if (text.length > before.length && (isWhole || props.isFull?.(text) === true)) goOn(input)
    },
  })
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <div className="field-row">
          <input
            {...typed}
            {...ids.description}
            id={props.id}
            type={props.isSecret === true ? 'password' : 'text'}
            className="field-input field-digits"
            maxLength={props.maxLength ?? 20}
            placeholder={props.placeholder}
            aria-invalid={props.error !== undefined}
            aria-required={props.isRequired ?? true}
          />
          {props.unit === undefined ? null : <span className="field-unit">{props.unit}</span>}
        </div>
      )}
    </FieldFrame>
  )
}
