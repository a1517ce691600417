import { useTranslation } from 'react-i18next'
import { ProgressWork } from '../../ui/progress-work.tsx'
import type { PickProgress } from './use-pages.ts'

/** Which page is being taken, of how many where that is known, and a way to break off. */
export function PickProgressBar({ page, of, cancel }: PickProgress) {
  const { t } = useTranslation('visitor')
  const words = of === null ? t('capture.feeding', { page }) : t('capture.picking', { page, count: of })
  return (
    <ProgressWork
      words={cancel === null ? t('capture.stopping') : words}
      percent={of === null ? null : Math.round((100 * (page - 1)) / of)}
      onCancel={cancel ?? undefined}
    />
  )
}
