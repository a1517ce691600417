import { useTranslation } from 'react-i18next'
import { Screen } from '../../ui/screen.tsx'
import { ReviewLine } from '../review/review-line.tsx'
import type { FoundDossier } from './use-look-up.ts'

interface FoundScreenProps {
  readonly dossier: FoundDossier
  readonly onAgain: () => void
  readonly onBack: () => void
}

/** The state in words, and the codes. No name, no address: whoever holds a code may not learn whose it is. */
export function FoundScreen({ dossier, onAgain, onBack }: FoundScreenProps) {
  const { t } = useTranslation('visitor')
  return (
    <Screen
      question={t(`lookUp.state.${dossier.state}`)}
      onBack={onBack}
      primary={{ label: t('lookUp.again'), onPress: onAgain }}
      align="centre"
    >
      <ReviewLine name={t('lookUp.code')} value={dossier.trackingCode} />
      {dossier.officialCode === null ? null : (
        <ReviewLine name={t('lookUp.officialCode')} value={dossier.officialCode} />
      )}
    </Screen>
  )
}
