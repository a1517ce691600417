import { Camera, ScanLine, Usb } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { useDevices } from '../../devices/devices-context.tsx'
import { useCameraStream } from '../../devices/use-camera-stream.ts'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { CameraFrame } from '../camera-frame.tsx'
import { useStep } from '../journey-step.ts'
import { useSend, useSession } from '../session-provider.tsx'
import { useText } from '../use-text.ts'
import type { CaptureFrame } from './capture-frame.ts'
import { hasDevice } from './has-device.ts'
import { PageFailureNotice } from './page-failure-notice.tsx'

interface CameraScreenProps extends CaptureFrame {
  readonly onMedia: () => void
  /** Back to the pages taken so far; absent before the first, when back leaves the paper. */
  readonly onBack: (() => void) | undefined
}

/** The paper under the camera and the one button that takes it; the scanner and the USB stick where there are any. */
export function CameraScreen(props: CameraScreenProps) {
  const { t } = useTranslation('visitor')
  const { description, refresh } = useKiosk()
  // Changes are told; this catches up with one that was told while no page was listening.
  useEffect(refresh, [refresh])
  const step = useStep('capture')
  const text = useText()
  const send = useSend()
  const devices = useDevices()
  const camera = useCameraStream(devices.camera)
  const { state } = camera
  const { pages } = props
  const working = pages.work.kind === 'working'
  const world = useSession((context) => context.world)
  const has = (device: 'scanner' | 'media') => hasDevice(description, world, device)

  const takePicture = () => {
    if (state.kind === 'live') pages.photograph(() => state.stream.takePicture())
  }
  return (
    <Screen
      step={step}
      question={t('capture.question', { part: text(props.part.name) })}
      help={`${t('capture.part', { index: props.index, total: props.total })}. ${t('capture.help')}`}
      onBack={props.onBack ?? (() => send({ type: 'back' }))}
      primary={
        state.kind === 'live'
          ? {
              label: working ? t('capture.working') : t('capture.take', { page: props.pageIds.length + 1 }),
              onPress: takePicture,
              isDisabled: working,
              icon: <Camera aria-hidden />,
            }
          : state.kind === 'failed'
            ? { label: t('unreachable.again'), onPress: camera.retry }
            : undefined
      }
      notice={
        pages.work.kind === 'failed' ? (
          <PageFailureNotice failure={pages.work.failure} />
        ) : state.kind === 'failed' ? (
          <Notice kind="attention">
            {t(state.failure.kind === 'lost' ? 'capture.failure.cameraLost' : 'capture.failure.cameraMissing')}
          </Notice>
        ) : undefined
      }
    >
      <CameraFrame
        state={state}
        aim="page"
        label={t('capture.question', { part: text(props.part.name) })}
        waiting={state.kind === 'starting' ? t('common.waiting') : t('capture.failure.cameraMissing')}
      />
      {has('scanner') || has('media') ? (
        <div className="choices choices-two">
          {has('scanner') ? (
            <SecondaryButton icon={<ScanLine aria-hidden />} isDisabled={working} onPress={pages.scan}>
              {t('capture.scan')}
            </SecondaryButton>
          ) : null}
          {has('media') ? (
            <SecondaryButton icon={<Usb aria-hidden />} isDisabled={working} onPress={props.onMedia}>
              {t('capture.pick')}
            </SecondaryButton>
          ) : null}
        </div>
      ) : null}
    </Screen>
  )
}
