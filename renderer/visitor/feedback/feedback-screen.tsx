import { Frown, Meh, Smile } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { BigChoice } from '../../ui/big-choice.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { useSend, useSession } from '../session-provider.tsx'

/** Was this easy? One touch, without a name; shown to everyone and skipped as easily as answered. */
export function FeedbackScreen() {
  const { t } = useTranslation('visitor')
  const { client } = useKiosk()
  const send = useSend()
  const visitId = useSession((context) => context.visitId)
  const answer = (ease: 'easy' | 'middling' | 'hard') => {
    // An opinion that could not be kept must not hold anybody up: main logs the failed call, the visit ends.
    if (visitId !== null) void client.call('feedback.give', { visitId, ease })
    send({ type: 'feedback.given' })
  }
  return (
    <Screen
      question={t('feedback.question')}
      help={t('feedback.help')}
      onBack={() => send({ type: 'back' })}
      aside={<SecondaryButton onPress={() => send({ type: 'feedback.given' })}>{t('feedback.skip')}</SecondaryButton>}
      align="centre"
    >
      <Choices>
        <BigChoice icon={<Smile aria-hidden />} title={t('feedback.easy')} onPress={() => answer('easy')} />
        <BigChoice icon={<Meh aria-hidden />} title={t('feedback.middling')} onPress={() => answer('middling')} />
        <BigChoice icon={<Frown aria-hidden />} title={t('feedback.hard')} onPress={() => answer('hard')} />
      </Choices>
    </Screen>
  )
}
