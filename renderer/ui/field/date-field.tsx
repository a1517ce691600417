import { useState } from 'react'
import { Group } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { goOn } from '../keyboard/input-element.ts'
import { useTypedInput } from '../keyboard/use-typed-input.ts'
import { SecondaryButton } from '../secondary-button.tsx'
import { useIsTight } from '../use-is-tight.ts'
import { fillPart, isPartFull, readDateParts, writeDateParts } from './date-parts.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldProps } from './field-props.ts'

interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or `YYYY` where only the year is known; while typing, the parts as in `writeDateParts`. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** A whole day as it is typed, where another one fits the question better than the usual, e.g. of a newborn. */
  readonly example?: string | undefined
  /** Offers "only the year", for old people's papers. */
  readonly mayBeYearOnly?: boolean | undefined
}

const usualExample = '05 · 11 · 2020'

type Part = 'day' | 'month' | 'year'

/** Day, month, year in three boxes; typing goes on by itself from one to the next. */
export function DateField(props: DateFieldProps) {
  const { t } = useTranslation()
  const parts = readDateParts(props.value)
  const [yearOnly, setYearOnly] = useState(props.mayBeYearOnly === true && /^\d{4}$/.test(props.value))
  const isTight = useIsTight()
  // Low glass keeps its first page for the boxes, whose names say the same.
  const example = yearOnly || isTight ? undefined : t('dateExample', { example: props.example ?? usualExample })
  const shown: readonly Part[] = yearOnly ? ['year'] : ['day', 'month', 'year']
  return (
    <FieldFrame {...props} help={props.help ?? example} group>
      {(ids) => (
        <Group
          id={props.id}
          className="field-date"
          aria-labelledby={ids.label}
          {...ids.description}
          isInvalid={props.error !== undefined}
        >
          {shown.map((part) => (
            <DatePart
              key={part}
              part={part}
              of={props.label}
              value={parts[part]}
              onChange={(text) => props.onChange(writeDateParts({ ...parts, [part]: text }, yearOnly))}
            />
          ))}
          {props.mayBeYearOnly === true ? (
            <SecondaryButton
              look="plain"
              onPress={() => {
                setYearOnly(!yearOnly)
                props.onChange(writeDateParts({ day: '', month: '', year: parts.year }, !yearOnly))
              }}
            >
              {yearOnly ? t('wholeDate') : t('onlyYear')}
            </SecondaryButton>
          ) : null}
        </Group>
      )}
    </FieldFrame>
  )
}

interface DatePartProps {
  readonly part: Part
  readonly of: string
  readonly value: string
  readonly onChange: (text: string) => void
}

function DatePart(props: DatePartProps) {
  const { t } = useTranslation()
  const typed = useTypedInput<HTMLInputElement>({
    label: `${props.of} · ${t(props.part)}`,
    layout: 'digits',
    value: props.value,
    settle: (text) => text.replace(/\D/g, ''),
    onText: (text, before, input) => {
      props.onChange(text)
      if (text.length > before.length && isPartFull(props.part, text)) goOn(input)
    },
  })
  return (
    <label className="field-date-part" data-part={props.part}>
      {t(props.part)}
      <input
        {...typed}
        type="text"
        className="field-input"
        maxLength={props.part === 'year' ? 4 : 2}
        // Short parts are written anew, not edited: a touch marks all of it and the next digit replaces it.
        onClick={(event) => event.currentTarget.select()}
        onBlur={(event) => {
          typed.onBlur(event)
          const { value } = event.target
          if (props.part !== 'year' && fillPart(value) !== value) props.onChange(fillPart(value))
        }}
      />
    </label>
  )
}
