import { useTranslation } from 'react-i18next'
import { useSession } from './session-provider.tsx'

/** Whether an answer is being changed from the review, to which the way then leads back. */
export function useIsChanging(): boolean {
  return useSession((context) => context.returnTo === 'review')
}

/** What the one action of a screen says: its usual words, or where it leads back to unless something else is open. */
export function useOnward(usual: string, leadsBack = true): string {
  const { t } = useTranslation('visitor')
  return useIsChanging() && leadsBack ? t('review.changed') : usual
}
