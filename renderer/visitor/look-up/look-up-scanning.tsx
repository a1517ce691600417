import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useDevices } from '../../devices/devices-context.tsx'
import { useCameraStream } from '../../devices/use-camera-stream.ts'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { CameraFrame, CardAim } from '../camera-frame.tsx'
import { LookUpNotice } from './look-up-notice.tsx'
import type { useLookUp } from './use-look-up.ts'

interface LookUpScanningProps {
  readonly lookUp: ReturnType<typeof useLookUp>
  readonly onType: () => void
}

/** The receipt's QR held to the camera. */
export function LookUpScanning({ lookUp, onType }: LookUpScanningProps) {
  const { t } = useTranslation('visitor')
  const devices = useDevices()
  const { state, retry } = useCameraStream(devices.camera)
  const { find } = lookUp
  useEffect(() => (state.kind === 'live' ? devices.scanQr(state.stream, find) : undefined), [devices, state, find])
  const lost = state.kind === 'failed'
  return (
    <Screen
      question={t('lookUp.question')}
      help={t('lookUp.scanHelp')}
      helpBelow
      onBack={onType}
      aside={<SecondaryButton onPress={onType}>{t('lookUp.typeInstead')}</SecondaryButton>}
      {...(lost ? { primary: { label: t('unreachable.again'), onPress: retry } } : {})}
      notice={
        lost ? (
          <Notice kind="attention">{t('identity.failure.cameraMissing')}</Notice>
        ) : (
          <LookUpNotice state={lookUp.state} />
        )
      }
    >
      {lost ? null : (
        <CameraFrame state={state} label={t('lookUp.scanHelp')} waiting={t('common.waiting')}>
          <CardAim />
        </CameraFrame>
      )}
    </Screen>
  )
}
