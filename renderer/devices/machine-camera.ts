import { fail, ok, type Result } from '../../shared/result.ts'
import type { Camera, CameraFailure, CameraStream } from './camera.ts'
import { encodeJpeg } from './encode-jpeg.ts'
import { createLossSignal } from './loss-signal.ts'
import type { Clock } from './clock.ts'
import { openNamedCamera } from './open-named-camera.ts'

/** A camera that gives no first picture for this long is of no use to the visitor: cold USB cameras take up to 3 s. */
const FIRST_PICTURE_MS = 8000
/** A frame comes every 33 ms. */
const RETRY_MS = 30

/**
 * The camera of this machine, through `getUserMedia`.
 *
 * @param cameraName part of the name of the configured camera; null: the browser chooses. Ids would not do: browsers
 * make new ones for every profile.
 */
export function createMachineCamera(parts: {
  readonly mediaDevices: MediaDevices | undefined
  readonly document: Document
  readonly clock: Clock
  readonly cameraName: string | null
}): Camera {
  return {
    async start() {
      // Absent when the page was not loaded from a secure origin.
      if (parts.mediaDevices === undefined) return fail({ kind: 'noCamera' })
      const media = await openNamedCamera(parts.mediaDevices, parts.cameraName)
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
  // Chromium hands out no frame of a video outside the document: or out of sight: until a screen takes it in, it stands here.
  const waitingPlace = document.createElement('div')
  Object.assign(waitingPlace.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    width: '1px',
    height: '1px',
    opacity: '0',
  })
  waitingPlace.append(video)
  document.body.append(waitingPlace)

  const stop = () => {
    running = false
    loss.close()
    for (const track of media.getTracks()) track.stop()
    video.srcObject = null
    video.remove()
    waitingPlace.remove()
  }
  const gone = () => !running || loss.isLost()
  /** The frame that the video stands at, without its pixels being copied; null when the camera goes away first. */
  const nextFrame = async (): Promise<VideoFrame | null> => {
    for (;;) {
      const frame = gone() ? null : grab(video)
      if (frame !== null || gone()) return frame
      await new Promise<void>((resolve) => {
        clock.after(RETRY_MS, resolve)
      })
    }
  }

  const callOff = clock.after(FIRST_PICTURE_MS, stop)
  const first = await nextFrame()
  callOff()
  if (first === null) {
    stop()
    return fail({ kind: loss.isLost() ? 'lost' : 'busy' })
  }
  first.close()
  return ok({
    view: video,
    async frame() {
      const frame = await nextFrame()
      return frame === null ? fail({ kind: 'lost' }) : ok(frame)
    },
    async takePicture() {
      const frame = await nextFrame()
      if (frame === null) return fail({ kind: 'lost' })
      const picture = await encodeJpeg(frame, frame.displayWidth, frame.displayHeight)
      frame.close()
      return ok(picture)
    },
    onLost: loss.listen,
    stop,
  })
}

function grab(video: HTMLVideoElement): VideoFrame | null {
  try {
    return new VideoFrame(video)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') return null
    throw error
  }
}
