import type { Signature } from '../../../shared/dossier/signature.ts'
import { SignaturePad } from '../signature-pad.tsx'
import { FieldFrame } from './field-frame.tsx'
import type { FieldProps } from './field-props.ts'

interface SignatureFieldProps extends FieldProps {
  readonly value: Signature
  readonly onChange: (value: Signature) => void
}

/** The signature of somebody else who stands here too, e.g. the other spouse. The applicant signs at the end. */
export function SignatureField(props: SignatureFieldProps) {
  return (
    <FieldFrame {...props} group>
      {() => <SignaturePad id={props.id} value={props.value} onChange={props.onChange} />}
    </FieldFrame>
  )
}
