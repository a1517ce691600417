import type { Capitals } from '../../../shared/text/capitals.ts'
import { useTypedInput } from '../keyboard/use-typed-input.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldProps } from './field-props.ts'

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** `name` begins every word with a capital, `text` every sentence, `email` none. */
  readonly kind?: 'name' | 'text' | 'email' | undefined
  /** More than one makes it a box of so many lines. */
  readonly lines?: number | undefined
  readonly maxLength?: number | undefined
  readonly placeholder?: string | undefined
}

const capitals: Record<'name' | 'text' | 'email', Capitals> = { name: 'words', text: 'sentence', email: 'none' }

/** Words: a name, a sentence, an e-mail address. */
export function TextField(props: TextFieldProps) {
  const kind = props.kind ?? 'text'
  const lines = props.lines ?? 1
  const typed = useTypedInput<HTMLInputElement & HTMLTextAreaElement>({
    label: props.label,
    layout: kind === 'email' ? 'email' : 'letters',
    capitals: capitals[kind],
  })
  return (
    <FieldFrame {...props}>
      {(ids) => {
        const common = {
          ...typed,
          ...ids.description,
          id: props.id,
          className: 'field-input',
          value: props.value,
          maxLength: props.maxLength ?? 200,
          placeholder: props.placeholder,
          'aria-invalid': props.error !== undefined,
          'aria-required': props.isRequired ?? true,
        }
        return lines > 1 ? (
          <textarea {...common} rows={lines} onChange={(event) => props.onChange(event.target.value)} />
        ) : (
          <input {...common} type="text" onChange={(event) => props.onChange(event.target.value)} />
        )
      }}
    </FieldFrame>
  )
}
