import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/assert-never.ts'
import { Notice } from '../../ui/notice.tsx'
import type { PrintJob } from './use-print-job.ts'

/** Where the paper is, in words of their own for each state: printed, handed to the printer, or not known. */
export function PrintNotice({ job, words }: { readonly job: PrintJob; readonly words: 'receipt' | 'draft.print' }) {
  const { t } = useTranslation('visitor')
  switch (job.state) {
    case 'printing':
      return <Notice kind="info">{t(`${words}.printing`)}</Notice>
    case 'done':
      return (
        <Notice kind="success">{job.outcome === 'printed' ? t(`${words}.printed`) : t(`${words}.handedOver`)}</Notice>
      )
    case 'failed':
      return <Notice kind="attention">{t(`${words}.failure.${job.reason}`)}</Notice>
    default:
      return assertNever(job)
  }
}
