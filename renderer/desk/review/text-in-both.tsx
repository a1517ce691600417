import type { Text } from '../../../shared/language.ts'
import { TextField } from '../../ui/field/text-field.tsx'

interface TextInBothProps {
  readonly id: string
  readonly labels: Text
  readonly text: Text
  readonly onText: (text: Text) => void
}

/** A sentence of the catalogue in both languages; English may wait for somebody to translate it. */
export function TextInBoth({ id, labels, text, onText }: TextInBothProps) {
  return (['vi', 'en'] as const).map((written) => (
    <TextField
      key={written}
      id={`${id}-${written}`}
      label={labels[written]}
      isRequired={written === 'vi'}
      value={text[written]}
      onChange={(typed) => onText({ ...text, [written]: typed })}
      lines={2}
      maxLength={600}
      language={written}
    />
  ))
}
