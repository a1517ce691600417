import { Radio, RadioGroup } from 'react-aria-components'

interface SettingRowProps<Value extends string> {
  readonly label: string
  readonly value: Value
  /** The words of each answer. */
  readonly options: Readonly<Record<Value, string>>
  /** Where the order of `options` is not the wanted one. */
  readonly order?: readonly Value[] | undefined
  readonly onChange: (value: Value) => void
}

/** One setting and its few answers, beside each other where there is room. */
export function SettingRow<Value extends string>(props: SettingRowProps<Value>) {
  const values = props.order ?? (Object.keys(props.options) as Value[])
  return (
    <RadioGroup
      className="setting"
      aria-label={props.label}
      value={props.value}
      onChange={(value) => props.onChange(value as Value)}
    >
      <p className="setting-label">{props.label}</p>
      <div className="setting-answers">
        {values.map((value) => (
          <Radio key={value} value={value} className="check-card-answer pressable">
            <span>{props.options[value]}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
