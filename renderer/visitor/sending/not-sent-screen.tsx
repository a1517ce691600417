import { useTranslation } from 'react-i18next'
import { EnvelopeDrawing } from '../../ui/drawing/envelope-drawing.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useSend, useSession } from '../session-provider.tsx'

/** Sending did not succeed: what happened, that nothing is lost, and the one thing to do. */
export function NotSentScreen() {
  const { t } = useTranslation('visitor')
  const send = useSend()
  const failure = useSession((context) => context.sendFailure) ?? 'unreachable'
  return (
    <Screen
      question={t('sending.notSent')}
      help={t('sending.notSentHelp')}
      picture={<EnvelopeDrawing />}
      onBack={() => send({ type: 'back' })}
      primary={{ label: t('sending.again'), onPress: () => send({ type: 'send.again' }) }}
      align="centre"
    >
      <Notice kind="attention">{t(`sending.failure.${failure}`)}</Notice>
    </Screen>
  )
}
