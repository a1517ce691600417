import { fail, ok, type Result } from '../../shared/result.ts'
import type { Camera, CameraFailure, CameraStream } from './camera.ts'
import { encodeJpeg } from './encode-jpeg.ts'
import { createLossSignal } from './loss-signal.ts'
import type { Clock } from './clock.ts'

/** A camera that gives no first picture for this long is of no use to the visitor: cold USB cameras take up to 3 s. */
const FIRST_PICTURE_MS = 8000

/**
 * The camera of this machine, through `getUserMedia`.
 *
 * @param cameraId the device id of the configured camera; without it the browser chooses.
 */
export function createMachineCamera(parts: {
  readonly mediaDevices: MediaDevices | undefined
  readonly document: Document
  readonly clock: Clock
  readonly cameraId?: string
}): Camera {
  return {
    async start() {
      // Absent when the page was not loaded from a secure origin.
      if (parts.mediaDevices === undefined) return fail({ kind: 'noCamera' })
      const media = await openMedia(parts.mediaDevices, parts.cameraId)
      if (!media.ok) return media
      return await showMedia(media.value, parts.document, parts.clock)
    },
    onChange(listener) {
      // The browser says that something was plugged in or out, not what: trying again is harmless.
      const told = () => listener('back')
      parts.mediaDevices?.addEventListener('devicechange', told)
      return () => parts.mediaDevices?.removeEventListener('devicechange', told)
    },
  }
}

async function openMedia(
  mediaDevices: MediaDevices,
  cameraId: string | undefined,
): Promise<Result<MediaStream, CameraFailure>> {
  try {
    const media = await mediaDevices.getUserMedia({
      audio: false,
      video: {
        // Ideal values never refuse: the browser takes the nearest mode, so this asks for the highest there is.
        width: { ideal: 3840 },
        height: { ideal: 2160 },
        facingMode: { ideal: 'environment' },
        ...(cameraId === undefined ? {} : { deviceId: { exact: cameraId } }),
      },
    })
    return ok(media)
  } catch (error) {
    const kind = error instanceof DOMException ? failureOf(error.name) : undefined
    if (kind === undefined) throw error
    return fail({ kind })
  }
}

/** The names that the Media Capture specification gives to each way of failing. */
function failureOf(name: string): CameraFailure['kind'] | undefined {
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'notAllowed'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'noCamera'
    case 'NotReadableError':
    case 'AbortError':
      return 'busy'
    default:
      return undefined
  }
}

async function showMedia(
  media: MediaStream,
  document: Document,
  clock: Clock,
): Promise<Result<CameraStream, CameraFailure>> {
  const loss = createLossSignal()
  let running = true
  for (const track of media.getTracks()) track.addEventListener('ended', loss.tell)

  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.autoplay = true
  video.disablePictureInPicture = true
  Object.assign(video.style, { display: 'block', width: '100%', height: '100%', objectFit: 'contain' })
  video.srcObject = media

  const stop = () => {
    running = false
    loss.close()
    for (const track of media.getTracks()) track.stop()
    video.srcObject = null
    video.remove()
  }

  const first = await firstPicture(video, loss.listen, clock)
  if (first !== 'shown') {
    stop()
    return fail({ kind: first })
  }
  const gone = () => !running || loss.isLost()
  return ok({
    view: video,
    async frame(maxSide) {
      if (gone()) return fail({ kind: 'lost' })
      const scale = Math.min(1, (maxSide ?? Infinity) / Math.max(video.videoWidth, video.videoHeight))
      return ok(
        await createImageBitmap(video, {
          resizeWidth: Math.round(video.videoWidth * scale),
          resizeHeight: Math.round(video.videoHeight * scale),
        }),
      )
    },
    async takePicture() {
      if (gone()) return fail({ kind: 'lost' })
      return ok(await encodeJpeg(video, video.videoWidth, video.videoHeight))
    },
    onLost: loss.listen,
    stop,
  })
}

function firstPicture(
  video: HTMLVideoElement,
  onLost: (listener: () => void) => () => void,
  clock: Clock,
): Promise<'shown' | 'lost' | 'busy'> {
  return new Promise((resolve) => {
    const settle = (outcome: 'shown' | 'lost' | 'busy') => {
      callOff()
      stopListening()
      resolve(outcome)
    }
    const callOff = clock.after(FIRST_PICTURE_MS, () => settle('busy'))
    const stopListening = onLost(() => settle('lost'))
    video.addEventListener('loadeddata', () => settle('shown'), { once: true })
  })
}
