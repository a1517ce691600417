import './receipt.css'
import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../../shared/procedure/answer-text.ts'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { BytesImage } from '../bytes-image.tsx'
import { useSend, useSession } from '../session-provider.tsx'
import { FormPrintButton } from './form-print-button.tsx'
import { PrintNotice } from './print-notice.tsx'
import { usePrintJob } from './use-print-job.ts'
import { useReceiptPicture } from './use-receipt-picture.ts'

/** The dossier is safe: the code, when and where, the paper itself, and the honest state of its way to the Centre. */
export function ReceiptScreen() {
  const { t } = useTranslation('visitor')
  const send = useSend()
  const outcome = useSession((context) => context.outcome)
  const visitId = useSession((context) => context.visitId)
  const picture = useReceiptPicture(visitId, outcome?.officialCode ?? null)
  const job = usePrintJob('receipt.print', outcome?.trackingCode ?? null)
  if (outcome === null) return null
  const [day = '', time = ''] = outcome.appointment.dueAt.split('T')
  return (
    <Screen
      question={t('receipt.question')}
      help={
        outcome.officialCode === null ? (
          t('receipt.received')
        ) : (
          <span data-personal="">{t('receipt.accepted', { code: outcome.officialCode })}</span>
        )
      }
      aside={
        <SecondaryButton icon={<Printer aria-hidden />} isDisabled={job.state === 'printing'} onPress={job.print}>
          {t('receipt.printAgain')}
        </SecondaryButton>
      }
      primary={{
        label: job.state === 'done' ? t('receipt.taken') : t('receipt.continue'),
        onPress: () => send({ type: 'receipt.taken' }),
        isDisabled: job.state === 'printing',
      }}
      notice={<PrintNotice job={job} words="receipt" />}
    >
      <div className="receipt fills">
        <div className="receipt-facts">
          <p className="receipt-label">{t('receipt.code')}</p>
          <p className="receipt-code" data-personal="">
            {outcome.trackingCode}
          </p>
          <p className="receipt-label">{t('receipt.due')}</p>
          <p className="receipt-due">{t('receipt.dueAt', { time: time.replace(':', 'h'), date: dayText(day) })}</p>
          <p>{t('receipt.place', { place: outcome.appointment.place })}</p>
          <FormPrintButton />
        </div>
        {picture === null ? null : (
          <BytesImage className="receipt-paper" bytes={picture} type="image/png" alt={t('receipt.paper')} />
        )}
      </div>
    </Screen>
  )
}
