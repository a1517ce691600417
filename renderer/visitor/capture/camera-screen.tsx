import { Camera, ScanLine, Smartphone, Usb } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { useDevices } from '../../devices/devices-context.tsx'
import { useCameraStream } from '../../devices/use-camera-stream.ts'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useIsTight } from '../../ui/use-is-tight.ts'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { CameraFrame } from '../camera-frame.tsx'
import { useCaptureStep } from './use-capture-step.ts'
import { useSend, useSession } from '../session-provider.tsx'
import { useText } from '../use-text.ts'
import type { CaptureFrame } from './capture-frame.ts'
import { hasDevice } from './has-device.ts'
import { PageFailureNotice } from './page-failure-notice.tsx'
import { SheetOverlay } from './sheet-overlay.tsx'
import { withoutRemark } from './without-remark.ts'
import { useSheet } from './use-sheet.ts'

interface CameraScreenProps extends CaptureFrame {
  readonly onMedia: () => void
  readonly onPhone: () => void
  /** Several sheets came out of a feeder. */
  readonly onSeveral: () => void
  /** Back to the pages taken so far; absent before the first, when back leaves the paper. */
  readonly onBack: (() => void) | undefined
}

/** The paper under the camera, taken by itself or by the one button; the scanner and the USB stick where there are any. */
export function CameraScreen(props: CameraScreenProps) {
  const { t } = useTranslation('visitor')
  const { description, refresh } = useKiosk()
  // Changes are told; this catches up with one that was told while no page was listening.
  useEffect(refresh, [refresh])
  const step = useCaptureStep()
  // On low glass the line over the picture has to do.
  const isTight = useIsTight()
  const text = useText()
  const send = useSend()
  const devices = useDevices()
  const camera = useCameraStream(devices.camera)
  const { state } = camera
  const { pages } = props
  const working = pages.work.kind === 'working'
  const world = useSession((context) => context.world)
  // Training reaches no network.
  const hasPhone = description.phoneOffered && world === 'real'
  const has = (device: 'scanner' | 'media') => hasDevice(description, world, device)

  const takePicture = () => {
    if (state.kind !== 'live') return
    props.memory.take()
    pages.photograph(() => state.stream.takePicture())
  }
  const sheet = useSheet({
    stream: state.kind === 'live' && !working ? state.stream : null,
    memory: props.memory,
    onRelease: takePicture,
  })
  return (
    <Screen
      step={step}
      question={t('capture.question', { part: withoutRemark(text(props.part.name)) })}
      help={
        isTight ? undefined : `${t('capture.part', { index: props.index, total: props.total })}. ${t('capture.help')}`
      }
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
        label={t('capture.question', { part: withoutRemark(text(props.part.name)) })}
        waiting={state.kind === 'starting' ? t('common.waiting') : t('capture.failure.cameraMissing')}
      >
        <SheetOverlay sight={sheet.sight} phase={working ? 'working' : sheet.phase} />
      </CameraFrame>
      {has('scanner') || has('media') || hasPhone ? (
        <div className="choices choices-two">
          {has('scanner') ? (
            <SecondaryButton
              icon={<ScanLine aria-hidden />}
              isDisabled={working}
              onPress={() => void pages.scan(props.onSeveral)}
            >
              {t('capture.scan')}
            </SecondaryButton>
          ) : null}
          {has('media') ? (
            <SecondaryButton icon={<Usb aria-hidden />} isDisabled={working} onPress={props.onMedia}>
              {t('capture.pick')}
            </SecondaryButton>
          ) : null}
          {hasPhone ? (
            <SecondaryButton icon={<Smartphone aria-hidden />} isDisabled={working} onPress={props.onPhone}>
              {t('capture.phone.open')}
            </SecondaryButton>
          ) : null}
        </div>
      ) : null}
    </Screen>
  )
}
