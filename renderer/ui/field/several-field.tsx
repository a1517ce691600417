import { Checkbox, CheckboxGroup } from 'react-aria-components'
import { type Option, OptionWords } from '../choice-option.tsx'
import { FieldFrame } from './field-frame.tsx'
import type { FieldProps } from './field-props.ts'

interface SeveralFieldProps extends FieldProps {
  readonly options: readonly Option[]
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
}

/** Any number of answers, each a card with a square mark. */
export function SeveralField(props: SeveralFieldProps) {
  return (
    <FieldFrame {...props} group>
      {(ids) => (
        <CheckboxGroup
          id={props.id}
          className="choices"
          aria-labelledby={ids.label}
          {...ids.description}
          isInvalid={props.error !== undefined}
          value={[...props.value]}
          onChange={props.onChange}
        >
          {props.options.map((option) => (
            <Checkbox key={option.value} value={option.value} className="choice pressable">
              <OptionWords option={option} round={false} />
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
    </FieldFrame>
  )
}
