import type { MouseEvent } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { type Option, OptionWords } from '../choice-option.tsx'
import { FieldFrame } from './field-frame.tsx'
import type { FieldProps } from './field-props.ts'

interface ChoiceFieldProps extends FieldProps {
  readonly options: readonly Option[]
  /** '' until the person has chosen. */
  readonly value: string
  readonly onChange: (value: string) => void
  /**
   * In place of `onChange` where this choice is all that is asked: also called for the answer that is chosen already,
   * so that touching any card goes on. The second touch of a double tap is not: it meant the screen before.
   */
  readonly onDecide?: ((value: string) => void) | undefined
}

const ignore = () => undefined

/** One answer out of a few, each a card. Two short ones stand beside each other; many go through `PagedList`. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { onDecide } = props
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
          onChange={onDecide === undefined ? props.onChange : ignore}
        >
          {props.options.map((option) => (
            <Radio
              key={option.value}
              value={option.value}
              className="choice pressable"
              {...(onDecide === undefined
                ? {}
                : { onClick: ({ detail }: MouseEvent) => (detail < 2 ? onDecide(option.value) : undefined) })}
            >
              <OptionWords option={option} round />
            </Radio>
          ))}
        </RadioGroup>
      )}
    </FieldFrame>
  )
}
