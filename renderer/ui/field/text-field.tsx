import type { Language } from '../../../shared/language.ts'
import type { Capitals } from '../../../shared/text/capitals.ts'
import { suggestPlaces } from '../../../shared/place/suggest-places.ts'
import { suggestNames } from '../../../shared/text/suggest-names.ts'
import { Suggestions } from '../keyboard/suggestions.tsx'
import { useTypedInput } from '../keyboard/use-typed-input.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldProps } from './field-props.ts'

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** `name` and `place` begin every word with a capital and offer words, `text` every sentence, `email` none. */
  readonly kind?: Kind | undefined
  /** More than one makes it a box of so many lines. */
  readonly lines?: number | undefined
  readonly maxLength?: number | undefined
  readonly placeholder?: string | undefined
  /** What is written in it, where that is not simply the language of the screens: English is never composed. */
  readonly language?: Language | undefined
}

type Kind = 'name' | 'place' | 'text' | 'email'

const capitals: Record<Kind, Capitals> = { name: 'words', place: 'words', text: 'sentence', email: 'none' }
const suggests = { name: suggestNames, place: suggestPlaces, text: null, email: null }

/** Words: a name, a place, a sentence, an e-mail address. */
export function TextField(props: TextFieldProps) {
  const kind = props.kind ?? 'text'
  const lines = props.lines ?? 1
  const typed = useTypedInput<HTMLInputElement & HTMLTextAreaElement>({
    label: props.label,
    layout: kind === 'email' ? 'email' : 'letters',
    capitals: capitals[kind],
    value: props.value,
    language: props.language,
    onText: props.onChange,
  })
  return (
    <FieldFrame {...props}>
      {(ids) => {
        const common = {
          ...typed,
          ...ids.description,
          id: props.id,
          className: 'field-input',
          'data-kind': kind,
          lang: props.language,
          maxLength: props.maxLength ?? 200,
          placeholder: props.placeholder,
          'aria-invalid': props.error !== undefined,
          'aria-required': props.isRequired ?? true,
        }
        const suggest = suggests[kind]
        return (
          <>
            {lines > 1 ? <textarea {...common} rows={lines} /> : <input {...common} type="text" />}
            {suggest === null ? null : <Suggestions id={props.id} suggest={suggest} />}
          </>
        )
      }}
    </FieldFrame>
  )
}
