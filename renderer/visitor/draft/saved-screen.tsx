import '../receipt/receipt.css'
import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../../shared/procedure/answer-text.ts'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { PrintNotice } from '../receipt/print-notice.tsx'
import { usePrintJob } from '../receipt/use-print-job.ts'
import { useSend, useSession } from '../session-provider.tsx'

/** The visit is saved: the code that alone opens it, until when, and the slip from the printer. */
export function SavedScreen() {
  const { t } = useTranslation('visitor')
  const send = useSend()
  const ticket = useSession((context) => context.saved)
  const job = usePrintJob('draft.print', ticket === null ? null : ticket.code)
  if (ticket === null) return null
  return (
    <Screen
      question={t('draft.savedQuestion')}
      help={t('draft.savedHelp')}
      aside={
        <SecondaryButton icon={<Printer aria-hidden />} isDisabled={job.state === 'printing'} onPress={job.print}>
          {t('draft.printAgain')}
        </SecondaryButton>
      }
      primary={{
        label: job.state === 'done' ? t('draft.taken') : t('draft.noted'),
        onPress: () => send({ type: 'slip.taken' }),
        isDisabled: job.state === 'printing',
      }}
      notice={<PrintNotice job={job} words="draft.print" />}
      align="centre"
    >
      <div className="receipt-facts">
        <p className="receipt-label">{t('draft.code')}</p>
        <p className="receipt-code" data-personal="">
          {ticket.code}
        </p>
        <p className="receipt-label">{t('draft.until')}</p>
        <p className="receipt-due">{dayText(ticket.keptUntil)}</p>
        <p>{t('draft.onlyCode')}</p>
      </div>
    </Screen>
  )
}
