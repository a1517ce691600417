import { FileText } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { newKey } from '../new-key.ts'
import { useSession } from '../session-provider.tsx'

/** The official form on paper, for those who need it signed by hand. Its words say where the paper is. */
export function FormPrintButton() {
  const { t } = useTranslation('visitor')
  const { client } = useKiosk()
  const visitId = useSession((context) => context.visitId)
  const [state, setState] = useState<'ask' | 'printing' | 'done' | 'failed'>('ask')
  const print = () => {
    if (visitId === null) return
    setState('printing')
    void client
      .call('form.print', { visitId, requestId: newKey() })
      .then((answer) => setState(answer.ok ? 'done' : 'failed'))
  }
  return (
    <>
      <SecondaryButton icon={<FileText aria-hidden />} isDisabled={state === 'printing'} onPress={print}>
        <span aria-live="polite">{t(`receipt.form.${state}`)}</span>
      </SecondaryButton>
      <p className="receipt-label">{t(state === 'done' ? 'receipt.form.sign' : 'receipt.form.help')}</p>
    </>
  )
}
