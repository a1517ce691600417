import { useTranslation } from 'react-i18next'
import { PinForm } from './pin-form.tsx'
import { Screen } from '../ui/screen.tsx'
import { useSend } from '../visitor/session-provider.tsx'
import { usePin } from './use-pin.ts'

/** The officer's door on the attract screen: a PIN, nothing else. */
export function DoorScreen() {
  const { t } = useTranslation('staff')
  const send = useSend()
  const pin = usePin((assistance) => send({ type: 'staff.signedIn', assistance }))
  return (
    <Screen
      question={t('door.question')}
      help={t('door.help')}
      startAt="pin"
      onBack={() => send({ type: 'back' })}
      primary={{ label: t('door.enter'), onPress: pin.enter, isDisabled: !pin.ready }}
    >
      <PinForm pin={pin} />
    </Screen>
  )
}
