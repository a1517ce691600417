import { useTranslation } from 'react-i18next'
import { Screen } from '../../ui/screen.tsx'
import { useStep } from '../journey-step.ts'
import { useSend } from '../session-provider.tsx'

/** The chosen procedure could not be loaded: it was taken out a moment ago, or main did not answer. */
export function UnavailableScreen() {
  const { t } = useTranslation('visitor')
  const step = useStep('procedure')
  const send = useSend()
  return (
    <Screen
      step={step}
      question={t('procedure.unavailable')}
      help={t('procedure.unavailableHelp')}
      onBack={() => send({ type: 'back' })}
    />
  )
}
