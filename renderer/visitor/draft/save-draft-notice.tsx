import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'
import type { useSaveDraft } from './use-save-draft.ts'

/** How saving goes: nothing while nobody has asked for it. */
export function SaveDraftNotice({ saving }: { readonly saving: ReturnType<typeof useSaveDraft> }) {
  const { t } = useTranslation('visitor')
  if (saving === null || saving.state === 'resting') return null
  return saving.state === 'saving' ? (
    <Notice kind="info">{t('draft.saving')}</Notice>
  ) : (
    <Notice kind="attention">{t(`draft.failure.${saving.state}`)}</Notice>
  )
}
