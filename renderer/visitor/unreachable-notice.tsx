import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/notice.tsx'

/** The machine did not answer, or refused in a way that no touch can mend: what to do now. */
export function UnreachableNotice() {
  const { t } = useTranslation('visitor')
  return (
    <Notice kind="attention" title={t('unreachable.title')}>
      {t('unreachable.text')}
    </Notice>
  )
}
