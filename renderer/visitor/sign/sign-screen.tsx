import { Send } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Signature } from '../../../shared/dossier/signature.ts'
import { isSigned } from '../../../shared/dossier/is-signed.ts'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SignaturePad } from '../../ui/signature-pad.tsx'
import { useStep } from '../journey-step.ts'
import { useKept } from '../keep/use-kept.ts'
import { newKey } from '../new-key.ts'
import { useSend } from '../session-provider.tsx'

/** The declaration, signed by touch or by name; the one action sends. */
export function SignScreen() {
  const { t } = useTranslation('visitor')
  const step = useStep('sign')
  const send = useSend()
  const [signature, setSignature] = useKept<Signature>('signature', () => ({ kind: 'drawn', strokes: [] }))
  const [asksToSign, setAsksToSign] = useState(false)
  const goOn = () => {
    if (isSigned(signature)) send({ type: 'dossier.send', signature, idempotencyKey: newKey() })
    else setAsksToSign(true)
  }
  return (
    <Screen
      step={step}
      question={t('sign.question')}
      help={t('sign.help')}
      onBack={() => send({ type: 'back' })}
      primary={{ label: t('sign.send'), onPress: goOn, icon: <Send aria-hidden /> }}
      notice={asksToSign && !isSigned(signature) ? <Notice kind="attention">{t('sign.empty')}</Notice> : undefined}
    >
      <p>{t('sign.declaration')}</p>
      <SignaturePad id="signature" value={signature} onChange={setSignature} />
    </Screen>
  )
}
