import './signature-pad.css'
import { Eraser, Keyboard, PenLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Signature } from '../../shared/dossier/signature.ts'
import { TextField } from './field/text-field.tsx'
import { SecondaryButton } from './secondary-button.tsx'
import { SignatureBox } from './signature-box.tsx'

interface SignaturePadProps {
  readonly id: string
  readonly value: Signature
  readonly onChange: (value: Signature) => void
  readonly error?: string | undefined
}

const notDrawn: Signature = { kind: 'drawn', strokes: [] }

/** A box to sign in with a finger, a way to do it again, and a way round it: the name, typed. */
export function SignaturePad(props: SignaturePadProps) {
  const { t } = useTranslation()
  const { id, value, onChange } = props
  if (value.kind === 'typed') {
    return (
      <div className="signature">
        <TextField
          id={id}
          kind="name"
          label={t('signTypedName')}
          error={props.error}
          maxLength={100}
          value={value.name}
          onChange={(name) => onChange({ kind: 'typed', name })}
        />
        <SecondaryButton look="plain" icon={<PenLine aria-hidden />} onPress={() => onChange(notDrawn)}>
          {t('signByHand')}
        </SecondaryButton>
      </div>
    )
  }
  return (
    <div className="signature">
      <SignatureBox id={id} value={value.strokes} onChange={(strokes) => onChange({ kind: 'drawn', strokes })} />
      <div className="signature-ways">
        <SecondaryButton
          icon={<Eraser aria-hidden />}
          isDisabled={value.strokes.length === 0}
          onPress={() => onChange(notDrawn)}
        >
          {t('signClear')}
        </SecondaryButton>
        <SecondaryButton
          look="plain"
          icon={<Keyboard aria-hidden />}
          onPress={() => onChange({ kind: 'typed', name: '' })}
        >
          {t('signByName')}
        </SecondaryButton>
      </div>
    </div>
  )
}
