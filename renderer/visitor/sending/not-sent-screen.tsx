import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EnvelopeDrawing } from '../../ui/drawing/envelope-drawing.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { OfficerDialog } from '../overlay/officer-dialog.tsx'
import { useSend, useSession } from '../session-provider.tsx'

/** Sending did not succeed: what happened, that nothing is lost, and the one thing to do. */
export function NotSentScreen() {
  const { t } = useTranslation('visitor')
  const send = useSend()
  const failure = useSession((context) => context.sendFailure) ?? 'unreachable'
  const [signsIn, setSignsIn] = useState(false)
  return (
    <Screen
      question={t('sending.notSent')}
      help={t('sending.notSentHelp')}
      picture={<EnvelopeDrawing />}
      onBack={() => send({ type: 'back' })}
      aside={
        failure === 'officerGone' ? (
          <SecondaryButton onPress={() => setSignsIn(true)}>{t('sending.signIn')}</SecondaryButton>
        ) : undefined
      }
      primary={{ label: t('sending.again'), onPress: () => send({ type: 'send.again' }) }}
      align="centre"
    >
      <Notice kind="attention">{t(`sending.failure.${failure}`)}</Notice>
      {signsIn ? <OfficerDialog onClose={() => setSignsIn(false)} /> : null}
    </Screen>
  )
}
