import { Radio, RadioGroup } from 'react-aria-components'
import { type Option, OptionWords } from '../choice-option.tsx'
import { FieldFrame } from './field-frame.tsx'
import type { FieldProps } from './field-props.ts'

interface ChoiceFieldProps extends FieldProps {
  readonly options: readonly Option[]
  /** '' until the person has chosen. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One answer out of a few, each a card. Two short ones stand beside each other; many go through `PagedList`. */
export function ChoiceField(props: ChoiceFieldProps) {
  const two = props.options.length === 2 && props.options.every((option) => option.label.length < 26)
  return (
    <FieldFrame {...props} group>
      {(ids) => (
        <RadioGroup
          id={props.id}
          className={two ? 'choices choices-two' : 'choices'}
          aria-labelledby={ids.label}
          {...ids.description}
          isInvalid={props.error !== undefined}
          isRequired={props.isRequired ?? true}
          value={props.value === '' ? null : props.value}
          onChange={props.onChange}
        >
          {props.options.map((option) => (
            <Radio key={option.value} value={option.value} className="choice pressable">
              <OptionWords option={option} round />
            </Radio>
          ))}
        </RadioGroup>
      )}
    </FieldFrame>
  )
}
