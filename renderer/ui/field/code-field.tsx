import { groupTrackingCode, trackingCodeLength } from '../../../shared/dossier/tracking-code.ts'
import { useTypedInput } from '../keyboard/use-typed-input.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldProps } from './field-props.ts'

interface CodeFieldProps extends FieldProps {
  /** As people see it: capitals in groups with hyphens. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** What was typed, as the paper shows a code: capitals, and a hyphen after every fifth. */
function grouped(typed: string): string {
  return groupTrackingCode(
    typed
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .slice(0, trackingCodeLength),
  )
}

/** A tracking code. Hyphens come by themselves, so that what stands here looks like what stands on the paper. */
export function CodeField(props: CodeFieldProps) {
  const typed = useTypedInput<HTMLInputElement>({
    label: props.label,
    layout: 'code',
    value: props.value,
    settle: grouped,
    onText: props.onChange,
  })
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <input
          {...typed}
          {...ids.description}
          id={props.id}
          type="text"
          className="field-input field-digits"
          aria-invalid={props.error !== undefined}
          aria-required={props.isRequired ?? true}
        />
      )}
    </FieldFrame>
  )
}
