import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useDevices } from '../../devices/devices-context.tsx'
import { useCameraStream } from '../../devices/use-camera-stream.ts'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { CameraFrame, CardAim } from '../camera-frame.tsx'
import { useStep } from '../journey-step.ts'
import { useSend } from '../session-provider.tsx'
import { CardNotice, useCardReader } from './card-reader.tsx'

/** The camera looks for the card's QR; a card held to the reader counts as well. */
export function ScanningScreen() {
  const { t } = useTranslation('visitor')
  const step = useStep('identity')
  const send = useSend()
  const devices = useDevices()
  const camera = useCameraStream(devices.camera)
  const { failure, read } = useCardReader()
  const { state } = camera
  useEffect(() => (state.kind === 'live' ? devices.scanQr(state.stream, read) : undefined), [devices, state, read])
  const type = () => send({ type: 'identity.type' })
  const lost = state.kind === 'failed'
  return (
    <Screen
      step={step}
      question={t('identity.scanQuestion')}
      help={t('identity.scanHelp')}
      helpBelow
      onBack={() => send({ type: 'back' })}
      {...(lost
        ? { primary: { label: t('identity.type'), onPress: type } }
        : { aside: <SecondaryButton onPress={type}>{t('identity.type')}</SecondaryButton> })}
      notice={
        lost ? (
          <Notice kind="attention">
            {t(state.failure.kind === 'lost' ? 'identity.failure.cameraLost' : 'identity.failure.cameraMissing')}
          </Notice>
        ) : (
          <CardNotice failure={failure} />
        )
      }
    >
      {lost ? (
        <SecondaryButton onPress={camera.retry}>{t('unreachable.again')}</SecondaryButton>
      ) : (
        <CameraFrame state={state} label={t('identity.scanQuestion')} waiting={t('common.waiting')}>
          <CardAim />
        </CameraFrame>
      )}
    </Screen>
  )
}
