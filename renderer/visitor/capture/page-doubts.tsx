import { useTranslation } from 'react-i18next'
import type { PageWarning } from '../../../shared/imaging/page-warning.ts'
import { Notice } from '../../ui/notice.tsx'

/** More at once than this nobody reads: the weightiest come first. */
const most = 3

/** What may be wrong with a page and what to do about it, a sentence each. Forbids nothing. */
export function PageDoubts({ warnings }: { readonly warnings: readonly PageWarning[] }) {
  const { t } = useTranslation('visitor')
  if (warnings.length === 0) return null
  return (
    <Notice kind="attention">
      {warnings.slice(0, most).map((warning) => (
        <p key={warning}>{t(`capture.warning.${warning}`)}</p>
      ))}
    </Notice>
  )
}
