import './signature-pad.css'
import { Eraser, Keyboard, PenLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Signature } from '../../shared/dossier/draft.ts'
import { TextField } from './field/text-field.tsx'
import { SecondaryButton } from './secondary-button.tsx'
import { SignatureBox } from './signature-box.tsx'

interface SignaturePadProps {
  readonly id: string
  readonly value: Signature
  readonly onChange: (value: Signature) => void
  /** The other way, for who can't draw: the full name in place of a signature. Offered when given. */
  readonly byName?: { readonly value: string; readonly onChange: (name: string) => void } | undefined
}

/** A box to sign in with a finger, a way to do it again, and a way round it. Only one of both is ever filled. */
export function SignaturePad(props: SignaturePadProps) {
  const { t } = useTranslation()
  const { id, value, onChange, byName } = props
  const [types, setTypes] = useState(byName !== undefined && byName.value !== '')
  if (types && byName !== undefined) {
    return (
      <div className="signature">
        <TextField id={id} kind="name" label={t('signTypedName')} value={byName.value} onChange={byName.onChange} />
        <SecondaryButton
          look="plain"
          icon={<PenLine aria-hidden />}
          onPress={() => {
            setTypes(false)
            byName.onChange('')
          }}
        >
          {t('signByHand')}
        </SecondaryButton>
      </div>
    )
  }
  return (
    <div className="signature">
      <SignatureBox id={id} value={value} onChange={onChange} />
      <div className="signature-ways">
        <SecondaryButton icon={<Eraser aria-hidden />} isDisabled={value.length === 0} onPress={() => onChange([])}>
          {t('signClear')}
        </SecondaryButton>
        {byName === undefined ? null : (
          <SecondaryButton
            look="plain"
            icon={<Keyboard aria-hidden />}
            onPress={() => {
              setTypes(true)
              onChange([])
            }}
          >
            {t('signByName')}
          </SecondaryButton>
        )}
      </div>
    </div>
  )
}
