import { useSelector } from '@xstate/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActorRefFrom } from 'xstate'
import { countdownOf, type idleMachine } from '../../../shared/session/idle-machine.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { Countdown } from '../../ui/countdown.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { useSend, useSessionActor } from '../session-provider.tsx'
import { useLeaving } from './use-leaving.ts'

type IdleActor = ActorRefFrom<typeof idleMachine>

/** Asks whether somebody is still there. Lies over the whole screen, so the touch that wakes presses nothing below. */
export function IdleDialog() {
  const idle = useSelector(useSessionActor(), (snapshot) => snapshot.children.idle as IdleActor | undefined)
  return idle === undefined ? null : <IdleQuestion idle={idle} />
}

function IdleQuestion({ idle }: { readonly idle: IdleActor }) {
  const { t } = useTranslation('visitor')
  const send = useSend()
  const asking = useSelector(idle, (snapshot) => snapshot.matches('asking'))
  return (
    <Dialog
      isOpen={asking}
      isAlert
      title={t('idle.title')}
      actions={<PrimaryButton onPress={() => send({ type: 'activity' })}>{t('idle.stay')}</PrimaryButton>}
    >
      <TimeLeft idle={idle} />
    </Dialog>
  )
}

/** Counts down beside the machine's own timer, which alone decides; begins anew each time the question is asked. */
function TimeLeft({ idle }: { readonly idle: IdleActor }) {
  const { t } = useTranslation('visitor')
  const { description } = useKiosk()
  const leaving = useLeaving()
  const inAll = description.idle.countdownSeconds
  const [left, setLeft] = useState(() => Math.ceil(countdownOf(idle.getSnapshot().context) / 1000))
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <>
      <p>{t(`idle.${leaving}`, { seconds: left })}</p>
      <Countdown secondsLeft={left} secondsInAll={inAll} />
    </>
  )
}
