import { Building2, Mailbox } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { BigChoice } from '../../ui/big-choice.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { useStep } from '../journey-step.ts'
import { useKept } from '../keep/use-kept.ts'
import { useSend, useSession } from '../session-provider.tsx'
import { PostScreen } from './post-screen.tsx'

/** How the result reaches the person: collected, or by post with an address asked on a screen of its own. */
export function DeliveryScreen() {
  const { t } = useTranslation('visitor')
  const { description } = useKiosk()
  const step = useStep('delivery')
  const send = useSend()
  const chosen = useSession((context) => context.delivery)
  const [asksAddress, setAsksAddress] = useKept('delivery.post', () => chosen?.kind === 'post')
  if (asksAddress) return <PostScreen onBack={() => setAsksAddress(false)} />
  return (
    <Screen
      step={step}
      question={t('delivery.question')}
      help={t('delivery.help')}
      onBack={() => send({ type: 'back' })}
      align="centre"
    >
      <Choices>
        <BigChoice
          icon={<Building2 aria-hidden />}
          title={t('delivery.office')}
          line={t('delivery.officeHint', { address: description.officeAddress })}
          onPress={() => send({ type: 'delivery.chosen', delivery: { kind: 'office' } })}
        />
        <BigChoice
          icon={<Mailbox aria-hidden />}
          title={t('delivery.post')}
          line={t('delivery.postHint')}
          onPress={() => setAsksAddress(true)}
        />
      </Choices>
    </Screen>
  )
}
